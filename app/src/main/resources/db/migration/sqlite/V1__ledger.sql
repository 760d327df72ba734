-- The ledger. Rows are added and never changed; a new reading of a report adds an extraction.

CREATE TABLE reports (
  id TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the original, lower-case hex
  name TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  url TEXT,
  published TEXT, -- YYYY-MM-DD
  language TEXT NOT NULL, -- ISO 639-1
  text TEXT NOT NULL, -- all places below count its UTF-16 code units
  retrieved TEXT NOT NULL -- when it was first added, ISO 8601 in UTC
);

CREATE TABLE extractions (
  id INTEGER NOT NULL PRIMARY KEY, -- the greatest of a report is its newest
  report_id TEXT NOT NULL REFERENCES reports (id),
  codebook TEXT NOT NULL,
  program TEXT NOT NULL,
  UNIQUE (report_id, codebook, program)
);

CREATE TABLE claims (
  extraction_id INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL, -- from 0, in the order of the text
  claim_id TEXT NOT NULL, -- derived from the content: the same in every extraction that finds it
  report TEXT NOT NULL, -- the report's name when this was read
  quote TEXT NOT NULL,
  measure TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)), -- 0: no number; 1: low and high, NULL = open
  low REAL,
  high REAL,
  unit TEXT,
  hedge TEXT,
  detail TEXT,
  origins TEXT NOT NULL, -- JSON array
  side TEXT,
  status TEXT NOT NULL,
  sources TEXT NOT NULL, -- JSON array, the one it comes from first
  date_from TEXT,
  date_to TEXT,
  place TEXT,
  formation TEXT,
  codebook TEXT NOT NULL,
  quote_begin INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  evidence TEXT NOT NULL, -- JSON: {"parts": {field: [begin, end]}, "rules": [id]}
  PRIMARY KEY (extraction_id, ordinal)
);

CREATE TABLE skipped (
  extraction_id INTEGER NOT NULL REFERENCES extractions (id),
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX skipped_by_extraction ON skipped (extraction_id);

CREATE TRIGGER reports_no_update BEFORE UPDATE ON reports
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER extractions_no_update BEFORE UPDATE ON extractions
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER extractions_no_delete BEFORE DELETE ON extractions
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER skipped_no_update BEFORE UPDATE ON skipped
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER skipped_no_delete BEFORE DELETE ON skipped
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER reports_no_replace BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER extractions_no_replace BEFORE INSERT ON extractions
WHEN EXISTS (
  SELECT 1 FROM extractions
  WHERE id = NEW.id
    OR report_id = NEW.report_id AND codebook = NEW.codebook AND program = NEW.program)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER claims_no_replace BEFORE INSERT ON claims
WHEN EXISTS (
  SELECT 1 FROM claims WHERE extraction_id = NEW.extraction_id AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 1; -- as Schema.VERSION
