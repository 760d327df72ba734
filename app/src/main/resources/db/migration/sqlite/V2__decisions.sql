-- What people decide about sources and links, and what tells near copies of reports. Append-only.

CREATE TABLE decisions (
  id INTEGER NOT NULL PRIMARY KEY, -- of two decisions on one subject the greater prevails
  made_at TEXT NOT NULL, -- ISO 8601 in UTC
  made_by TEXT NOT NULL,
  kind TEXT NOT NULL, -- source-grade, source-camp, source-kind, source-merge, link-overrule
  subject TEXT NOT NULL, -- a source's name or a link's id
  value TEXT, -- NULL takes back what had been decided before
  because TEXT NOT NULL
);

CREATE TABLE signatures (
  report_id TEXT NOT NULL REFERENCES reports (id),
  method TEXT NOT NULL, -- how it was reckoned; only those of one method can be compared
  signature BLOB NOT NULL, -- 32-bit numbers, the most significant byte first; empty: too short
  PRIMARY KEY (report_id, method)
);

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER signatures_no_update BEFORE UPDATE ON signatures
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER signatures_no_delete BEFORE DELETE ON signatures
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER decisions_no_replace BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER signatures_no_replace BEFORE INSERT ON signatures
WHEN EXISTS (
  SELECT 1 FROM signatures WHERE report_id = NEW.report_id AND method = NEW.method)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 2; -- as Schema.VERSION
