-- Accounts by name, what the person said about models, and caps. A key never stands here: only its last characters.

DROP TABLE accounts;

CREATE TABLE accounts (
  id          TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  name        TEXT NOT NULL,
  base_url    TEXT,
  last_four   TEXT,
  preferred   INTEGER NOT NULL DEFAULT 0,
  test_json   TEXT,
  created_at  INTEGER NOT NULL
) STRICT;

-- Models that an account serves and the catalogue does not list.
CREATE TABLE own_models (
  id          TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  account_id  TEXT NOT NULL,
  like_id     TEXT NOT NULL,
  created_at  INTEGER NOT NULL
) STRICT;

-- Prices and time limits that the person has set.
CREATE TABLE model_changes (
  model_id           TEXT PRIMARY KEY,
  price_low_micros   INTEGER,
  price_high_micros  INTEGER,
  priced_at          INTEGER,
  time_limit_seconds INTEGER
) STRICT;

-- What a provider's own service said last about the end of a model; no date means that none is announced.
CREATE TABLE model_dates (
  model_id    TEXT PRIMARY KEY,
  retires_on  TEXT,
  replaced_by TEXT,
  told_at     INTEGER NOT NULL,
  source      TEXT NOT NULL
) STRICT;

-- Caps of each room; no figure means no cap.
CREATE TABLE budgets (
  tier         TEXT PRIMARY KEY,
  room_micros  INTEGER,
  month_micros INTEGER,
  day_micros   INTEGER,
  story_micros INTEGER
) STRICT;
