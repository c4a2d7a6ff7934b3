import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Acknowledged } from './acknowledged.ts';
import { checkLibrary, markOfJob } from './check-library.ts';
import { CHANGING_CALLS, faultPoints, sampleOf, type FaultPoint } from './fault-points.ts';
import { HostClient, HostGone, HostRefused } from './host-client.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { startOrderService, type OrderService } from './order-service.ts';
import { StoryTellers } from './story-tellers.ts';
import { readTrace, type TracedCall } from './trace-log.ts';
import { wrongOrders } from './write-order.ts';

export interface EveryWriteResult {
  /** System calls times kinds of fault in one reference story. */
  readonly points: number;
  readonly tried: number;
  /** How many of those tried were reached before the story was done. */
  readonly struck: number;
  /** Files and orders whose writes were looked at in their order. */
  readonly files: number;
  readonly orders: number;
  readonly faults: readonly string[];
}

const KIND = 'neither';
/** A job that an error left where it was goes on at the next start, so nobody waits long for it. */
const STORY_LIMIT_MS = 4_000;
const FINISH_LIMIT_MS = 30_000;
const LOOK_AGAIN_MS = 50;
/** One thread for files, because strace counts each thread's calls for itself. */
const ONE_THREAD = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' };
/** All threads; the kernel stops them only at the calls that are looked at. */
const ONLY_WHAT_IS_TRACED = ['-f', '--seccomp-bpf'];

/** Tells one story with a fault at each of its writes in turn, or at so many of them. Needs strace. */
export async function strikeEveryWrite(build: string, tries: number, lanes: number): Promise<EveryWriteResult> {
  const home = mkdtempSync(join(tmpdir(), 'fableroom-writes-'));
  try {
    const empty = join(home, 'empty');
    await makeEmptyLibrary(build, empty);
    const { calls, dataFolder } = await recordStory(build, empty, home);
    const { faults, files, orders } = wrongOrders(calls);
    const points = faultPoints(calls, dataFolder);
    const waiting = sampleOf(points, tries);
    const tried = waiting.length;
    let struck = 0;
    const lane = async (name: string): Promise<void> => {
      for (let point = waiting.shift(); point; point = waiting.shift()) {
        const { fault, call, path } = point;
        const result = await strike(build, { point, empty, folder: join(home, name) });
        if (result.struck) struck++;
        faults.push(...result.faults.map((what) => `${fault} at ${call} ${point.nth} of ${path}: ${what}`));
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, (_, index) => lane(`lane-${index}`)));
    for (const lost of ends) if (lost.status === 'rejected') throw lost.reason;
    return { points: points.length, tried, struck, files, orders, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A library without stories, so that every run begins with the same secret for file names. */
async function makeEmptyLibrary(build: string, dataFolder: string): Promise<void> {
  const service = await startOrderService(KIND);
  try {
    const host = startHost({ build, dataFolder, serviceUrl: service.url, kind: KIND });
    await host.ready;
    host.kill('SIGTERM');
    await host.ended;
  } finally {
    await service.close();
  }
}

/** One undisturbed story under strace: what it writes, and in which order. */
async function recordStory(
  build: string,
  empty: string,
  home: string,
): Promise<{ calls: TracedCall[]; dataFolder: string }> {
  const dataFolder = join(home, 'recorded');
  const log = join(home, 'recorded.log');
  cpSync(empty, dataFolder, { recursive: true });
  const service = await startOrderService(KIND);
  const trace = `trace=${[...CHANGING_CALLS, 'sendto', 'sendmsg'].join(',')}`;
  const before = ['strace', ...ONLY_WHAT_IS_TRACED, '-y', '-s', '5000', '-o', log, '-e', trace, '-e', 'signal=none'];
  const host = startHost({
    build,
    dataFolder,
    serviceUrl: service.url,
    kind: KIND,
    steady: true,
    before,
    environment: ONE_THREAD,
  });
  try {
    const told = await tellOneStory(host, new Acknowledged(), FINISH_LIMIT_MS);
    if (told !== 'told') throw new Error(`The reference story could not be recorded: ${told}`);
    return { calls: readTrace(readFileSync(log, 'utf8')), dataFolder };
  } finally {
    await end(host);
    await service.close();
  }
}

/** One story with one fault, then a start without it. */
async function strike(
  build: string,
  { point, empty, folder }: { point: FaultPoint; empty: string; folder: string },
): Promise<{ struck: boolean; faults: string[] }> {
  const dataFolder = join(folder, 'data');
  const log = join(folder, 'strace.log');
  rmSync(folder, { recursive: true, force: true });
  cpSync(empty, dataFolder, { recursive: true });
  const service = await startOrderService(KIND);
  const acknowledged = new Acknowledged();
  const what = point.fault === 'KILL' ? 'signal=KILL' : `error=${point.fault}`;
  const calls = CHANGING_CALLS.join(',');
  const paths = point.paths.flatMap((path) => ['-P', join(dataFolder, path)]);
  const inject = `inject=${calls}:${what}:when=${point.nth}`;
  const before = [
    'strace',
    ...ONLY_WHAT_IS_TRACED,
    '-s',
    '0',
    '-o',
    log,
    ...paths,
    '-e',
    `trace=${calls}`,
    '-e',
    inject,
  ];
  const common = { build, dataFolder, serviceUrl: service.url, kind: KIND } as const;
  try {
    const faults: string[] = [];
    const host = startHost({ ...common, steady: true, before, environment: ONE_THREAD });
    try {
      await tellOneStory(host, acknowledged, STORY_LIMIT_MS);
    } finally {
      await end(host);
    }
    const traced = existsSync(log) ? readFileSync(log, 'utf8') : '';
    const struck = point.fault === 'KILL' ? /killed by SIGKILL/u.test(traced) : traced.includes('(INJECTED)');
    faults.push(...(await wrongIn(build, dataFolder, acknowledged, null)));
    faults.push(...(await goOnWithout(common, acknowledged)));
    faults.push(...(await wrongIn(build, dataFolder, acknowledged, service)));
    return { struck, faults };
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A later start opens the library, takes up what is left, shows every story, and a new story can be told. */
async function goOnWithout(common: Parameters<typeof startHost>[0], acknowledged: Acknowledged): Promise<string[]> {
  const host = startHost(common);
  try {
    const ready = await host.ready;
    if (!ready) return [`the library does not open again: ${(await host.ended).said}`];
    const client = new HostClient(ready, acknowledged);
    for (const id of acknowledged.stories) await client.story(id);
    await client.begin('A fox comes back', false);
    const late = sleep(FINISH_LIMIT_MS, 'late', { ref: false });
    const finished = new StoryTellers(() => 1).finish(client).then(() => 'finished');
    return (await Promise.race([finished, late])) === 'late' ? ['jobs are stuck after the next start'] : [];
  } catch (error) {
    return [`the next start: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await end(host);
  }
}

/** Begins one story with a clip and waits for its first page; an error that the host answers with is its good right. */
async function tellOneStory(
  host: HostProcess,
  acknowledged: Acknowledged,
  limitMs: number,
): Promise<'told' | 'gone' | 'refused' | 'late'> {
  const ready = await host.ready;
  if (!ready) return 'gone';
  const client = new HostClient(ready, acknowledged);
  const until = performance.now() + limitMs;
  try {
    const { id } = await client.begin('A fox finds a lamp');
    for (;;) {
      const { active } = await client.jobs();
      if (active.length === 0) break;
      if (performance.now() > until) return 'late';
      await sleep(LOOK_AGAIN_MS);
    }
    await client.story(id);
    return 'told';
  } catch (error) {
    if (error instanceof HostGone) return 'gone';
    if (error instanceof HostRefused) return 'refused';
    throw error;
  }
}

/** Kills the host itself: a tracer that is killed would let it go on. */
async function end(host: HostProcess): Promise<void> {
  const ready = await host.ready;
  try {
    if (ready) process.kill(ready.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  await host.ended;
}

/** What is wrong on the disk, and with a service also whether anything was sold that nobody asked for. */
async function wrongIn(
  build: string,
  dataFolder: string,
  acknowledged: Acknowledged,
  service: OrderService | null,
): Promise<string[]> {
  const { integrity, torn, lost, jobs } = await checkLibrary(build, dataFolder, acknowledged);
  const asked = new Set(jobs.map(markOfJob));
  const extra = [...(service?.sold ?? [])].filter(([mark, count]) => count > 1 || !asked.has(mark));
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...torn.map((name) => `torn: ${name}`),
    ...lost.map((id) => `lost: ${id}`),
    ...extra.map(([mark, count]) => `sold ${count} times: ${mark}`),
  ];
}
