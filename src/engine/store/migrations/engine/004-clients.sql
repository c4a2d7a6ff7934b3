-- Programs with a token. Only the hash of a token is ever kept.

CREATE TABLE clients (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  tier         TEXT NOT NULL,
  rights       TEXT NOT NULL,
  cap_micros   INTEGER,
  token_hash   BLOB NOT NULL UNIQUE,
  created_at   INTEGER NOT NULL,
  -- Kept to the minute.
  last_used_at INTEGER
) STRICT;
