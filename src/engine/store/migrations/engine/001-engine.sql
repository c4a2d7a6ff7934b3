-- What all rooms share. No story, no character and no key is ever stored here.

CREATE TABLE accounts (
  id          TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  name        TEXT NOT NULL,
  created_at  INTEGER NOT NULL
) STRICT;
