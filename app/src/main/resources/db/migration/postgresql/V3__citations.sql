-- Claims taken from a table name, each its own, where they were published. Append-only.

CREATE TABLE citations (
  extraction_id BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  published TEXT, -- YYYY-MM-DD
  publisher TEXT,
  url TEXT,
  PRIMARY KEY (extraction_id, ordinal),
  FOREIGN KEY (extraction_id, ordinal) REFERENCES claims (extraction_id, ordinal)
);

CREATE TRIGGER citations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON citations
EXECUTE FUNCTION append_only();
