import type { PhotoShape } from '../../contract/characters.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { JobRow, TakeRow } from './rows.ts';

/** A photo that a job promised to send. What was forgotten since is null. */
export interface JobPhotoRow {
  job_id: string;
  position: number;
  photo_id: string | null;
  character_id: string | null;
  name: string;
  /** The crop as it was then. */
  asset_id: string | null;
}

/** A photo of a character, with the crop that would be sent now. */
export interface SendablePhotoRow {
  id: string;
  character_id: string;
  crop_asset_id: string;
  shape: PhotoShape;
}

export type ReferencesStore = ReturnType<typeof createReferencesStore>;

/** Which photos go with which jobs, and where photos may go at all. */
export function createReferencesStore(database: SqliteDatabase) {
  // What was forgotten since the inputs were frozen stays forgotten.
  const freeze = database.prepare(
    `INSERT INTO job_photos (job_id, position, photo_id, character_id, name, asset_id)
     SELECT @id, key, (SELECT id FROM photos WHERE id = value ->> '$.photoId'), value ->> '$.characterId',
       value ->> '$.name', (SELECT id FROM assets WHERE id = value ->> '$.cropId')
     FROM json_each(@inputs_json, '$.references')`,
  );
  const ofJob = database.prepare<[string], JobPhotoRow>('SELECT * FROM job_photos WHERE job_id = ? ORDER BY position');
  const ofScene = database.prepare<[string], JobPhotoRow>(
    `SELECT * FROM job_photos WHERE job_id IN (SELECT id FROM jobs WHERE scene_id = ?) ORDER BY job_id, position`,
  );
  const ofStory = database.prepare<[string], JobPhotoRow>(
    `SELECT * FROM job_photos WHERE job_id IN (SELECT id FROM jobs WHERE story_id = ?) ORDER BY job_id, position`,
  );
  const photosOf = database.prepare<[string], SendablePhotoRow>(
    `SELECT photos.id, character_id, crop_asset_id, shape FROM photos JOIN characters ON characters.id = character_id
     WHERE character_id = ? AND deleted_at IS NULL ORDER BY position, photos.id`,
  );
  const consent = database.prepare<[string], { agreed_at: number }>(
    'SELECT agreed_at FROM photo_consents WHERE provider_id = ?',
  );

  return {
    /** Writes down the photos that stand in a job's frozen inputs; part of the transaction that inserts it. */
    freeze({ id, kind, inputs_json: inputs }: Pick<JobRow, 'id' | 'kind' | 'inputs_json'>): void {
      // A writer's inputs hold every page before, and no photos; of others few hold any.
      if (kind !== 'text' && inputs.includes('"references":[')) freeze.run({ id, inputs_json: inputs });
    },
    ofJob: (jobId: string): JobPhotoRow[] => ofJob.all(jobId),
    /** Photos of all jobs of a scene, by job. */
    ofScene: (sceneId: string): Map<TakeRow['job_id'], JobPhotoRow[]> => byJob(ofScene.all(sceneId)),
    /** Photos of all jobs of a story, by job. */
    ofStory: (storyId: string): Map<TakeRow['job_id'], JobPhotoRow[]> => byJob(ofStory.all(storyId)),
    /** Photos of a character in their order; none of one that is in the trash. */
    photosOf: (characterId: string): SendablePhotoRow[] => photosOf.all(characterId),
    /** Whether somebody agreed that photos of this room go to that provider. */
    isAgreed: (providerId: string): boolean => consent.get(providerId) !== undefined,
  };
}

function byJob(rows: readonly JobPhotoRow[]): Map<string, JobPhotoRow[]> {
  return Map.groupBy(rows, ({ job_id: id }) => id);
}
