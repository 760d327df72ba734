-- The full-text index of reports, as FullText asks for it. A tsvector may not exceed 1 MB, so that the
-- first 200,000 characters of a report are indexed.

CREATE INDEX reports_words ON reports
USING gin (to_tsvector('simple', coalesce(title, '') || ' ' || left(text, 200000)));
