-- Order of the line, pauses, results that come late, and one line of money for every call.

ALTER TABLE jobs ADD COLUMN rank REAL;
-- Orders so far, over all retries by a person. What is sent again by itself is the same order.
ALTER TABLE jobs ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
-- 0 when nobody has said what it costs.
ALTER TABLE jobs ADD COLUMN price_known INTEGER NOT NULL DEFAULT 1;
ALTER TABLE jobs ADD COLUMN estimate_low_micros INTEGER NOT NULL DEFAULT 0;
-- After a cancel: whether the provider charges all the same; null where it does not say.
ALTER TABLE jobs ADD COLUMN still_charged INTEGER;
-- A job that ran out of time is still asked after until then.
ALTER TABLE jobs ADD COLUMN late_until INTEGER;
UPDATE jobs SET estimate_low_micros = estimate_micros, calls = attempt;
CREATE INDEX jobs_late ON jobs (late_until) WHERE late_until IS NOT NULL;
CREATE INDEX jobs_retryable ON jobs (id) WHERE state IN ('failed', 'expired');

ALTER TABLE ledger ADD COLUMN call INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ledger ADD COLUMN model_title TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN price_known INTEGER NOT NULL DEFAULT 1;
-- Lines of before carry no number of their call; below zero they meet none that will come.
UPDATE ledger SET
  call = -rowid,
  model_title = coalesce((SELECT jobs.model_title FROM jobs WHERE jobs.id = ledger.job_id), model_id);
-- A call whose answer was lost has its line from then on; found again, the same line says what became of it.
CREATE UNIQUE INDEX ledger_by_call ON ledger (job_id, call);
CREATE INDEX ledger_by_time ON ledger (at);

-- Paused lanes; '' is everything.
CREATE TABLE pauses (
  lane TEXT PRIMARY KEY
) STRICT;

CREATE TABLE budget_raises (
  id        TEXT PRIMARY KEY,
  scope     TEXT NOT NULL,
  period    TEXT NOT NULL,
  story_id  TEXT,
  by_micros INTEGER NOT NULL,
  at        INTEGER NOT NULL
) STRICT;
