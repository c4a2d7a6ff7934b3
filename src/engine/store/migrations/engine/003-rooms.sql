-- The lock between the rooms and the rules of the kids' room. A PIN stands here as a hash only, and in no backup.

CREATE TABLE room_lock (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  pin_hash      TEXT,
  -- Tries since the last right one, counted before each is checked.
  wrong_tries   INTEGER NOT NULL DEFAULT 0,
  starts_locked INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE kids_rules (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  rules_json TEXT NOT NULL
) STRICT;
