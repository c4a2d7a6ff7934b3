import type { JobState } from '../../contract/scenes.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { JobRow } from './rows.ts';

/** A picture or clip that was asked for by itself. */
export interface MediaTaskRow {
  job_id: string;
  kind: 'image' | 'video';
  prompt: string;
  model_id: string;
  /** The picture that a clip starts from. */
  source_asset_id: string | null;
  asset_id: string | null;
  provider_url: string | null;
  provider_url_expires_at: number | null;
  created_at: number;
}

/** What a list of tasks is narrowed to; null leaves it as it is. */
export interface MediaTaskFilter {
  readonly kind: string | null;
  readonly state: JobState | null;
  readonly modelId: string | null;
}

export type MediaTasksStore = ReturnType<typeof createMediaTasksStore>;

/** Pictures and clips outside stories. */
export function createMediaTasksStore(database: SqliteDatabase) {
  const freeze = database.prepare<[Pick<JobRow, 'id'>]>(
    `INSERT INTO media_tasks (job_id, kind, prompt, model_id, source_asset_id, created_at)
     SELECT id, kind, coalesce(inputs_json ->> '$.asked', inputs_json ->> '$.prompt', ''), model_id,
       (SELECT id FROM assets WHERE id = inputs_json ->> '$.picture.assetId'), queued_at
     FROM jobs WHERE id = @id`,
  );
  const byId = database.prepare<[string], MediaTaskRow>('SELECT * FROM media_tasks WHERE job_id = ?');
  const page = database.prepare<[{ at: number; id: string; limit: number } & MediaTaskFilter], MediaTaskRow>(
    `SELECT media_tasks.* FROM media_tasks CROSS JOIN jobs ON jobs.id = job_id
     WHERE (created_at, job_id) < (@at, @id) AND (@kind IS NULL OR media_tasks.kind = @kind)
       AND (@state IS NULL OR jobs.state = @state) AND (@modelId IS NULL OR media_tasks.model_id = @modelId)
     ORDER BY created_at DESC, job_id DESC LIMIT @limit`,
  );
  const setOutput = database.prepare<[string, string]>('UPDATE media_tasks SET asset_id = ? WHERE job_id = ?');
  const setAddress = database.prepare<[string, number | null, string]>(
    'UPDATE media_tasks SET provider_url = ?, provider_url_expires_at = ? WHERE job_id = ?',
  );
  // A picture of a page, or one that was made by itself.
  const madeBy = database.prepare<[{ id: string }], { job_id: string }>(
    `SELECT job_id FROM takes WHERE asset_id = @id UNION ALL SELECT job_id FROM media_tasks WHERE asset_id = @id
     ORDER BY job_id LIMIT 1`,
  );
  // A check names the job whose picture it is about.
  const checksOf = database.prepare<[string], Pick<JobRow, 'id' | 'state'>>(
    `SELECT id, state FROM jobs WHERE scene_id IS NULL AND kind = 'check'
       AND iif(json_valid(inputs_json), inputs_json ->> '$.heldJobId', NULL) = ?`,
  );
  const deleteJob = database.prepare<[string]>('DELETE FROM jobs WHERE id = ?');
  const photoOf = database.prepare<[string], { photo_id: string; character_id: string; name: string }>(
    `SELECT photo_id, character_id, characters.name FROM photo_files JOIN photos ON photos.id = photo_id
     JOIN characters ON characters.id = character_id WHERE photo_files.asset_id = ? ORDER BY photo_id LIMIT 1`,
  );
  return {
    /** Writes down that a job stands by itself, from its frozen inputs; part of the transaction that inserts it. */
    freeze({ id, kind, scene_id: sceneId }: Pick<JobRow, 'id' | 'kind' | 'scene_id'>): void {
      if (sceneId === null && (kind === 'image' || kind === 'video')) freeze.run({ id });
    },
    find: (jobId: string): MediaTaskRow | undefined => byId.get(jobId),
    /** Newest first, below the given place. */
    page: (before: { at: number; id: string }, limit: number, filter: MediaTaskFilter): MediaTaskRow[] =>
      page.all({ ...before, limit, ...filter }),
    setOutput(jobId: string, assetId: string): void {
      setOutput.run(assetId, jobId);
    },
    /** Where the provider keeps the result too, and until when. */
    setAddress(jobId: string, url: string, expiresAt: number | null): void {
      setAddress.run(url, expiresAt, jobId);
    },
    /** Jobs that look at the picture of a task before anybody sees it. */
    checksOf: (jobId: string): Pick<JobRow, 'id' | 'state'>[] => checksOf.all(jobId),
    /** Deletes a task with its job and what looked at its picture. Part of the caller's transaction. */
    remove(jobId: string): void {
      for (const { id } of checksOf.all(jobId)) deleteJob.run(id);
      deleteJob.run(jobId);
    },
    /** Id of the job that made a picture; null when nobody here did. */
    madeBy: (assetId: string): string | null => madeBy.get({ id: assetId })?.job_id ?? null,
    /** The character's photo that a file belongs to. */
    photoOf: (assetId: string): { photo_id: string; character_id: string; name: string } | null =>
      photoOf.get(assetId) ?? null,
  };
}
