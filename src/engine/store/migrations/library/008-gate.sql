-- What the gate of the kids' room stopped: the topic, and the entries of the word list; never what was written.

CREATE TABLE gate_refusals (
  job_id     TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  category   TEXT NOT NULL,
  words_json TEXT NOT NULL,
  -- Topics that a grown-up has let through for this job.
  waived_json TEXT NOT NULL DEFAULT '[]',
  at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
