-- Where the lines of each report's text stand in its original. Append-only; reports of an older ledger
-- get theirs when they are read again.

CREATE TABLE source_maps (
  id TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
  kind TEXT NOT NULL, -- what the original is: text, markdown, html, pdf, feed, telegram
  charset TEXT, -- by which its bytes were read; NULL where places are not bytes
  map TEXT NOT NULL -- JSON: [[begin, end, from, to]] of the text, and the bytes or (pdf) pages there;
                    -- [[begin, end]] where nothing narrower than the original can be said
);

CREATE TRIGGER source_maps_no_update BEFORE UPDATE ON source_maps
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER source_maps_no_delete BEFORE DELETE ON source_maps
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE deletes without firing the triggers above.

CREATE TRIGGER source_maps_no_replace BEFORE INSERT ON source_maps
WHEN EXISTS (SELECT 1 FROM source_maps WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

PRAGMA user_version = 6; -- as Schema.VERSION
