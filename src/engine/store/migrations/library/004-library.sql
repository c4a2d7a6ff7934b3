-- Finding stories, trash, branches and undo. What is derived from other tables (search, facets, story_models) is kept by
-- the triggers in the transaction of the change itself, and can be made again from them at any time.
-- The SQL function folded() is the engine's own: text without capitals and accents.

ALTER TABLE stories ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN deleted_at INTEGER;
ALTER TABLE stories ADD COLUMN reader_scene_id TEXT;
ALTER TABLE stories ADD COLUMN path_end_id TEXT;
-- What titles are sorted by, without capitals and accents.
ALTER TABLE stories ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
-- Its row in `search`. The story that was changed last has the highest, so that hits come newest first without a sort.
ALTER TABLE stories ADD COLUMN search_id INTEGER;

ALTER TABLE scenes ADD COLUMN deleted_at INTEGER;
ALTER TABLE scenes ADD COLUMN branch_name TEXT;
ALTER TABLE scenes ADD COLUMN branch_colour TEXT;

ALTER TABLE takes ADD COLUMN deleted_at INTEGER;
-- 'model', or 'hand' for what a person wrote.
ALTER TABLE takes ADD COLUMN origin TEXT NOT NULL DEFAULT 'model';
-- Inputs that somebody called fine as they are.
ALTER TABLE takes ADD COLUMN accepted_hash TEXT;

-- One index for each way to sort, and for each filter that is common.
DROP INDEX stories_by_change;
CREATE INDEX stories_by_change ON stories (changed_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX stories_by_creation ON stories (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX stories_by_title ON stories (title_key, id) WHERE deleted_at IS NULL;
CREATE INDEX stories_by_style ON stories (style, changed_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX stories_by_language ON stories (language, changed_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX stories_favourite ON stories (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND favourite = 1;
CREATE INDEX stories_finished ON stories (finished, changed_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX stories_with_video ON stories (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND clip_count > 0;
CREATE UNIQUE INDEX stories_by_search ON stories (search_id);
-- The trash.
CREATE INDEX stories_deleted ON stories (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX scenes_deleted ON scenes (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX takes_deleted ON takes (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX takes_by_asset ON takes (asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX takes_by_job ON takes (job_id);
CREATE INDEX jobs_by_story ON jobs (story_id, id);

CREATE TABLE tags (
  story_id   TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  tag        TEXT NOT NULL,
  -- Tags that differ only in case are the same.
  tag_folded TEXT NOT NULL,
  PRIMARY KEY (story_id, tag_folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag_folded, story_id);

-- Models that made at least one take of a story that is not in the trash.
CREATE TABLE story_models (
  story_id    TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  model_id    TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  model_title TEXT NOT NULL,
  PRIMARY KEY (story_id, model_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_models_by_model ON story_models (model_id, story_id);
CREATE INDEX story_models_by_provider ON story_models (provider_id, story_id);

-- Files whose rows were deleted for good and that are still to be removed.
CREATE TABLE doomed_files (
  file_name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The last changes that can be taken back, as the rows' values before and after.
CREATE TABLE history (
  id          TEXT PRIMARY KEY,
  at          INTEGER NOT NULL,
  what        TEXT NOT NULL,
  story_id    TEXT,
  story_title TEXT,
  count       INTEGER NOT NULL,
  before_json TEXT NOT NULL,
  after_json  TEXT NOT NULL,
  undone      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Words of every story outside the trash. No text is kept in it, only where each word occurs.
CREATE VIRTUAL TABLE search USING fts5(
  title, premise, tags, scenes,
  content = '', contentless_delete = 1, detail = 'column', prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- How many stories outside the trash have what can be filtered by. `all` counts every one.
CREATE TABLE facets (
  kind  TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

CREATE VIEW story_facets (story_id, kind, value) AS
  SELECT id, 'all', '' FROM stories WHERE deleted_at IS NULL
  UNION ALL SELECT id, 'style', style FROM stories WHERE deleted_at IS NULL
  UNION ALL SELECT id, 'language', language FROM stories WHERE deleted_at IS NULL
  UNION ALL SELECT id, 'favourite', '' FROM stories WHERE deleted_at IS NULL AND favourite = 1
  UNION ALL SELECT id, 'finished', '' FROM stories WHERE deleted_at IS NULL AND finished = 1
  UNION ALL SELECT id, 'video', '' FROM stories WHERE deleted_at IS NULL AND clip_count > 0
  UNION ALL SELECT story_id, 'tag', tag_folded FROM tags
    WHERE EXISTS (SELECT 1 FROM stories WHERE id = tags.story_id AND deleted_at IS NULL)
  UNION ALL SELECT story_id, 'model', model_id FROM story_models
    WHERE EXISTS (SELECT 1 FROM stories WHERE id = story_models.story_id AND deleted_at IS NULL)
  -- A provider counts once, however many of its models a story used.
  UNION ALL SELECT story_id, 'provider', provider_id FROM story_models AS one
    WHERE EXISTS (SELECT 1 FROM stories WHERE id = one.story_id AND deleted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM story_models AS other WHERE other.story_id = one.story_id
        AND other.provider_id = one.provider_id AND other.model_id < one.model_id);

-- Inserting into this view adds to a number, or takes away from it.
CREATE VIEW facet_steps AS SELECT kind, value, count AS step FROM facets;
CREATE TRIGGER facet_stepped INSTEAD OF INSERT ON facet_steps BEGIN
  INSERT INTO facets VALUES (NEW.kind, NEW.value, NEW.step)
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
END;

-- Inserting a story's id into this view writes its words into `search` anew.
CREATE VIEW search_again AS SELECT id AS story_id FROM stories;
CREATE TRIGGER searched_again INSTEAD OF INSERT ON search_again BEGIN
  DELETE FROM search WHERE rowid = (SELECT search_id FROM stories WHERE id = NEW.story_id);
  INSERT INTO search (rowid, title, premise, tags, scenes)
    SELECT search_id, title, premise,
      (SELECT group_concat(tag, ' ') FROM tags WHERE story_id = stories.id),
      (SELECT group_concat(concat_ws(' ', content_json ->> '$.title', content_json ->> '$.text'), ' ')
        FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text' AND takes.chosen = 1
        WHERE scenes.story_id = stories.id AND scenes.deleted_at IS NULL AND takes.deleted_at IS NULL
          AND json_valid(takes.content_json))
    FROM stories WHERE id = NEW.story_id AND deleted_at IS NULL;
END;

-- Inserting a story's id into this view looks anew at which models made its takes.
CREATE VIEW models_in_use (story_id, model_id, provider_id, model_title) AS
  SELECT scenes.story_id, jobs.model_id, jobs.provider_id, jobs.model_title
  FROM scenes JOIN takes ON takes.scene_id = scenes.id JOIN jobs ON jobs.id = takes.job_id
  WHERE scenes.deleted_at IS NULL AND takes.deleted_at IS NULL;
CREATE TRIGGER models_looked_at_again INSTEAD OF INSERT ON models_in_use BEGIN
  DELETE FROM story_models WHERE story_id = NEW.story_id AND NOT EXISTS (
    SELECT 1 FROM models_in_use AS used
    WHERE used.story_id = story_models.story_id AND used.model_id = story_models.model_id);
  INSERT INTO story_models (story_id, model_id, provider_id, model_title)
    SELECT story_id, model_id, provider_id, model_title FROM models_in_use
    WHERE story_id = NEW.story_id AND EXISTS (SELECT 1 FROM stories WHERE id = NEW.story_id)
    ON CONFLICT DO NOTHING;
END;

-- What was there before.
UPDATE stories SET title_key = substr(folded(title), 1, 50), search_id = ranked.place
  FROM (SELECT id AS ranked_id, row_number() OVER (ORDER BY changed_at, id) AS place FROM stories) AS ranked
  WHERE id = ranked.ranked_id;
INSERT INTO search_again SELECT id FROM stories;
INSERT INTO story_models (story_id, model_id, provider_id, model_title)
  SELECT story_id, model_id, provider_id, model_title FROM models_in_use WHERE true ON CONFLICT DO NOTHING;
INSERT INTO facets SELECT kind, value, count(*) FROM story_facets GROUP BY kind, value;

-- Stories.
CREATE TRIGGER story_added AFTER INSERT ON stories BEGIN
  UPDATE stories SET
    title_key = substr(folded(NEW.title), 1, 50),
    search_id = (SELECT coalesce(max(search_id), 0) + 1 FROM stories)
    WHERE id = NEW.id;
  INSERT INTO search_again SELECT NEW.id WHERE NEW.deleted_at IS NULL;
  INSERT INTO facet_steps SELECT kind, value, 1 FROM story_facets WHERE story_id = NEW.id;
END;
CREATE TRIGGER story_renamed AFTER UPDATE OF title ON stories WHEN NEW.title IS NOT OLD.title BEGIN
  UPDATE stories SET title_key = substr(folded(NEW.title), 1, 50) WHERE id = NEW.id;
END;
CREATE TRIGGER story_words_changed AFTER UPDATE OF title, premise, deleted_at ON stories
WHEN NEW.title IS NOT OLD.title OR NEW.premise IS NOT OLD.premise OR NEW.deleted_at IS NOT OLD.deleted_at BEGIN
  INSERT INTO search_again VALUES (NEW.id);
END;
-- The one that was changed last already stays where it is: its pictures come without reading its words again.
CREATE TRIGGER story_moved_up AFTER UPDATE OF changed_at ON stories
WHEN NEW.changed_at IS NOT OLD.changed_at AND OLD.search_id < (SELECT max(search_id) FROM stories) BEGIN
  DELETE FROM search WHERE rowid = OLD.search_id;
  UPDATE stories SET search_id = (SELECT max(search_id) + 1 FROM stories) WHERE id = NEW.id;
  INSERT INTO search_again VALUES (NEW.id);
END;
CREATE TRIGGER story_facets_before BEFORE UPDATE OF style, language, favourite, finished, clip_count, deleted_at ON stories
WHEN NEW.style IS NOT OLD.style OR NEW.language IS NOT OLD.language OR NEW.favourite IS NOT OLD.favourite
  OR NEW.finished IS NOT OLD.finished OR (NEW.clip_count > 0) IS NOT (OLD.clip_count > 0)
  OR NEW.deleted_at IS NOT OLD.deleted_at BEGIN
  INSERT INTO facet_steps SELECT kind, value, -1 FROM story_facets WHERE story_id = OLD.id;
END;
CREATE TRIGGER story_facets_after AFTER UPDATE OF style, language, favourite, finished, clip_count, deleted_at ON stories
WHEN NEW.style IS NOT OLD.style OR NEW.language IS NOT OLD.language OR NEW.favourite IS NOT OLD.favourite
  OR NEW.finished IS NOT OLD.finished OR (NEW.clip_count > 0) IS NOT (OLD.clip_count > 0)
  OR NEW.deleted_at IS NOT OLD.deleted_at BEGIN
  INSERT INTO facet_steps SELECT kind, value, 1 FROM story_facets WHERE story_id = NEW.id;
END;
-- Before, because its tags and models are still there then.
CREATE TRIGGER story_deleted BEFORE DELETE ON stories BEGIN
  INSERT INTO facet_steps SELECT kind, value, -1 FROM story_facets WHERE story_id = OLD.id;
  DELETE FROM search WHERE rowid = OLD.search_id;
END;

-- Tags. A row is never changed, only added and deleted.
CREATE TRIGGER tag_added AFTER INSERT ON tags BEGIN
  INSERT INTO facet_steps
    SELECT 'tag', NEW.tag_folded, 1 FROM stories WHERE id = NEW.story_id AND deleted_at IS NULL;
  INSERT INTO search_again SELECT id FROM stories WHERE id = NEW.story_id AND deleted_at IS NULL;
END;
CREATE TRIGGER tag_deleted AFTER DELETE ON tags BEGIN
  INSERT INTO facet_steps
    SELECT 'tag', OLD.tag_folded, -1 FROM stories WHERE id = OLD.story_id AND deleted_at IS NULL;
  INSERT INTO search_again SELECT id FROM stories WHERE id = OLD.story_id AND deleted_at IS NULL;
END;

-- Models.
CREATE TRIGGER story_model_added AFTER INSERT ON story_models BEGIN
  INSERT INTO facet_steps
    SELECT 'model', NEW.model_id, 1 FROM stories WHERE id = NEW.story_id AND deleted_at IS NULL;
  INSERT INTO facet_steps
    SELECT 'provider', NEW.provider_id, 1 FROM stories WHERE id = NEW.story_id AND deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM story_models
      WHERE story_id = NEW.story_id AND provider_id = NEW.provider_id AND model_id <> NEW.model_id);
END;
CREATE TRIGGER story_model_deleted AFTER DELETE ON story_models BEGIN
  INSERT INTO facet_steps
    SELECT 'model', OLD.model_id, -1 FROM stories WHERE id = OLD.story_id AND deleted_at IS NULL;
  INSERT INTO facet_steps
    SELECT 'provider', OLD.provider_id, -1 FROM stories WHERE id = OLD.story_id AND deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM story_models WHERE story_id = OLD.story_id AND provider_id = OLD.provider_id);
END;

-- Takes and scenes.
CREATE TRIGGER take_added AFTER INSERT ON takes WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO story_models (story_id, model_id, provider_id, model_title)
    SELECT scenes.story_id, jobs.model_id, jobs.provider_id, jobs.model_title
    FROM scenes JOIN jobs ON jobs.id = NEW.job_id WHERE scenes.id = NEW.scene_id AND scenes.deleted_at IS NULL
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER take_words_added AFTER INSERT ON takes WHEN NEW.kind = 'text' AND NEW.chosen = 1 BEGIN
  INSERT INTO search_again SELECT stories.id FROM scenes JOIN stories ON stories.id = scenes.story_id
    WHERE scenes.id = NEW.scene_id AND stories.deleted_at IS NULL;
END;
CREATE TRIGGER take_words_changed AFTER UPDATE OF chosen, content_json, deleted_at ON takes
WHEN NEW.kind = 'text' AND (NEW.chosen = 1 OR NEW.deleted_at IS NOT OLD.deleted_at) BEGIN
  INSERT INTO search_again SELECT stories.id FROM scenes JOIN stories ON stories.id = scenes.story_id
    WHERE scenes.id = NEW.scene_id AND stories.deleted_at IS NULL;
END;
CREATE TRIGGER take_trashed AFTER UPDATE OF deleted_at ON takes WHEN NEW.deleted_at IS NOT OLD.deleted_at BEGIN
  INSERT INTO models_in_use (story_id) SELECT story_id FROM scenes WHERE id = NEW.scene_id;
END;
CREATE TRIGGER take_deleted AFTER DELETE ON takes WHEN OLD.deleted_at IS NULL BEGIN
  INSERT INTO models_in_use (story_id) SELECT story_id FROM scenes WHERE id = OLD.scene_id;
  INSERT INTO search_again SELECT story_id FROM scenes WHERE id = OLD.scene_id AND OLD.kind = 'text' AND OLD.chosen = 1;
END;
-- Scenes go to the trash and come back by the hundred: whoever moves them looks at their story once, afterwards.
CREATE TRIGGER scene_deleted AFTER DELETE ON scenes WHEN OLD.deleted_at IS NULL BEGIN
  INSERT INTO models_in_use (story_id) VALUES (OLD.story_id);
  INSERT INTO search_again VALUES (OLD.story_id);
END;
