-- Hits come newest first without a sort; the index is walked up twice as quickly as down, so the story that was changed
-- last has the lowest row from now on.
UPDATE stories SET search_id = -search_id;

-- The words of every story outside the trash in one row, as they are searched: without capitals and accents. What a
-- search looks at for sixty stories is then read from sixty rows instead of from every page of theirs.
-- SQL functions of the engine's own: searched() is text without capitals and accents, spaced_out() parts what is written
-- without spaces into words that the index can tell apart.

CREATE TABLE search_words (
  search_id INTEGER PRIMARY KEY,
  title     TEXT NOT NULL,
  premise   TEXT NOT NULL,
  tags      TEXT,
  -- Titles and texts of the pages that somebody reads, the first page first. Between two pages stands U+001E, between a
  -- title and its text U+001F.
  pages     TEXT,
  -- Their scenes in the same order, with a comma between.
  scene_ids TEXT
) STRICT;

-- Marks belong to words: most scripts of India could not be searched otherwise. Signs such as emoji are words.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  title, premise, tags, scenes,
  content = '', contentless_delete = 1, detail = 'column', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* So Co'"
);

-- The index follows the words.
CREATE TRIGGER words_added AFTER INSERT ON search_words BEGIN
  DELETE FROM search WHERE rowid = NEW.search_id;
  INSERT INTO search (rowid, title, premise, tags, scenes)
    VALUES (NEW.search_id, spaced_out(NEW.title), spaced_out(NEW.premise), spaced_out(NEW.tags), spaced_out(NEW.pages));
END;
CREATE TRIGGER words_deleted AFTER DELETE ON search_words BEGIN
  DELETE FROM search WHERE rowid = OLD.search_id;
END;

-- Inserting a story's id into the view search_again writes its words anew.
DROP TRIGGER searched_again;
CREATE TRIGGER searched_again INSTEAD OF INSERT ON search_again BEGIN
  DELETE FROM search_words WHERE search_id = (SELECT search_id FROM stories WHERE id = NEW.story_id);
  INSERT INTO search_words (search_id, title, premise, tags, pages, scene_ids)
    SELECT search_id, searched(title), searched(premise),
      (SELECT searched(group_concat(tag, ' ')) FROM tags WHERE story_id = stories.id),
      searched(group_concat(page.words, char(30) ORDER BY page.depth, page.scene_id)),
      group_concat(page.scene_id, ',' ORDER BY page.depth, page.scene_id)
    FROM stories LEFT JOIN (
      SELECT scenes.story_id, scenes.id AS scene_id, scenes.depth,
        replace(replace(coalesce(content_json ->> '$.title', ''), char(30), ' '), char(31), ' ') || char(31)
          || replace(replace(coalesce(content_json ->> '$.text', ''), char(30), ' '), char(31), ' ') AS words
      FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text' AND takes.chosen = 1
      WHERE scenes.story_id = NEW.story_id AND scenes.deleted_at IS NULL AND takes.deleted_at IS NULL
        AND json_valid(takes.content_json)
    ) AS page ON page.story_id = stories.id
    WHERE stories.id = NEW.story_id AND deleted_at IS NULL
    GROUP BY stories.id;
END;

DROP TRIGGER story_added;
CREATE TRIGGER story_added AFTER INSERT ON stories BEGIN
  UPDATE stories SET
    title_key = substr(folded(NEW.title), 1, 50),
    search_id = (SELECT coalesce(min(search_id), 0) - 1 FROM stories)
    WHERE id = NEW.id;
  INSERT INTO search_again SELECT NEW.id WHERE NEW.deleted_at IS NULL;
  INSERT INTO facet_steps SELECT kind, value, 1 FROM story_facets WHERE story_id = NEW.id;
END;
DROP TRIGGER story_moved_up;
-- The one that was changed last already stays where it is: its pictures come without reading its words again.
CREATE TRIGGER story_moved_up AFTER UPDATE OF changed_at ON stories
WHEN NEW.changed_at IS NOT OLD.changed_at AND OLD.search_id > (SELECT min(search_id) FROM stories) BEGIN
  DELETE FROM search_words WHERE search_id = OLD.search_id;
  UPDATE stories SET search_id = (SELECT min(search_id) - 1 FROM stories) WHERE id = NEW.id;
  INSERT INTO search_again VALUES (NEW.id);
END;
DROP TRIGGER story_deleted;
-- Before, because its tags and models are still there then.
CREATE TRIGGER story_deleted BEFORE DELETE ON stories BEGIN
  INSERT INTO facet_steps SELECT kind, value, -1 FROM story_facets WHERE story_id = OLD.id;
  DELETE FROM search_words WHERE search_id = OLD.search_id;
END;

-- Upwards: the index writes what it has whenever it is given a lower row than the one before.
INSERT INTO search_again SELECT id FROM stories ORDER BY search_id;
