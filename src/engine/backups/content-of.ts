import { createHash } from 'node:crypto';
import { rowsOf, type BackupGroup, type BackupRow, type GroupKind } from '../store/backup-tables.ts';
import { readJson } from '../stories/scene-records.ts';

/**
 * A hash of what a group says and shows, to tell whether two with the same id are the same. Where somebody is reading,
 * what was thrown away, names that have to give way to others, pictures that wait for their check, and everything about
 * money are no part of it: what became of such a picture is told by the takes. Pictures count by their bytes: `nameOf`
 * gives the name that a file has in this room.
 */
export function contentOf(group: BackupGroup, nameOf: (assetId: string) => string): string {
  const parts = {
    characters: () => characterContent(group, nameOf),
    stories: () => storyContent(group, nameOf),
    // Nobody can change one.
    media_tasks: () => group.id,
  } satisfies Readonly<Record<GroupKind, () => unknown>>;
  return createHash('sha256').update(JSON.stringify(parts[group.kind]())).digest('hex');
}

function characterContent(group: BackupGroup, nameOf: (assetId: string) => string): unknown {
  const [{ kind, description, facts_json: facts, colour } = {}] = rowsOf(group, 'characters');
  const photos = rowsOf(group, 'photos').toSorted((a, b) => Number(a['position']) - Number(b['position']));
  return [
    [kind, description, facts, colour],
    photos.map((photo) => [photo['shape'], photo['crop_json'], named(photo['asset_id'], nameOf)]),
  ];
}

function storyContent(group: BackupGroup, nameOf: (assetId: string) => string): unknown {
  const [story = {}] = rowsOf(group, 'stories');
  const { title, premise, cast_json: cast, style, language, length, seed, models_json: models } = story;
  const takes = Map.groupBy(
    rowsOf(group, 'takes').filter(({ deleted_at: deletedAt }) => deletedAt === null),
    ({ scene_id: sceneId }) => sceneId,
  );
  const scenes = rowsOf(group, 'scenes').filter(({ deleted_at: deletedAt }) => deletedAt === null);
  return [
    [title, premise, castContent(cast), style, language, length, seed, models],
    [story['video_mode'], story['memory_mode'], story['check_model_id']],
    rowsOf(group, 'tags').map(({ tag_folded: tag }) => tag),
    scenes.map((scene) => [
      [scene['id'], scene['parent_id'], scene['answer_json']],
      [scene['branch_name'], scene['branch_colour'], scene['looks_json']],
      (takes.get(scene['id'] ?? null) ?? []).map((take) => [
        [take['kind'], take['chosen'], take['content_json'], take['origin']],
        named(take['asset_id'], nameOf),
      ]),
    ]),
  ];
}

/** Whoever is a character of the room says there who they are. */
function castContent(json: BackupRow[string] | undefined): unknown {
  const cast = readJson(String(json));
  if (!Array.isArray(cast)) return [];
  return (cast as { name?: string; characterId?: string | null }[]).map((member) =>
    member.characterId ? member.name : member,
  );
}

function named(assetId: BackupRow[string] | undefined, nameOf: (assetId: string) => string): string | null {
  return typeof assetId === 'string' ? nameOf(assetId) : null;
}

/**
 * The id of a copy: the same for the same thing of the same content, so that bringing a backup back twice makes one
 * copy. Its time stays in it.
 */
export function copiedId(id: string, content: string): string {
  const digest = createHash('sha256').update(`${content} ${id}`).digest('hex');
  return `${id.slice(0, 14)}7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}
