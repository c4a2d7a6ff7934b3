import type { SqliteDatabase } from './open-database.ts';

export type TakesStore = ReturnType<typeof createTakesStore>;

/** What of a take is written elsewhere: what its calls really cost. */
export function createTakesStore(database: SqliteDatabase) {
  // Of several calls of one job the last one gave the result.
  const saidOfScene = database.prepare<[string], { job_id: string }>(
    `SELECT job_id FROM ledger WHERE actual_micros IS NOT NULL
       AND job_id IN (SELECT id FROM jobs WHERE scene_id = ?)
       AND call = (SELECT max(call) FROM ledger AS later WHERE later.job_id = ledger.job_id)`,
  );
  const saidOfStory = database.prepare<[string], { job_id: string }>(
    `SELECT job_id FROM ledger WHERE story_id = ? AND actual_micros IS NOT NULL
       AND call = (SELECT max(call) FROM ledger AS later WHERE later.job_id = ledger.job_id)`,
  );

  return {
    /** Jobs of a scene whose provider said what they cost. */
    saidOfScene: (sceneId: string): Set<string> => new Set(saidOfScene.all(sceneId).map(({ job_id: id }) => id)),
    /** Jobs of a story whose provider said what they cost. */
    saidOfStory: (storyId: string): Set<string> => new Set(saidOfStory.all(storyId).map(({ job_id: id }) => id)),
  };
}
