-- Running sums of the ledger, so that no budget and no screen ever adds up every line. The triggers keep them in the
-- transaction of the line itself. What a provider said counts, else the estimate. Lines that are free of charge are
-- not in the sums. Lines are never deleted.

CREATE TABLE spent (
  -- One row: everything this room ever spent.
  only             INTEGER PRIMARY KEY CHECK (only = 1),
  actual_micros    INTEGER NOT NULL,
  estimated_micros INTEGER NOT NULL,
  calls            INTEGER NOT NULL
) STRICT;

-- Days begin at a multiple of a quarter of an hour of UTC, wherever the computer is.
CREATE TABLE spent_by_quarter (
  quarter          INTEGER NOT NULL,
  provider_id      TEXT NOT NULL,
  actual_micros    INTEGER NOT NULL,
  estimated_micros INTEGER NOT NULL,
  calls            INTEGER NOT NULL,
  PRIMARY KEY (quarter, provider_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE spent_by_story (
  story_id         TEXT PRIMARY KEY,
  actual_micros    INTEGER NOT NULL,
  estimated_micros INTEGER NOT NULL,
  calls            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a line adds to the sums.
CREATE VIEW ledger_sums AS
  SELECT id, at / 900000 AS quarter, provider_id, story_id, coalesce(actual_micros, 0) AS actual_micros,
    iif(actual_micros IS NULL, estimate_micros, 0) AS estimated_micros
  FROM ledger WHERE estimate_micros > 0 OR actual_micros > 0 OR price_known = 0;

INSERT INTO spent
  SELECT 1, coalesce(sum(actual_micros), 0), coalesce(sum(estimated_micros), 0), count(*) FROM ledger_sums;
INSERT INTO spent_by_quarter
  SELECT quarter, provider_id, sum(actual_micros), sum(estimated_micros), count(*) FROM ledger_sums GROUP BY 1, 2;
INSERT INTO spent_by_story
  SELECT story_id, sum(actual_micros), sum(estimated_micros), count(*) FROM ledger_sums
  WHERE story_id IS NOT NULL GROUP BY 1;
DROP VIEW ledger_sums;

CREATE TRIGGER ledger_line_added AFTER INSERT ON ledger
WHEN (NEW.estimate_micros > 0 OR NEW.actual_micros > 0 OR NEW.price_known = 0) BEGIN
  UPDATE spent SET
    actual_micros = actual_micros + coalesce(NEW.actual_micros, 0),
    estimated_micros = estimated_micros + iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0),
    calls = calls + 1;
  INSERT INTO spent_by_quarter VALUES (
    NEW.at / 900000, NEW.provider_id,
    coalesce(NEW.actual_micros, 0),
    iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0),
    1
  ) ON CONFLICT DO UPDATE SET
    actual_micros = actual_micros + excluded.actual_micros,
    estimated_micros = estimated_micros + excluded.estimated_micros,
    calls = calls + excluded.calls;
  INSERT INTO spent_by_story SELECT
    NEW.story_id,
    coalesce(NEW.actual_micros, 0),
    iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0),
    1
    WHERE NEW.story_id IS NOT NULL
  ON CONFLICT DO UPDATE SET
    actual_micros = actual_micros + excluded.actual_micros,
    estimated_micros = estimated_micros + excluded.estimated_micros,
    calls = calls + excluded.calls;
END;

-- A line is said anew when an answer that was lost is found after all: its time, story and provider stay.
CREATE TRIGGER ledger_line_changed AFTER UPDATE OF actual_micros, estimate_micros ON ledger
WHEN (NEW.estimate_micros > 0 OR NEW.actual_micros > 0 OR NEW.price_known = 0) OR (OLD.estimate_micros > 0 OR OLD.actual_micros > 0 OR OLD.price_known = 0) BEGIN
  UPDATE spent SET
    actual_micros = actual_micros + coalesce(NEW.actual_micros, 0) - coalesce(OLD.actual_micros, 0),
    estimated_micros = estimated_micros + iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0) - iif(OLD.actual_micros IS NULL, OLD.estimate_micros, 0),
    calls = calls + ifnull((NEW.estimate_micros > 0 OR NEW.actual_micros > 0 OR NEW.price_known = 0), 0) - ifnull((OLD.estimate_micros > 0 OR OLD.actual_micros > 0 OR OLD.price_known = 0), 0);
  INSERT INTO spent_by_quarter VALUES (
    NEW.at / 900000, NEW.provider_id,
    coalesce(NEW.actual_micros, 0) - coalesce(OLD.actual_micros, 0),
    iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0) - iif(OLD.actual_micros IS NULL, OLD.estimate_micros, 0),
    ifnull((NEW.estimate_micros > 0 OR NEW.actual_micros > 0 OR NEW.price_known = 0), 0) - ifnull((OLD.estimate_micros > 0 OR OLD.actual_micros > 0 OR OLD.price_known = 0), 0)
  ) ON CONFLICT DO UPDATE SET
    actual_micros = actual_micros + excluded.actual_micros,
    estimated_micros = estimated_micros + excluded.estimated_micros,
    calls = calls + excluded.calls;
  INSERT INTO spent_by_story SELECT
    NEW.story_id,
    coalesce(NEW.actual_micros, 0) - coalesce(OLD.actual_micros, 0),
    iif(NEW.actual_micros IS NULL, NEW.estimate_micros, 0) - iif(OLD.actual_micros IS NULL, OLD.estimate_micros, 0),
    ifnull((NEW.estimate_micros > 0 OR NEW.actual_micros > 0 OR NEW.price_known = 0), 0) - ifnull((OLD.estimate_micros > 0 OR OLD.actual_micros > 0 OR OLD.price_known = 0), 0)
    WHERE NEW.story_id IS NOT NULL
  ON CONFLICT DO UPDATE SET
    actual_micros = actual_micros + excluded.actual_micros,
    estimated_micros = estimated_micros + excluded.estimated_micros,
    calls = calls + excluded.calls;
END;

-- What is under way and promised to be paid: few rows, however long the line of waiting jobs.
CREATE INDEX jobs_promised ON jobs (story_id, estimate_micros)
  WHERE state IN ('submitting', 'running', 'downloading', 'cancelling', 'unknown') AND practice = 0;
