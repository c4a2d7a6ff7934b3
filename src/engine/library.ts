import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../contract/models.ts';
import type { Tier } from '../contract/values.ts';
import { connectAccount } from './accounts/connect-account.ts';
import type { EnvironmentAccounts } from './accounts/environment-accounts.ts';
import { AssetLibrary } from './assets/asset-library.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { modelView } from './catalogue/model-view.ts';
import { typicalSeconds } from './catalogue/typical-seconds.ts';
import { EventHub } from './event-hub.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { jobView } from './jobs/job-view.ts';
import { Jobs } from './jobs/jobs.ts';
import { createImageKind, createVideoKind } from './media/media-kind.ts';
import type { Ports } from './ports.ts';
import type { Provider } from './provider-kit/model.ts';
import { openLibraryStore } from './store/library-store.ts';
import { Stories } from './stories/stories.ts';
import { ScenePipeline } from './stories/scene-pipeline.ts';
import { StoryViews } from './stories/story-views.ts';
import { createTextKind } from './writer/text-kind.ts';

const HISTORY_FOR_TYPICAL = 40;

/** One room, opened. Everything that reads or makes content hangs off it, and it knows no other room. */
export interface Library {
  readonly tier: Tier;
  readonly stories: Stories;
  readonly jobs: Jobs;
  readonly assets: AssetLibrary;
  readonly events: EventHub;
  models(): Model[];
  /** What a new story of this room uses unless told otherwise. */
  defaults(): ReturnType<Catalogue['defaults']>;
  close(): Promise<void>;
}

/** Opens a room's folder, makes it when missing, and goes on with its unfinished jobs. */
export function openLibrary(
  tier: Tier,
  ports: Ports,
  providers: readonly Provider[],
  accounts: EnvironmentAccounts,
): Library {
  const catalogue = new Catalogue(providers, accounts, ports.clock);
  const folder = join(ports.dataFolder, 'tiers', tier);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const store = openLibraryStore(join(folder, 'library.db'));
  const now = (): number => ports.clock.now();
  const newId = (): string => ports.newId();
  const assets = new AssetLibrary({ store, folder: join(folder, 'media'), newId, now });
  const events = new EventHub();
  const pipeline: ScenePipeline = new ScenePipeline({
    tier,
    store,
    assets,
    catalogue,
    events,
    log: ports.log,
    newId,
    now,
    runner: () => runner,
    views: () => views,
  });
  const media = { catalogue, assets, reader: pipeline.media };
  const runner: JobRunner = new JobRunner({
    store,
    kinds: {
      text: createTextKind(catalogue, pipeline),
      image: createImageKind(media),
      video: createVideoKind(media),
    },
    clock: ports.clock,
    connect: (job, signal) => connectAccount(accounts.of(job.provider_id), { signal, clock: ports.clock }),
    log: ports.log,
    newId,
    random: Math.random,
    changed: (job) => events.emit({ type: 'job-progressed', job: jobView(job, runner.live) }),
  });
  const views = new StoryViews({ store, assets, live: runner.live, tier });
  runner.recover();
  return {
    tier,
    assets,
    events,
    jobs: new Jobs(store, runner),
    stories: new Stories({ store, catalogue, pipeline, views, newId, now }),
    models: () =>
      catalogue.offers.map((offer) =>
        modelView(
          offer,
          catalogue.isUsable(offer),
          typicalSeconds(store.jobs.recentSeconds(offer.model.id, HISTORY_FOR_TYPICAL)),
        ),
      ),
    defaults: () => catalogue.defaults(),
    close: async () => {
      await runner.close();
      events.close();
      store.close();
    },
  };
}
