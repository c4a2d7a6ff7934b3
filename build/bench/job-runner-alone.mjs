import { join } from 'node:path';
import { built, inFolder, ports } from './built.mjs';

/** A job that costs nothing and belongs to nothing. */
export const NEW_JOB = {
  kind: 'image',
  storyId: null,
  sceneId: null,
  providerId: 'bench',
  accountId: null,
  modelId: 'bench',
  modelTitle: 'Bench',
  practice: false,
  priority: 0,
  inputs: { prompt: 'a fox' },
  estimateMicros: 0,
};

/**
 * What a job does; without `start` it is done at once.
 * @typedef {object} Work
 * @property {'rerun' | 'ask'} afterCrash `ask`: every submit is on disk before it leaves; `rerun`: free to run again
 * @property {number} [concurrency]
 * @property {number} [timeoutMs] longest from an order to its result
 * @property {typeof fetch} [fetch] how its calls leave
 * @property {(job: any, context: any) => Promise<any>} [start]
 * @property {(job: any, operation: any, context: any) => Promise<any>} [resume]
 */

/**
 * Runs `work` with the job rules on a real database, and nothing else of the program around them.
 * @param {Work} how
 * @param {(runner: any, started: (listener: (job: any) => void) => void, commits: () => number) => Promise<Result>} work
 *   `commits`: how many transactions were committed so far
 * @template Result
 */
export async function withRunner({ afterCrash, concurrency = 100, timeoutMs, fetch = refuse, start, resume }, work) {
  return inFolder(async (folder) => {
    const { openLibraryStore } = await built('engine/store/library-store');
    const { JobRunner } = await built('engine/jobs/job-runner');
    const { clock, log, newId } = await ports(folder);
    const store = openLibraryStore(join(folder, 'library.db'));
    let commits = 0;
    /** @param {() => unknown} writes */
    const commit = (writes) => {
      commits++;
      return store.commit(writes);
    };
    /** @type {(job: any) => void} */
    let onStart = () => {};
    const nothing = { write: () => {}, afterwards: () => {} };
    const kind = {
      policy: () => ({ concurrency, afterCrash, timeoutMs }),
      start: async (/** @type {any} */ job, /** @type {any} */ context) => {
        onStart(job);
        return start ? start(job, context) : { state: 'done', output: null };
      },
      ...(resume && { resume }),
      progressed: () => {},
      keep: async () => nothing,
      endedWithout: () => {},
    };
    const runner = new JobRunner({
      store: { ...store, commit },
      kinds: { text: kind, image: kind, video: kind, check: kind },
      clock,
      log,
      newId,
      changed: () => {},
      connect: () => ({ fetch }),
      random: Math.random,
    });
    try {
      return await work(
        runner,
        (listener) => (onStart = listener),
        () => commits,
      );
    } finally {
      await runner.close();
      store.close();
    }
  });
}

/** @returns {Promise<never>} */
function refuse() {
  return Promise.reject(new Error('this benchmark sends nothing'));
}
