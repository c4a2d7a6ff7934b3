// Ten thousand jobs in flight at a provider that answers in this process, so that only our own work is measured: how
// much of one core it takes to ask after them, how late each is asked, and whether a rate limit is ever broken.
import { setTimeout as sleep } from 'node:timers/promises';
import { NEW_JOB, withRunner } from './job-runner-alone.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';

const JOBS = 10_000;
/** As the services that make clips want it. */
const POLL_AFTER_MS = 5_000;
/** Looked at that often, one after the other, while the same orders are in flight. */
const WINDOWS = REPETITIONS;
const WINDOW_MS = 15_000;
/** After the last order is out: every order has been asked after since then. */
const SETTLING_MS = 65_000;
/** Whatever else waits, each order is asked after this often. */
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_SUBMITTING_MS = 300_000;
const LIMIT_PER_MINUTE = 600;
const LIMITED_JOBS = 1_500;
const MINUTE_MS = 60_000;

/**
 * What one window showed; the times are sorted milliseconds.
 * @typedef {{ cpuShare: number, lateMs: number[], pollsPerSecond: number, pauses: number[] }} Window
 */

/**
 * Fills the queue once, waits until every order has been asked after, and looks at it in one window after the other.
 * @param {() => Promise<void>} meanwhile done while the orders settle
 * @returns {Promise<Window[]>}
 */
async function inFlight(meanwhile) {
  /** @type {Map<string, number>} */
  const lastAsked = new Map();
  /** @type {number[]} */
  let lateMs = [];
  /** @type {number[]} */
  let pauses = [];
  let submitted = 0;
  /** @type {(id: string) => any} */
  let liveJob = () => undefined;
  const pending = (/** @type {any} */ job) => ({ state: 'pending', operation: job.id, pollAfterMs: POLL_AFTER_MS });
  const work = {
    /** @type {'ask'} */
    afterCrash: 'ask',
    concurrency: JOBS,
    timeoutMs: 3_600_000,
    start: async (/** @type {any} */ job) => {
      submitted++;
      return pending(job);
    },
    resume: async (/** @type {any} */ job) => {
      const now = Date.now();
      lateMs.push(now - liveJob(job.id).askedAt);
      const last = lastAsked.get(job.id);
      if (last !== undefined) pauses.push(now - last);
      lastAsked.set(job.id, now);
      return pending(job);
    },
  };
  /** @param {any} runner @returns {Promise<Window>} */
  const look = async (runner) => {
    lateMs = [];
    pauses = [];
    const begun = performance.now();
    const before = process.cpuUsage();
    await sleep(WINDOW_MS);
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - begun) / 1000;
    const pollsPerSecond = lateMs.length / seconds;
    // A job that is due and has not been asked after is late as well, however long it will still take.
    const now = Date.now();
    for (const { askedAt } of runner.live.all()) if (askedAt < now) lateMs.push(now - askedAt);
    for (const last of lastAsked.values()) if (now - last > LONGEST_PAUSE_MS) pauses.push(now - last);
    const sorted = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b);
    const cpuShare = (user + system) / 1e6 / seconds;
    return { cpuShare, lateMs: sorted(lateMs), pollsPerSecond, pauses: sorted(pauses) };
  };
  return withRunner(work, async (runner) => {
    liveJob = (id) => runner.live.get(id);
    await Promise.all(Array.from({ length: JOBS }, () => runner.enqueue(NEW_JOB)));
    const until = performance.now() + LONGEST_SUBMITTING_MS;
    while (submitted < JOBS) {
      if (performance.now() > until) throw new Error(`Only ${submitted} of ${JOBS} jobs were submitted`);
      await sleep(100);
    }
    await Promise.all([sleep(SETTLING_MS), meanwhile()]);
    const windows = [];
    for (let count = 0; count < WINDOWS; count++) windows.push(await look(runner));
    return windows;
  });
}

/** How many requests more than the limit left within any minute, with a limit that the answers tell. */
async function breaches() {
  /** @type {number[]} */
  const sent = [];
  const told = { 'x-ratelimit-limit-requests': `${LIMIT_PER_MINUTE}`, 'x-ratelimit-remaining-requests': '1' };
  const work = {
    /** @type {'ask'} */
    afterCrash: 'ask',
    // What left before the first answer could not know of the limit.
    concurrency: 10,
    fetch: async () => {
      sent.push(performance.now());
      return new Response(null, { headers: told });
    },
    start: async (/** @type {any} */ _job, /** @type {any} */ context) => {
      await context.fetch('http://127.0.0.1/');
      return { state: 'done', output: null };
    },
  };
  return withRunner(work, async (runner) => {
    await Promise.all(Array.from({ length: LIMITED_JOBS }, () => runner.enqueue(NEW_JOB)));
    await sleep(MINUTE_MS + 6_000);
    const most = Math.max(
      ...sent.map((first) => sent.filter((time) => time >= first && time < first + MINUTE_MS).length),
    );
    return { over: Math.max(0, most - LIMIT_PER_MINUTE), sent: sent.length };
  });
}

// The limit takes a minute to show, and so does the settling of the orders.
const windows = await inFlight(async () => {
  const { over, sent } = await breaches();
  print({
    bench: 'inflight',
    what: `requests over a limit of ${LIMIT_PER_MINUTE} a minute, in any minute`,
    unit: 'requests',
    breaches: over,
    sent: round(sent),
  });
});
const most = `${POLL_AFTER_MS / 1000} s at least and ${LONGEST_PAUSE_MS / 1000} s at most`;
const what = `${JOBS} jobs in flight, each asked after at pauses of ${most}`;
/** @param {string} which @param {string} unit @param {(window: Window) => number} figure */
const printWindows = (which, unit, figure) =>
  print({ bench: 'inflight', what: `${what}: ${which}`, unit, ...spread(windows.map(figure)) });
printWindows('share of one core', 'share', ({ cpuShare }) => cpuShare);
printWindows('polls', 'polls per second', ({ pollsPerSecond }) => pollsPerSecond);
printWindows('later than due, p50', 'milliseconds', ({ lateMs }) => at(lateMs, 0.5));
printWindows('later than due, p99', 'milliseconds', ({ lateMs }) => at(lateMs, 0.99));
printWindows('shortest pause', 'milliseconds', ({ pauses }) => at(pauses, 0));
printWindows('longest pause', 'milliseconds', ({ pauses }) => at(pauses, 1));
