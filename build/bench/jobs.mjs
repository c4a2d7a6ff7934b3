// Jobs per second, each on disk, and how soon a job starts; beside plainjob and a bare SQLite loop in the same run.
// Fableroom and the bare loop flush every commit (synchronous=FULL); plainjob sets synchronous=NORMAL by itself, so it
// promises less than it is compared with.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { better, defineQueue, defineWorker } from 'plainjob';
import { built, inFolder, ports } from './built.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';

const JOBS = 2_000;
const STARTS = 300;
const PLAINJOB_STARTS = 10;

const NEW_JOB = {
  kind: 'image',
  storyId: null,
  sceneId: null,
  providerId: 'bench',
  modelId: 'bench',
  modelTitle: 'Bench',
  practice: false,
  priority: 0,
  inputs: { prompt: 'a fox' },
  estimateMicros: 0,
};

const quietLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * @param {'rerun' | 'ask'} afterCrash `ask`: every submit is on disk before it leaves; `rerun`: free to run again
 * @template Result
 * @param {(runner: any, started: (listener: (job: any) => void) => void) => Promise<Result>} work
 */
async function withRunner(afterCrash, work) {
  return inFolder(async (folder) => {
    const { openLibraryStore } = await built('engine/store/library-store');
    const { JobRunner } = await built('engine/jobs/job-runner');
    const { clock, log, newId } = await ports(folder);
    const store = openLibraryStore(join(folder, 'library.db'));
    /** @type {(job: any) => void} */
    let onStart = () => {};
    const nothing = { write: () => {}, afterwards: () => {} };
    const kind = {
      policy: () => ({ concurrency: 100, afterCrash }),
      start: async (/** @type {any} */ job) => {
        onStart(job);
        return { state: 'done', output: null };
      },
      progressed: () => {},
      keep: async () => nothing,
      endedWithout: () => {},
    };
    const runner = new JobRunner({
      store,
      kinds: { text: kind, image: kind, video: kind },
      clock,
      log,
      newId,
      changed: () => {},
      connect: () => ({}),
      random: Math.random,
    });
    try {
      return await work(runner, (listener) => (onStart = listener));
    } finally {
      await runner.close();
      store.close();
    }
  });
}

/** @param {'rerun' | 'ask'} afterCrash */
function fableroom(afterCrash) {
  return withRunner(afterCrash, async (runner) => {
    const begun = performance.now();
    await Promise.all(Array.from({ length: JOBS }, () => runner.enqueue(NEW_JOB)));
    await runner.live.settled(() => true);
    return (JOBS * 1000) / (performance.now() - begun);
  });
}

function plainjob() {
  return inFolder(async (folder) => {
    const connection = better(new Database(join(folder, 'plainjob.db')));
    const queue = defineQueue({ connection, logger: quietLogger });
    let done = 0;
    const all = Promise.withResolvers();
    const onCompleted = () => ++done === JOBS && all.resolve(undefined);
    const worker = defineWorker('bench', async () => {}, { queue, logger: quietLogger, pollIntervall: 0, onCompleted });
    const begun = performance.now();
    for (let count = 0; count < JOBS; count++) queue.add('bench', NEW_JOB.inputs);
    void worker.start();
    await all.promise;
    const perSecond = (JOBS * 1000) / (performance.now() - begun);
    await worker.stop();
    queue.close();
    return perSecond;
  });
}

/** Two commits for each job, nothing else: what SQLite itself can do here. */
function bareLoop() {
  return inFolder(async (folder) => {
    const database = new Database(join(folder, 'bare.db'));
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT NOT NULL, inputs TEXT NOT NULL) STRICT');
    const insert = database.prepare("INSERT INTO jobs (state, inputs) VALUES ('queued', ?)");
    const update = database.prepare("UPDATE jobs SET state = 'done' WHERE id = ?");
    const begun = performance.now();
    for (let count = 0; count < JOBS; count++) update.run(insert.run('{"prompt":"a fox"}').lastInsertRowid);
    const perSecond = (JOBS * 1000) / (performance.now() - begun);
    database.close();
    return perSecond;
  });
}

/**
 * Milliseconds from the call to the start of the work, one job at a time, on an idle queue.
 * @param {'rerun' | 'ask'} afterCrash
 */
function fableroomStarts(afterCrash) {
  return withRunner(afterCrash, async (runner, started) => {
    const waits = [];
    for (let count = 0; count < STARTS; count++) {
      const { promise, resolve } = /** @type {PromiseWithResolvers<number>} */ (Promise.withResolvers());
      started(() => resolve(performance.now()));
      const begun = performance.now();
      await runner.enqueue(NEW_JOB);
      waits.push((await promise) - begun);
      await runner.live.settled(() => true);
    }
    return waits;
  });
}

function plainjobStarts() {
  return inFolder(async (folder) => {
    const queue = defineQueue({ connection: better(new Database(join(folder, 'plainjob.db'))), logger: quietLogger });
    let resolve = (/** @type {number} */ _at) => {};
    const worker = defineWorker('bench', async () => resolve(performance.now()), { queue, logger: quietLogger });
    void worker.start();
    const waits = [];
    for (let count = 0; count < PLAINJOB_STARTS; count++) {
      // An idle queue, met at a different moment of its polling each time.
      await sleep(1_100 + count * 97);
      const next = /** @type {PromiseWithResolvers<number>} */ (Promise.withResolvers());
      resolve = next.resolve;
      const begun = performance.now();
      queue.add('bench', {});
      waits.push((await next.promise) - begun);
    }
    await worker.stop();
    queue.close();
    return waits;
  });
}

/** @type {Record<string, number[]>} */
const rates = { free: [], paid: [], plainjob: [], bare: [] };
for (let repetition = 0; repetition < REPETITIONS; repetition++) {
  rates.free?.push(await fableroom('rerun'));
  rates.paid?.push(await fableroom('ask'));
  rates.plainjob?.push(await plainjob());
  rates.bare?.push(await bareLoop());
}
/** @param {string} name @param {string} base */
const ratio = (name, base) => round(spread(rates[name] ?? []).median / spread(rates[base] ?? []).median);
const unit = 'jobs per second';
print({
  bench: 'jobs',
  what: 'free jobs, flushed together',
  unit,
  ...spread(rates.free ?? []),
  ratios: { plainjob: ratio('free', 'plainjob'), bareLoop: ratio('free', 'bare') },
});
print({
  bench: 'jobs',
  what: 'paid jobs, every step its own flush',
  unit,
  ...spread(rates.paid ?? []),
  ratios: { plainjob: ratio('paid', 'plainjob'), bareLoop: ratio('paid', 'bare') },
});
print({ bench: 'jobs', what: 'plainjob 0.0.14 (synchronous=NORMAL)', unit, ...spread(rates.plainjob ?? []) });
print({ bench: 'jobs', what: 'bare SQLite loop, two flushed commits a job', unit, ...spread(rates.bare ?? []) });

/** @param {string} what @param {number[]} waits */
function printWaits(what, waits) {
  const sorted = waits.toSorted((a, b) => a - b);
  print({
    bench: 'jobs',
    what,
    unit: 'milliseconds',
    p50: round(at(sorted, 0.5)),
    p99: round(at(sorted, 0.99)),
    count: sorted.length,
  });
}
printWaits('from enqueue to start, free job (one flush before)', await fableroomStarts('rerun'));
printWaits('from enqueue to start, paid job (job and intent flushed before)', await fableroomStarts('ask'));
printWaits('plainjob, from enqueue to start', await plainjobStarts());
