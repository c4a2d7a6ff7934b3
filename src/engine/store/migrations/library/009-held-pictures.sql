-- Pictures of the kids' room that wait until a model has looked at them. Their bytes lie beside the media, named by the
-- job that made them; nothing else names them, and they are served nowhere.

CREATE TABLE held_pictures (
  job_id       TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  -- The newest job that looks at it.
  check_job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  media_type   TEXT NOT NULL,
  -- Set where it came after its job had been given up.
  late_until   INTEGER,
  at           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX held_pictures_by_check ON held_pictures (check_job_id);
