import type { SqliteDatabase } from './open-database.ts';

/** A picture that nobody may see until a model has looked at it. */
export interface HeldPictureRow {
  /** The job that made it. */
  readonly job_id: string;
  /** The newest job that looks at it. */
  readonly check_job_id: string;
  readonly media_type: string;
  /** Set where it came after its job had been given up. */
  readonly late_until: number | null;
  readonly at: number;
}

export type HeldPicturesStore = ReturnType<typeof createHeldPicturesStore>;

/** Pictures of the kids' room that wait for their check. */
export function createHeldPicturesStore(database: SqliteDatabase) {
  const find = database.prepare<[string], HeldPictureRow>('SELECT * FROM held_pictures WHERE job_id = ?');
  const all = database.prepare<[], HeldPictureRow>('SELECT * FROM held_pictures ORDER BY job_id');
  const put = database.prepare<[HeldPictureRow]>(
    `INSERT INTO held_pictures (job_id, check_job_id, media_type, late_until, at)
     VALUES (@job_id, @check_job_id, @media_type, @late_until, @at)
     ON CONFLICT (job_id) DO UPDATE SET check_job_id = excluded.check_job_id`,
  );
  const remove = database.prepare<[string]>('DELETE FROM held_pictures WHERE job_id = ?');
  return {
    find: (jobId: string): HeldPictureRow | undefined => find.get(jobId),
    all: (): HeldPictureRow[] => all.all(),
    /** Enters a picture, or says which other job looks at it from now on. */
    put(row: HeldPictureRow): void {
      put.run(row);
    },
    remove(jobId: string): void {
      remove.run(jobId);
    },
  };
}
