// Jobs per second, each on disk, and how soon a job starts; beside plainjob, a bare SQLite loop and, where they are
// installed, BullMQ and graphile-worker, in turns in the same run. Fableroom and the bare loop flush every commit
// (synchronous=FULL); plainjob sets synchronous=NORMAL by itself, so it promises less than it is compared with, and so
// does Redis with appendfsync everysec. So it is measured a second time with the flushes that it leaves out.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { better, defineQueue, defineWorker } from 'plainjob';
import { built, inFolder } from './built.mjs';
import { NEW_JOB, withRunner } from './job-runner-alone.mjs';
import { otherQueues } from './other-queues.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';

const JOBS = 2_000;
const STARTS = 300;
const PLAINJOB_STARTS = 10;

const quietLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** @type {Record<'rerun' | 'ask', number[]>} */
const commitsPerJob = { rerun: [], ask: [] };

/** @param {'rerun' | 'ask'} afterCrash */
function fableroom(afterCrash) {
  return withRunner({ afterCrash }, async (runner, _started, commits) => {
    const begun = performance.now();
    await Promise.all(Array.from({ length: JOBS }, () => runner.enqueue(NEW_JOB)));
    await runner.live.settled(() => true);
    const perSecond = (JOBS * 1000) / (performance.now() - begun);
    commitsPerJob[afterCrash].push(commits() / JOBS);
    return perSecond;
  });
}

/** @param {'NORMAL' | 'FULL'} synchronous */
function plainjob(synchronous) {
  return inFolder(async (folder) => {
    const database = new Database(join(folder, 'plainjob.db'));
    const queue = defineQueue({ connection: better(database), logger: quietLogger });
    database.pragma(`synchronous = ${synchronous}`);
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

const BARE_COMMITS = 2;

/**
 * Two commits for each job, nothing else: what SQLite itself can do here.
 * @param {'FULL' | 'NORMAL'} synchronous
 */
function bareLoop(synchronous) {
  return inFolder(async (folder) => {
    const database = new Database(join(folder, 'bare.db'));
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
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
 * The rows of paid jobs and nothing else of Fableroom: all jobs in one commit, then for each the intent and the end
 * with its line in the ledger, each flushed. What a paid job can cost at the least with these tables.
 */
function sameRows() {
  return inFolder(async (folder) => {
    const { openLibraryStore } = await built('engine/store/library-store');
    const { draftJob } = await built('engine/jobs/new-job');
    const store = openLibraryStore(join(folder, 'library.db'));
    const begun = performance.now();
    const queuedAt = Date.now();
    const jobs = Array.from({ length: JOBS }, () => draftJob(NEW_JOB, randomUUID(), queuedAt));
    store.commit(() => jobs.forEach((job) => store.jobs.insert(job)));
    for (const job of jobs) {
      const claimed = { ...job, state: 'submitting', attempt: 1, calls: 1, submitted_at: Date.now() };
      store.commit(() => store.jobs.update(job.id, claimed));
      const done = { ...claimed, state: 'done', ended_at: Date.now(), cost_micros: 0 };
      store.commit(() => {
        store.jobs.update(job.id, done);
        const { id, calls, ...line } = done;
        const call = {
          id: randomUUID(),
          at: Date.now(),
          job_id: id,
          call: calls,
          outcome: 'done',
          actual_micros: null,
        };
        store.jobs.enterLedger({ ...line, ...call });
      });
    }
    const perSecond = (JOBS * 1000) / (performance.now() - begun);
    store.close();
    return perSecond;
  });
}

/**
 * Milliseconds from the call to the start of the work, one job at a time, on an idle queue.
 * @param {'rerun' | 'ask'} afterCrash
 */
function fableroomStarts(afterCrash) {
  return withRunner({ afterCrash }, async (runner, started) => {
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
const rates = { free: [], paid: [], plainjob: [], plainjobFull: [], bare: [], bareNormal: [], sameRows: [] };
const others = await otherQueues(process.env.FABLEROOM_BENCH_OTHERS || undefined);
for (const { what } of others) rates[what] = [];
/** @type {readonly (readonly [name: string, perSecond: () => Promise<number>])[]} */
const contestants = [
  ['free', () => fableroom('rerun')],
  ['paid', () => fableroom('ask')],
  ['plainjob', () => plainjob('NORMAL')],
  ['plainjobFull', () => plainjob('FULL')],
  ['bare', () => bareLoop('FULL')],
  ['bareNormal', () => bareLoop('NORMAL')],
  ['sameRows', sameRows],
  ...others.map(({ what, perSecond }) => /** @type {const} */ ([what, () => perSecond(JOBS)])),
];
for (let repetition = 1; repetition <= REPETITIONS; repetition++) {
  for (const [name, perSecond] of contestants) {
    const rate = await perSecond();
    rates[name]?.push(rate);
    // Flushes of a busy disk can take minutes altogether, and nobody should think that nothing happens.
    process.stderr.write(`${repetition} of ${REPETITIONS}: ${name}, ${round(rate)} jobs per second\n`);
  }
}
for (const { close } of others) await close();
/** @param {string} name @param {string} base */
const ratio = (name, base) => round(spread(rates[name] ?? []).median / spread(rates[base] ?? []).median);
/**
 * Beside the bare loop also by commit, because jobs that are flushed together make fewer and paid ones may make more.
 * @param {string} name
 * @param {'rerun' | 'ask'} afterCrash
 */
const ratios = (name, afterCrash) => ({
  plainjob: ratio(name, 'plainjob'),
  plainjobFull: ratio(name, 'plainjobFull'),
  bareLoop: ratio(name, 'bare'),
  bareLoopByCommit: round((ratio(name, 'bare') * spread(commitsPerJob[afterCrash]).median) / BARE_COMMITS),
  bareLoopNormal: ratio(name, 'bareNormal'),
  sameRows: ratio(name, 'sameRows'),
  ...Object.fromEntries(others.map(({ what }) => [what, ratio(name, what)])),
});
const unit = 'jobs per second';
print({
  bench: 'jobs',
  what: 'free jobs, flushed together',
  unit,
  ...spread(rates.free ?? []),
  commitsPerJob: spread(commitsPerJob.rerun).median,
  ratios: ratios('free', 'rerun'),
});
print({
  bench: 'jobs',
  what: 'paid jobs, every step its own flush',
  unit,
  ...spread(rates.paid ?? []),
  commitsPerJob: spread(commitsPerJob.ask).median,
  ratios: ratios('paid', 'ask'),
});
print({ bench: 'jobs', what: 'plainjob 0.0.14 (synchronous=NORMAL)', unit, ...spread(rates.plainjob ?? []) });
print({ bench: 'jobs', what: 'plainjob 0.0.14 (synchronous=FULL)', unit, ...spread(rates.plainjobFull ?? []) });
print({ bench: 'jobs', what: 'bare SQLite loop, two flushed commits a job', unit, ...spread(rates.bare ?? []) });
print({
  bench: 'jobs',
  what: 'bare SQLite loop, two commits a job (synchronous=NORMAL)',
  unit,
  ...spread(rates.bareNormal ?? []),
});
print({
  bench: 'jobs',
  what: 'only the rows of paid jobs, two flushed commits a job',
  unit,
  ...spread(rates.sameRows ?? []),
});
for (const { what } of others) print({ bench: 'jobs', what, unit, ...spread(rates[what] ?? []) });

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
