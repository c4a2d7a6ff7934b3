import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Acknowledged } from './acknowledged.ts';
import { checkLibrary, markOfJob, type LibraryFaults } from './check-library.ts';
import { HostClient, HostGone } from './host-client.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { planKill, type KillPlan } from './kill-plan.ts';
import { startOrderService, type OrderService } from './order-service.ts';
import type { ProviderKind } from './provider-kinds.ts';
import { seededRandom } from './seeded-random.ts';
import { StoryTellers } from './story-tellers.ts';

/** What became of everything after so many kills. */
export interface CampaignRow {
  readonly kind: ProviderKind;
  readonly kills: number;
  /** Jobs in the library at the end. */
  readonly jobs: number;
  /** Stories, scenes, jobs and results that were promised and are not there. */
  readonly lost: number;
  /** Calls that were sold more often than somebody asked for. */
  readonly billedTwice: number;
  /** Files that are not whole, and rows without their file. */
  readonly torn: number;
  /** How often a person had to decide about a lost answer. */
  readonly needDecision: number;
  readonly integrity: string;
  /** From the start of the process to its first request to the provider, where something was in flight. */
  readonly resumeMsP50: number | null;
  readonly resumeMsP99: number | null;
}

/** A campaign's row and, for whoever has to find the fault, what exactly was wrong. */
export interface CampaignResult {
  readonly row: CampaignRow;
  readonly details: readonly string[];
}

const STORIES_AT_ONCE = 3;
const FINISH_LIMIT_MS = 60_000;
const OPEN_AT_PROVIDER = ['running', 'submitting', 'downloading'];

/** Kills a host again and again while it makes stories, then lets it finish and counts. */
export async function runCampaign(
  build: string,
  kind: ProviderKind,
  { kills, seed }: { kills: number; seed: number },
): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-crash-'));
  const dataFolder = join(folder, 'data');
  const service = await startOrderService(kind);
  const random = seededRandom(seed);
  const acknowledged = new Acknowledged();
  const tellers = new StoryTellers(random);
  const found = new Findings();
  const start = (): HostProcess => startHost({ build, dataFolder, serviceUrl: service.url, kind });
  let running: HostProcess | null = null;
  try {
    let left: LibraryFaults | null = null;
    for (let kill = 0; kill < kills; kill++) {
      running = start();
      await liveOnce({ host: running, plan: planKill(random), service, tellers, acknowledged, found, left });
      left = await checkLibrary(build, dataFolder, acknowledged);
      found.note(left, `after kill ${kill + 1}`);
    }
    running = start();
    await finishAll(running, tellers, acknowledged);
    const last = await checkLibrary(build, dataFolder, acknowledged);
    found.note(last, 'at the end');
    found.settled(last, acknowledged, service);
    return { row: found.row(kind, kills, last, tellers.decisions), details: found.details };
  } finally {
    running?.kill('SIGKILL');
    await running?.ended;
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Life {
  readonly host: HostProcess;
  readonly plan: KillPlan;
  readonly service: OrderService;
  readonly tellers: StoryTellers;
  readonly acknowledged: Acknowledged;
  readonly found: Findings;
  /** What the life before left. */
  readonly left: LibraryFaults | null;
}

/** One life of the host, from its start to its kill. */
async function liveOnce({ host, plan, service, tellers, acknowledged, found, left }: Life): Promise<void> {
  const inFlight = left?.jobs.some(({ state, operation_json }) => {
    return OPEN_AT_PROVIDER.includes(state) && operation_json !== null;
  });
  let toResume = inFlight === true;
  let counted = 0;
  service.onMoment = (moment) => {
    if (toResume && moment.endsWith('arrived')) {
      toResume = false;
      found.resumeMs.push(performance.now() - host.startedAt);
    }
    if (plan.when !== moment || ++counted !== plan.nth) return;
    if (plan.afterMs === 0) host.kill('SIGKILL');
    else setTimeout(() => host.kill('SIGKILL'), plan.afterMs);
  };
  if (plan.when === 'starting') setTimeout(() => host.kill('SIGKILL'), plan.afterMs);
  const ready = await host.ready;
  if (ready) {
    // A moment that never comes must not make a life endless.
    const limit = new AbortController();
    const afterMs = plan.when === 'working' ? plan.afterMs : 2_000;
    const ending = sleep(afterMs, undefined, { signal: limit.signal }).then(
      () => host.kill('SIGKILL'),
      () => undefined,
    );
    try {
      await tellers.tell(new HostClient(ready, acknowledged), STORIES_AT_ONCE);
    } catch (error) {
      if (!(error instanceof HostGone)) throw error;
    } finally {
      limit.abort();
      await ending;
    }
  }
  const { signal, code, said } = await host.ended;
  service.onMoment = () => undefined;
  if (signal !== 'SIGKILL') found.details.push(`The host ended by itself with ${code ?? signal}: ${said}`);
}

/** Lets a host go on until nothing is open, and ends it as a person does. */
async function finishAll(host: HostProcess, tellers: StoryTellers, acknowledged: Acknowledged): Promise<void> {
  const ready = await host.ready;
  if (!ready) throw new Error(`The last host did not start: ${(await host.ended).said}`);
  const late = sleep(FINISH_LIMIT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`Jobs were still open ${FINISH_LIMIT_MS / 1000} s after the last start`);
  });
  await Promise.race([tellers.finish(new HostClient(ready, acknowledged)), late]);
  host.kill('SIGTERM');
  const { code, said } = await host.ended;
  if (code !== 0) throw new Error(`The last host ended with ${code}: ${said}`);
}

/** What was found wrong, and the times. */
class Findings {
  readonly details: string[] = [];
  readonly resumeMs: number[] = [];
  readonly #torn = new Set<string>();
  readonly #lost = new Set<string>();
  #integrity = 'ok';
  #billedTwice = 0;

  note({ integrity, torn, lost }: LibraryFaults, when: string): void {
    if (integrity !== 'ok') this.#integrity = integrity;
    for (const name of torn) this.#torn.add(name);
    for (const id of lost) this.#lost.add(id);
    if (integrity !== 'ok' || torn.length + lost.length > 0) {
      this.details.push(`${when}: ${JSON.stringify({ integrity, torn, lost })}`);
    }
  }

  /** Compares what was sold with what was asked for, and looks for jobs that neither ended nor wait for a person. */
  settled({ jobs }: LibraryFaults, { paidAgain }: Acknowledged, { sold }: OrderService): void {
    const asked = new Map<string, number>();
    for (const job of jobs) {
      const mark = markOfJob(job);
      asked.set(mark, (asked.get(mark) ?? 0) + 1 + (paidAgain.get(job.id) ?? 0));
      if (job.ended_at !== null || job.state === 'unknown') continue;
      this.#lost.add(job.id);
      this.details.push(`job ${job.id} is still ${job.state}`);
    }
    for (const [mark, count] of sold) {
      const extra = count - (asked.get(mark) ?? 0);
      if (extra <= 0) continue;
      this.#billedTwice += extra;
      this.details.push(`${mark} was sold ${count} times and asked for ${asked.get(mark) ?? 0} times`);
    }
  }

  row(kind: ProviderKind, kills: number, { jobs }: LibraryFaults, needDecision: number): CampaignRow {
    const times = this.resumeMs.toSorted((a, b) => a - b);
    const share = (part: number): number | null => {
      const time = times[Math.min(times.length - 1, Math.floor(part * times.length))];
      return time === undefined ? null : Math.round(time);
    };
    return {
      kind,
      kills,
      jobs: jobs.length,
      lost: this.#lost.size,
      billedTwice: this.#billedTwice,
      torn: this.#torn.size,
      needDecision,
      integrity: this.#integrity,
      resumeMsP50: share(0.5),
      resumeMsP99: share(0.99),
    };
  }
}
