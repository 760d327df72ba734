-- Claims taken from a table name, each its own, where they were published. Append-only.

CREATE TABLE citations (
  extraction_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  published TEXT, -- YYYY-MM-DD
  publisher TEXT,
  url TEXT,
  PRIMARY KEY (extraction_id, ordinal),
  FOREIGN KEY (extraction_id, ordinal) REFERENCES claims (extraction_id, ordinal)
);

CREATE TRIGGER citations_no_update BEFORE UPDATE ON citations
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER citations_no_delete BEFORE DELETE ON citations
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER citations_no_replace BEFORE INSERT ON citations
WHEN EXISTS (
  SELECT 1 FROM citations WHERE extraction_id = NEW.extraction_id AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 3; -- as Schema.VERSION
