import { setImmediate } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connectAccount } from '../../src/engine/accounts/connect-account.ts';
import { AssetLibrary } from '../../src/engine/assets/asset-library.ts';
import { guardedDownload } from '../../src/engine/assets/guarded-download.ts';
import { policyOf, type JobKind } from '../../src/engine/jobs/job-kind.ts';
import { JobRunner } from '../../src/engine/jobs/job-runner.ts';
import type { Clock } from '../../src/engine/ports.ts';
import type {
  ImageRequest,
  MediaOutput,
  Model,
  Progress,
  Provider,
  TextRequest,
  VideoRequest,
} from '../../src/engine/provider-kit/model.ts';
import { patientFetchUpTo } from '../../src/engine/provider-kit/patient-fetch.ts';
import { openLibraryStore } from '../../src/engine/store/library-store.ts';
import type { JobRow } from '../../src/engine/store/rows.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { layDatabase } from '../support/empty-databases.ts';
import { memoryLog, memorySettings, temporaryFolder } from '../support/test-engine.ts';

/** Shorter sleeps are pauses between polls and retries; longer ones are limits that end only when a test says so. */
const SHORTEST_LIMIT_MS = 60_000;

/** Pauses pass at once, by the clock as long as they are; limits stand until they are ended. */
export class SuiteClock implements Clock {
  #now = Date.UTC(2026, 10, 21, 12);
  readonly #limits = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (milliseconds < SHORTEST_LIMIT_MS) {
      this.#now += milliseconds;
      await setImmediate();
      signal?.throwIfAborted();
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#limits.add(resolve);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    await promise.finally(() => this.#limits.delete(resolve));
  }

  /** Lets every limit that is set now run out. */
  endLimits(): void {
    for (const end of this.#limits) end();
  }
}

export interface Desk {
  readonly runner: JobRunner;
  readonly clock: SuiteClock;
  readonly told: Progress[];
  /** Makes one job with that model and answers with its row once it has ended. */
  make(request: unknown): Promise<JobRow>;
  /** Makes one job and does not wait for it. */
  begin(request: unknown): Promise<JobRow>;
  row(id: string): JobRow;
}

export interface DeskOptions {
  readonly provider: Provider;
  readonly model: Model;
  readonly baseUrl: string;
  readonly key?: string;
  readonly folder?: string;
  /** Largest reply and largest result that are read, where they are not as large as they always may be. */
  readonly byteLimit?: number;
}

/** The real job rules and store around one model, reached with a key at a base URL. Results must be real media. */
export function providerDesk(options: DeskOptions): Desk {
  const { provider, model, baseUrl, key = 'test-key', folder, byteLimit } = options;
  const home = folder ?? temporaryFolder();
  mkdirSync(join(home, 'media'), { recursive: true });
  const path = join(home, 'library.db');
  layDatabase(path, 'library');
  const store = openLibraryStore(path);
  const clock = new SuiteClock();
  const log = memoryLog();
  const { newId } = systemPorts({ dataFolder: home, settings: memorySettings(), log });
  const assets = new AssetLibrary({ store, folder: join(home, 'media'), newId, now: () => clock.now() });
  const told: Progress[] = [];
  const kind: JobKind = {
    policy: () => policyOf(model),
    start: (job, context) => {
      const request: unknown = revived(job.inputs_json);
      switch (model.kind) {
        case 'text':
          return model.start(request as TextRequest, context);
        case 'image':
          return model.start(request as ImageRequest, context);
        case 'video':
          return model.start(request as VideoRequest, context);
      }
    },
    resume: (_job, operation, context) => {
      if (!model.resume) throw new Error(`${model.id} cannot be resumed`);
      return model.resume(operation, context);
    },
    cancel: async (_job, operation, context) => model.cancel?.(operation, context),
    progressed: (_job, progress) => told.push(progress),
    keep: async (_job, output) => {
      if (model.kind === 'text') JSON.parse((output as { text: string }).text);
      else await assets.store((output as MediaOutput).bytes, model.kind);
      return { write: () => undefined, afterwards: () => undefined };
    },
    endedWithout: () => undefined,
  };
  const secrets = Object.fromEntries((provider.account?.secrets ?? []).map(({ name }) => [name, key]));
  const runner = new JobRunner({
    store,
    kinds: { text: kind, image: kind, video: kind, check: kind },
    clock,
    connect: (_job, signal) => {
      const access = { baseUrl, secret: async (name: string) => secrets[name] ?? null };
      if (byteLimit === undefined) return connectAccount(access, { signal, clock });
      return {
        ...connectAccount(access, { signal, clock, fetch: patientFetchUpTo(byteLimit) }),
        download: (url, headers = {}) =>
          guardedDownload(url, { headers, ownBaseUrl: baseUrl, signal, clock, byteLimit }),
      };
    },
    log,
    newId,
    changed: () => undefined,
    random: () => 0.5,
  });
  onTestFinished(async () => {
    await runner.close();
    store.close();
  });
  runner.recover();
  const begin = (request: unknown): Promise<JobRow> =>
    runner.enqueue({
      kind: model.kind,
      storyId: null,
      sceneId: null,
      providerId: provider.id,
      accountId: null,
      modelId: model.id,
      modelTitle: model.title,
      practice: false,
      priority: 0,
      inputs: stored(request),
      estimateMicros: model.price?.highMicros ?? 0,
    });
  return {
    runner,
    clock,
    told,
    begin,
    make: async (request) => {
      const job = await begin(request);
      await runner.live.settled(() => true);
      return store.jobs.get(job.id);
    },
    row: (id) => store.jobs.get(id),
  };
}

/** Bytes of photos as base64, because a job's inputs are JSON. */
function stored(request: unknown): unknown {
  return JSON.parse(
    JSON.stringify(request, (_name, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ),
  );
}

function revived(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string'
      ? new Uint8Array(Buffer.from(value.base64, 'base64'))
      : value,
  );
}
