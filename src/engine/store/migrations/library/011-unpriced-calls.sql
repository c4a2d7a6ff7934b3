-- Calls of which nobody says what they cost: no provider, and no price from which it could be estimated. They are few, so
-- that they are counted when they are asked after.

CREATE INDEX ledger_unpriced ON ledger (story_id, at, provider_id)
  WHERE price_known = 0 AND estimate_micros = 0 AND actual_micros IS NULL;
