-- The full-text index of reports: nothing but an index, which can be made anew from the reports. A row
-- of its own names each report, since SQLite may give the reports' hidden numbers anew.

CREATE TABLE searched (
  id INTEGER NOT NULL PRIMARY KEY, -- the rowid in report_words
  report_id TEXT NOT NULL UNIQUE REFERENCES reports (id)
);

CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO searched (report_id) SELECT id FROM reports ORDER BY rowid;

INSERT INTO report_words (rowid, title, text)
SELECT s.id, r.title, r.text FROM searched s JOIN reports r ON r.id = s.report_id;

CREATE TRIGGER reports_searched AFTER INSERT ON reports
BEGIN
  INSERT INTO searched (report_id) VALUES (NEW.id);
  INSERT INTO report_words (rowid, title, text)
  SELECT id, NEW.title, NEW.text FROM searched WHERE report_id = NEW.id;
END;

CREATE TRIGGER searched_no_update BEFORE UPDATE ON searched
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER searched_no_delete BEFORE DELETE ON searched
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER searched_no_replace BEFORE INSERT ON searched
WHEN EXISTS (SELECT 1 FROM searched WHERE id = NEW.id OR report_id = NEW.report_id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 5; -- as Schema.VERSION
