// From starting the headless host after a kill -9 to its first question after work that is in flight at a provider.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Acknowledged } from '../../test/crash/acknowledged.ts';
import { HostClient } from '../../test/crash/host-client.ts';
import { startHost } from '../../test/crash/host-process.ts';
import { startOrderService } from '../../test/crash/order-service.ts';
import { BUILT } from './built.mjs';
import { print, REPETITIONS, round, spread } from './report.mjs';

const KIND = 'neither';
const build = fileURLToPath(BUILT);
const PAGE_MS = 60_000;

/** @returns {Promise<{ firstPoll: number, ready: number }>} */
async function crashAndResume() {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-bench-'));
  const service = await startOrderService(KIND);
  const options = { build, dataFolder: join(folder, 'data'), serviceUrl: service.url, kind: KIND };
  const first = startHost(/** @type {any} */ (options));
  /** @type {import('../../test/crash/host-process.ts').HostProcess | null} */
  let second = null;
  try {
    const ready = await first.ready;
    if (!ready) throw new Error(`The host did not start: ${(await first.ended).said}`);
    const polled = Promise.withResolvers();
    // Killed when the first poll arrives: an order is in flight then, and its handle is on the disk.
    service.onMoment = (moment) => moment === 'poll-arrived' && polled.resolve(undefined);
    await new HostClient(ready, new Acknowledged()).begin('A fox finds a lamp');
    await within(polled.promise);
    first.kill('SIGKILL');
    await first.ended;
    const resumed = /** @type {PromiseWithResolvers<number>} */ (Promise.withResolvers());
    service.onMoment = (moment) => moment === 'poll-arrived' && resumed.resolve(performance.now());
    second = startHost(/** @type {any} */ (options));
    const firstPoll = (await within(resumed.promise)) - second.startedAt;
    await second.ready;
    return { firstPoll, ready: performance.now() - second.startedAt };
  } finally {
    for (const host of [first, second]) {
      host?.kill('SIGKILL');
      await host?.ended;
    }
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @template Value @param {Promise<Value>} promise @returns {Promise<Value>} */
function within(promise) {
  const late = sleep(PAGE_MS, undefined, { ref: false }).then(() => {
    throw new Error(`Nothing was asked within ${PAGE_MS / 1000} s`);
  });
  return Promise.race([promise, late]);
}

/** What starting any process costs here at this moment. */
async function emptyProcess() {
  const begun = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - begun;
}

const firstPolls = [];
const readies = [];
/** @type {number[]} */
const empty = [];
for (let repetition = 0; repetition < REPETITIONS; repetition++) {
  const { firstPoll, ready } = await crashAndResume();
  empty.push(await emptyProcess());
  firstPolls.push(firstPoll);
  readies.push(ready);
}
const unit = 'milliseconds';
/** @param {readonly number[]} times */
const ratios = (times) => ({ emptyProcess: round(spread(times).median / spread(empty).median) });
print({
  bench: 'resume',
  what: 'killed host started until its first poll',
  unit,
  ...spread(firstPolls),
  ratios: ratios(firstPolls),
});
print({
  bench: 'resume',
  what: 'killed host started until it answers',
  unit,
  ...spread(readies),
  ratios: ratios(readies),
});
print({ bench: 'resume', what: 'a process of the same Node that does nothing', unit, ...spread(empty) });
