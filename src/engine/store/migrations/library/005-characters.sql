-- Characters with their photos, what was sent with which call, and how somebody looks from a page on.

CREATE TABLE characters (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  -- Two whose names differ only in case or accents would be mixed up in a story.
  name_folded TEXT NOT NULL,
  kind        TEXT NOT NULL,
  description TEXT NOT NULL,
  facts_json  TEXT NOT NULL,
  colour      TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX characters_by_name ON characters (name_folded) WHERE deleted_at IS NULL;
CREATE INDEX characters_deleted ON characters (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

CREATE TABLE photos (
  id             TEXT PRIMARY KEY,
  character_id   TEXT NOT NULL REFERENCES characters (id) ON DELETE CASCADE,
  asset_id       TEXT NOT NULL REFERENCES assets (id),
  crop_asset_id  TEXT NOT NULL REFERENCES assets (id),
  shape          TEXT NOT NULL,
  crop_json      TEXT NOT NULL,
  proposals_json TEXT NOT NULL,
  position       INTEGER NOT NULL,
  added_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX photos_by_character ON photos (character_id, position);
CREATE INDEX photos_by_asset ON photos (asset_id);
CREATE INDEX photos_by_crop ON photos (crop_asset_id);

-- Every file that was ever made of a photo and is still kept: the photo, its crop, and earlier ones that a change can be
-- taken back to or that were sent. Forgetting a photo forgets all of them.
CREATE TABLE photo_files (
  photo_id TEXT NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  asset_id TEXT NOT NULL REFERENCES assets (id),
  PRIMARY KEY (photo_id, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_files_by_asset ON photo_files (asset_id);
CREATE TRIGGER photo_files_added AFTER INSERT ON photos BEGIN
  INSERT OR IGNORE INTO photo_files VALUES (NEW.id, NEW.asset_id), (NEW.id, NEW.crop_asset_id);
END;
CREATE TRIGGER photo_files_changed AFTER UPDATE OF asset_id, crop_asset_id ON photos BEGIN
  INSERT OR IGNORE INTO photo_files VALUES (NEW.id, NEW.asset_id), (NEW.id, NEW.crop_asset_id);
END;

-- Which stories a character plays in; kept by the stories themselves.
CREATE TABLE story_characters (
  story_id     TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  character_id TEXT NOT NULL REFERENCES characters (id) ON DELETE CASCADE,
  PRIMARY KEY (character_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_characters_by_story ON story_characters (story_id);

-- Photos that a call promised to carry. The asset is the crop as it was then; it is null once it was forgotten.
CREATE TABLE job_photos (
  job_id       TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  photo_id     TEXT,
  character_id TEXT,
  name         TEXT NOT NULL,
  asset_id     TEXT REFERENCES assets (id),
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_photos_by_photo ON job_photos (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX job_photos_by_asset ON job_photos (asset_id) WHERE asset_id IS NOT NULL;

CREATE TABLE photo_consents (
  provider_id TEXT PRIMARY KEY,
  agreed_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE stories ADD COLUMN photos_json TEXT NOT NULL DEFAULT '{"order":[],"leftOut":[]}';
ALTER TABLE stories ADD COLUMN check_model_id TEXT;
-- Facts that hold from this page on: [{"name", "facts"}].
ALTER TABLE scenes ADD COLUMN looks_json TEXT;
-- The last look at a picture by a model that can see.
ALTER TABLE takes ADD COLUMN check_json TEXT;
-- Those that may still arrive are looked for at every start.
CREATE INDEX jobs_late_by_id ON jobs (id) WHERE late_until IS NOT NULL;
