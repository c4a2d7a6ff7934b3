-- Everything of one room. Times are UTC milliseconds, money is whole micro-dollars, durations are seconds.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE stories (
  id               TEXT PRIMARY KEY,
  title            TEXT NOT NULL,
  title_is_final   INTEGER NOT NULL DEFAULT 0,
  premise          TEXT NOT NULL,
  cast_json        TEXT NOT NULL,
  style            TEXT NOT NULL,
  language         TEXT NOT NULL,
  length           INTEGER,
  seed             INTEGER NOT NULL,
  models_json      TEXT NOT NULL,
  video_mode       INTEGER NOT NULL,
  memory_mode      INTEGER NOT NULL,
  notice           TEXT,
  current_scene_id TEXT,
  cover_asset_id   TEXT,
  cover_alt_text   TEXT,
  scene_count      INTEGER NOT NULL DEFAULT 0,
  clip_count       INTEGER NOT NULL DEFAULT 0,
  finished         INTEGER NOT NULL DEFAULT 0,
  created_at       INTEGER NOT NULL,
  changed_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_change ON stories (changed_at DESC, id DESC);

CREATE TABLE scenes (
  id          TEXT PRIMARY KEY,
  story_id    TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  parent_id   TEXT REFERENCES scenes (id) ON DELETE CASCADE,
  answer_json TEXT,
  depth       INTEGER NOT NULL,
  created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX scenes_by_story ON scenes (story_id, depth, id);
-- The same answer to the same page leads to the same scene.
CREATE UNIQUE INDEX scenes_by_answer ON scenes (parent_id, answer_json);

CREATE TABLE assets (
  id               TEXT PRIMARY KEY,
  file_name        TEXT NOT NULL UNIQUE,
  media_type       TEXT NOT NULL,
  bytes            INTEGER NOT NULL,
  width            INTEGER,
  height           INTEGER,
  duration_seconds REAL,
  created_at       INTEGER NOT NULL
) STRICT;

CREATE TABLE jobs (
  id              TEXT PRIMARY KEY,
  kind            TEXT NOT NULL,
  state           TEXT NOT NULL,
  story_id        TEXT REFERENCES stories (id) ON DELETE CASCADE,
  scene_id        TEXT REFERENCES scenes (id) ON DELETE CASCADE,
  provider_id     TEXT NOT NULL,
  account_id      TEXT,
  model_id        TEXT NOT NULL,
  model_title     TEXT NOT NULL,
  practice        INTEGER NOT NULL,
  lane            TEXT NOT NULL,
  priority        INTEGER NOT NULL,
  -- Frozen when the job is made: what will be sent, and its SHA-256.
  inputs_json     TEXT NOT NULL,
  inputs_hash     TEXT NOT NULL,
  -- The provider's own handle for work in flight; opaque to us.
  operation_json  TEXT,
  attempt         INTEGER NOT NULL DEFAULT 0,
  due_at          INTEGER,
  error_code      TEXT,
  error_message   TEXT,
  estimate_micros INTEGER NOT NULL,
  cost_micros     INTEGER,
  queued_at       INTEGER NOT NULL,
  submitted_at    INTEGER,
  ended_at        INTEGER
) STRICT;
CREATE INDEX jobs_by_scene ON jobs (scene_id, kind, id);
CREATE INDEX jobs_ended ON jobs (ended_at DESC) WHERE ended_at IS NOT NULL;
CREATE INDEX jobs_open ON jobs (queued_at) WHERE ended_at IS NULL;
CREATE INDEX jobs_by_model ON jobs (model_id, ended_at DESC) WHERE state = 'done';

CREATE TABLE job_events (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  at     INTEGER NOT NULL,
  state  TEXT NOT NULL,
  detail TEXT
) STRICT;
CREATE INDEX job_events_by_job ON job_events (job_id, at);

CREATE TABLE takes (
  id           TEXT PRIMARY KEY,
  scene_id     TEXT NOT NULL REFERENCES scenes (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  job_id       TEXT NOT NULL REFERENCES jobs (id),
  asset_id     TEXT REFERENCES assets (id),
  -- The written page, for takes of the words.
  content_json TEXT,
  chosen       INTEGER NOT NULL,
  created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX takes_by_scene ON takes (scene_id, kind, id);
CREATE UNIQUE INDEX takes_one_chosen ON takes (scene_id, kind) WHERE chosen = 1;

-- One line of money for every call, also failed and refused ones.
CREATE TABLE ledger (
  id              TEXT PRIMARY KEY,
  at              INTEGER NOT NULL,
  job_id          TEXT NOT NULL,
  kind            TEXT NOT NULL,
  outcome         TEXT NOT NULL,
  provider_id     TEXT NOT NULL,
  account_id      TEXT,
  model_id        TEXT NOT NULL,
  story_id        TEXT,
  scene_id        TEXT,
  estimate_micros INTEGER NOT NULL,
  actual_micros   INTEGER
) STRICT;
CREATE INDEX ledger_by_story ON ledger (story_id, at);
