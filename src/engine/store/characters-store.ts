import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { AssetRow, CharacterRow, PhotoRow, StoryRow } from './rows.ts';

export const CHARACTER_COLUMNS = [
  'id',
  'name',
  'name_folded',
  'kind',
  'description',
  'facts_json',
  'colour',
  'created_at',
  'changed_at',
  'deleted_at',
] as const satisfies readonly (keyof CharacterRow)[];
export const PHOTO_COLUMNS = [
  'id',
  'character_id',
  'asset_id',
  'crop_asset_id',
  'shape',
  'crop_json',
  'proposals_json',
  'position',
  'added_at',
] as const satisfies readonly (keyof PhotoRow)[];

/** A call that left with a photo. */
export interface PhotoCall {
  readonly job_id: string;
  readonly at: number;
  readonly provider_id: string;
  readonly model_title: string;
  readonly story_title: string | null;
}

export type CharactersStore = ReturnType<typeof createCharactersStore>;

/** Characters with their photos, the stories that they play in, and where photos may be sent. */
export function createCharactersStore(database: SqliteDatabase) {
  const insert = database.prepare(insertStatement('characters', CHARACTER_COLUMNS));
  const byId = database.prepare<[string], CharacterRow>('SELECT * FROM characters WHERE id = ?');
  const live = database.prepare<[], CharacterRow>(
    'SELECT * FROM characters WHERE deleted_at IS NULL ORDER BY name_folded, id',
  );
  const byName = database.prepare<[string], CharacterRow>(
    'SELECT * FROM characters WHERE name_folded = ? AND deleted_at IS NULL',
  );
  const touch = database.prepare<[number, string]>('UPDATE characters SET changed_at = ? WHERE id = ?');
  const insertPhoto = database.prepare(insertStatement('photos', PHOTO_COLUMNS));
  const photo = database.prepare<[string], PhotoRow>('SELECT * FROM photos WHERE id = ?');
  const photosOf = database.prepare<[string], PhotoRow>(
    'SELECT * FROM photos WHERE character_id = ? ORDER BY position, id',
  );
  const deletePhoto = database.prepare<[string]>('DELETE FROM photos WHERE id = ?');
  const files = database.prepare<[string], AssetRow>(
    'SELECT assets.* FROM photo_files JOIN assets ON assets.id = asset_id WHERE photo_id = ? ORDER BY assets.id',
  );
  const isUsedBesides = database.prepare<[{ id: string; photo: string }]>(
    `SELECT 1 FROM takes WHERE asset_id = @id
     UNION ALL SELECT 1 FROM photo_files WHERE asset_id = @id AND photo_id <> @photo
     UNION ALL SELECT 1 FROM job_photos WHERE asset_id = @id AND photo_id <> @photo LIMIT 1`,
  );
  // What was changed and cannot be taken back any more, and was never sent.
  const dropPastFiles = database.prepare<[string], { asset_id: string }>(
    `DELETE FROM photo_files WHERE photo_id = ?
       AND NOT EXISTS (SELECT 1 FROM photos WHERE id = photo_id AND photo_files.asset_id IN (photos.asset_id, crop_asset_id))
       AND NOT EXISTS (SELECT 1 FROM job_photos WHERE job_photos.photo_id = photo_files.photo_id
         AND job_photos.asset_id = photo_files.asset_id)
       AND NOT EXISTS (SELECT 1 FROM history WHERE instr(before_json, photo_files.asset_id) > 0
         OR instr(after_json, photo_files.asset_id) > 0)
     RETURNING asset_id`,
  );
  const calls = database.prepare<[string], PhotoCall>(
    `SELECT DISTINCT jobs.id AS job_id, submitted_at AS at, provider_id, model_title, stories.title AS story_title
     FROM job_photos JOIN jobs ON jobs.id = job_id LEFT JOIN stories ON stories.id = story_id
     WHERE photo_id = ? AND submitted_at IS NOT NULL ORDER BY submitted_at DESC, jobs.id DESC`,
  );
  // Also of calls that were frozen when another photo of the same file had been forgotten.
  const forgetSent = database.prepare<[{ id: string }]>(
    `UPDATE job_photos SET photo_id = NULL, asset_id = NULL WHERE photo_id = @id
       OR (photo_id IS NULL AND asset_id IN (SELECT asset_id FROM photo_files WHERE photo_files.photo_id = @id))`,
  );
  const countStories = database.prepare<[string], { stories: number }>(
    `SELECT count(*) AS stories FROM story_characters JOIN stories ON stories.id = story_id
     WHERE character_id = ? AND deleted_at IS NULL`,
  );
  const storiesOf = database.prepare<[string], StoryRow>(
    'SELECT stories.* FROM story_characters JOIN stories ON stories.id = story_id WHERE character_id = ?',
  );
  const tie = database.prepare<[string, string]>(
    'INSERT OR IGNORE INTO story_characters (story_id, character_id) VALUES (?, ?)',
  );
  const setCast = database.prepare<[string, string]>('UPDATE stories SET cast_json = ? WHERE id = ?');
  const consents = database.prepare<[], { provider_id: string; agreed_at: number }>(
    'SELECT * FROM photo_consents ORDER BY provider_id',
  );
  const agree = database.prepare<[string, number]>(
    'INSERT OR IGNORE INTO photo_consents (provider_id, agreed_at) VALUES (?, ?)',
  );
  const withdraw = database.prepare<[string]>('DELETE FROM photo_consents WHERE provider_id = ?');

  return {
    insert(row: CharacterRow): void {
      insert.run(row);
    },
    /** Also one in the trash. */
    find: (id: string): CharacterRow | undefined => byId.get(id),
    /** Throws NOT_FOUND, also for one in the trash. */
    get(id: string): CharacterRow {
      const row = byId.get(id);
      if (row?.deleted_at !== null) throw notFound('character', id);
      return row;
    },
    /** By name, without what is in the trash. */
    all: (): CharacterRow[] => live.all(),
    byName: (folded: string): CharacterRow | undefined => byName.get(folded),
    /** Notes down when something of a character, or of its photos, was changed last. */
    touch(id: string, at: number): void {
      touch.run(at, id);
    },
    insertPhoto(row: PhotoRow): void {
      insertPhoto.run(row);
    },
    findPhoto: (id: string): PhotoRow | undefined => photo.get(id),
    /** In their order. */
    photosOf: (characterId: string): PhotoRow[] => photosOf.all(characterId),
    /** Deletes a photo's row and takes it out of what was sent. Part of the caller's transaction. */
    deletePhoto(id: string): void {
      forgetSent.run({ id });
      deletePhoto.run(id);
    },
    /** Every file that was made of a photo: the whole, its crop, and earlier ones. */
    files: (photoId: string): AssetRow[] => files.all(photoId),
    /** Whether something else than a photo needs one of its files: a take, another photo, or a call with that one. */
    isUsedBesides: (assetId: string, photoId: string): boolean =>
      isUsedBesides.get({ id: assetId, photo: photoId }) !== undefined,
    /** Lets go of earlier files of a photo that no change leads back to and no call was sent with. */
    dropPastFiles: (photoId: string): string[] => dropPastFiles.all(photoId).map(({ asset_id: id }) => id),
    /** Calls that left with a photo, the latest first. */
    calls: (photoId: string): PhotoCall[] => calls.all(photoId),
    /** Stories outside the trash. */
    countStories: (characterId: string): number => countStories.get(characterId)?.stories ?? 0,
    /** Also stories in the trash. */
    storiesOf: (characterId: string): StoryRow[] => storiesOf.all(characterId),
    /** Writes down that a character plays in a story. */
    tie(storyId: string, characterId: string): void {
      tie.run(storyId, characterId);
    },
    setCast(storyId: string, cast: string): void {
      setCast.run(cast, storyId);
    },
    consents: (): { provider_id: string; agreed_at: number }[] => consents.all(),
    /** Agreeing twice keeps the first time. */
    agree(providerId: string, at: number): void {
      agree.run(providerId, at);
    },
    withdraw(providerId: string): void {
      withdraw.run(providerId);
    },
  };
}
