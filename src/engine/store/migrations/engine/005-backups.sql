-- Where backups are made by themselves, how the last ones went, and what is being written now.

CREATE TABLE backup_plan (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  folder  TEXT,
  weekly  INTEGER NOT NULL,
  -- Null while none is to come.
  next_at INTEGER
) STRICT;
INSERT INTO backup_plan VALUES (1, NULL, 0, NULL);

CREATE TABLE backup_results (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  path      TEXT,
  bytes     INTEGER,
  verified  INTEGER NOT NULL,
  problem   TEXT,
  automatic INTEGER NOT NULL
) STRICT;

-- Backups that were made by themselves and are still kept: nothing else is ever deleted.
CREATE TABLE backup_files (
  path  TEXT PRIMARY KEY,
  at    INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Files that are being written. What still stands here at a start was interrupted.
CREATE TABLE backup_parts (
  path      TEXT PRIMARY KEY,
  automatic INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
