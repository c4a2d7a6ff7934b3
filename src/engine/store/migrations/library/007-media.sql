-- Pictures and clips that were asked for by themselves, which program asked for what, and what it was answered.

-- The program whose token the call came with; null for a person at a window.
ALTER TABLE jobs ADD COLUMN client_id TEXT;
ALTER TABLE ledger ADD COLUMN client_id TEXT;

CREATE TABLE media_tasks (
  job_id                  TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  kind                    TEXT NOT NULL,
  prompt                  TEXT NOT NULL,
  model_id                TEXT NOT NULL,
  -- The picture that a clip starts from.
  source_asset_id         TEXT REFERENCES assets (id),
  asset_id                TEXT REFERENCES assets (id),
  provider_url            TEXT,
  provider_url_expires_at INTEGER,
  created_at              INTEGER NOT NULL
) STRICT;
CREATE INDEX media_tasks_by_time ON media_tasks (created_at DESC, job_id DESC);
CREATE INDEX media_tasks_by_asset ON media_tasks (asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX media_tasks_by_source ON media_tasks (source_asset_id) WHERE source_asset_id IS NOT NULL;

-- Running sums by program, kept as those of stories are. Lines that are free of charge add nothing.
CREATE TABLE spent_by_client (
  client_id TEXT PRIMARY KEY,
  micros    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ledger_client_added AFTER INSERT ON ledger WHEN NEW.client_id IS NOT NULL BEGIN
  INSERT INTO spent_by_client VALUES (NEW.client_id, coalesce(NEW.actual_micros, NEW.estimate_micros))
    ON CONFLICT DO UPDATE SET micros = micros + excluded.micros;
END;
CREATE TRIGGER ledger_client_changed AFTER UPDATE OF actual_micros, estimate_micros ON ledger
WHEN NEW.client_id IS NOT NULL BEGIN
  UPDATE spent_by_client SET micros = micros
    + coalesce(NEW.actual_micros, NEW.estimate_micros) - coalesce(OLD.actual_micros, OLD.estimate_micros)
    WHERE client_id = NEW.client_id;
END;

-- Calls with an Idempotency-Key, for a day. Without a status the call is still running, or was cut off.
CREATE TABLE idempotent_calls (
  client_id    TEXT NOT NULL,
  key          TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  at           INTEGER NOT NULL,
  status       INTEGER,
  media_type   TEXT,
  body         TEXT,
  PRIMARY KEY (client_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotent_calls_by_time ON idempotent_calls (at);
