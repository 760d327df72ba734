-- The log of all that was done, the originals kept beside the ledger, and where each was found.
-- Append-only.

CREATE TABLE events (
  id INTEGER NOT NULL PRIMARY KEY, -- from 1 without a gap
  entry TEXT NOT NULL, -- JSON: at, by, id, kind, previous (the hash of the entry before), what
  hash TEXT NOT NULL -- SHA-256 of the entry in UTF-8, lower-case hex
);

CREATE TABLE originals (
  id TEXT NOT NULL PRIMARY KEY REFERENCES reports (id), -- SHA-256 of its bytes: the file's name
  size INTEGER NOT NULL -- in bytes
);

CREATE TABLE retrievals (
  id INTEGER NOT NULL PRIMARY KEY,
  original_id TEXT NOT NULL REFERENCES originals (id),
  place TEXT NOT NULL, -- file, archive and place in it, or address
  retrieved TEXT NOT NULL, -- when it was taken from the web, ISO 8601 in UTC; '' if not known
  http TEXT, -- JSON: address, headers, redirects, status; NULL if it did not come from the web
  UNIQUE (original_id, place, retrieved)
);

-- How much the ledger held when the log began: what came before is told of by entries "adopted".
CREATE TABLE adoption (
  reports INTEGER NOT NULL,
  extractions INTEGER NOT NULL,
  decisions INTEGER NOT NULL
);

INSERT INTO adoption SELECT
  (SELECT count(*) FROM reports),
  (SELECT count(*) FROM extractions),
  (SELECT count(*) FROM decisions);

CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER originals_no_update BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER originals_no_delete BEFORE DELETE ON originals
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER retrievals_no_update BEFORE UPDATE ON retrievals
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER retrievals_no_delete BEFORE DELETE ON retrievals
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER adoption_no_update BEFORE UPDATE ON adoption
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER adoption_no_delete BEFORE DELETE ON adoption
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER adoption_no_insert BEFORE INSERT ON adoption
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER events_no_replace BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER originals_no_replace BEFORE INSERT ON originals
WHEN EXISTS (SELECT 1 FROM originals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER retrievals_no_replace BEFORE INSERT ON retrievals
WHEN EXISTS (
  SELECT 1 FROM retrievals
  WHERE id = NEW.id
    OR original_id = NEW.original_id AND place = NEW.place AND retrieved = NEW.retrieved)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 4; -- as Schema.VERSION
