-- As sqlite/V6__source_maps.sql has it. Where the lines of each report's text stand in its original. Append-only; reports of an older ledger
-- get theirs when they are read again.

CREATE TABLE source_maps (
  id TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
  kind TEXT NOT NULL, -- what the original is: text, markdown, html, pdf, feed, telegram
  charset TEXT, -- by which its bytes were read; NULL where places are not bytes
  map TEXT NOT NULL -- JSON: [[begin, end, from, to]] of the text, and the bytes or (pdf) pages there;
                    -- [[begin, end]] where nothing narrower than the original can be said
);

CREATE TRIGGER source_maps_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON source_maps
EXECUTE FUNCTION append_only();
