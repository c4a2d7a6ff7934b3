import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../contract/models.ts';
import type { Tier } from '../contract/values.ts';
import { connectAccount } from './accounts/connect-account.ts';
import { environmentAccountId } from './accounts/environment-accounts.ts';
import { AssetLibrary } from './assets/asset-library.ts';
import { Catalogue, type Offer } from './catalogue/catalogue.ts';
import { modelView } from './catalogue/model-view.ts';
import { typicalSeconds } from './catalogue/typical-seconds.ts';
import { notFound } from './errors.ts';
import { EventHub } from './event-hub.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { jobView } from './jobs/job-view.ts';
import { Jobs } from './jobs/jobs.ts';
import { createImageKind, createVideoKind } from './media/media-kind.ts';
import { Money } from './money/money.ts';
import { PriceLines } from './money/price-lines.ts';
import type { Ports } from './ports.ts';
import type { Provider } from './provider-kit/model.ts';
import type { Shared } from './shared.ts';
import { openLibraryStore } from './store/library-store.ts';
import { ChangeTeller } from './stories/change-teller.ts';
import { History } from './stories/history.ts';
import { LibraryChange } from './stories/library-query-change.ts';
import { LibraryQuery } from './stories/library-query.ts';
import { Storage } from './stories/storage.ts';
import { Stories } from './stories/stories.ts';
import { ScenePipeline } from './stories/scene-pipeline.ts';
import { StoryViews } from './stories/story-views.ts';
import { Trash } from './stories/trash.ts';
import { writingRequest } from './stories/writing-request.ts';
import { createTextKind } from './writer/text-kind.ts';

const HISTORY_FOR_TYPICAL = 40;

/** One room, opened. Everything that reads or makes content hangs off it, and it knows no other room. */
export interface Library {
  readonly tier: Tier;
  readonly stories: Stories;
  readonly query: LibraryQuery;
  readonly changes: LibraryChange;
  readonly trash: Trash;
  readonly history: History;
  readonly storage: Storage;
  readonly jobs: Jobs;
  readonly money: Money;
  readonly assets: AssetLibrary;
  readonly events: EventHub;
  models(): Model[];
  /** Throws NOT_FOUND. */
  model(id: string): Model;
  /** What a new story of this room uses unless told otherwise. */
  defaults(): ReturnType<Catalogue['defaults']>;
  /** Models, prices or what can be used are others than before: tells listeners, and lets what waits for a key go on. */
  modelsChanged(): void;
  close(): Promise<void>;
}

/** Opens a room's folder, makes it when missing, and goes on with its unfinished jobs. */
export function openLibrary(
  tier: Tier,
  ports: Ports,
  providers: readonly Provider[],
  { book, budgets, limits, shelf }: Pick<Shared, 'book' | 'budgets' | 'limits' | 'shelf'>,
): Library {
  // Until that room has a gate for what comes back, only what is built in works there.
  const accounts = tier === 'kids' ? null : book;
  const catalogue = new Catalogue(shelf, accounts, ports.clock);
  const folder = join(ports.dataFolder, 'tiers', tier);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const now = (): number => ports.clock.now();
  const store = openLibraryStore(join(folder, 'library.db'), { log: ports.log, now });
  if (!store.search.sumsAgree()) {
    ports.log.warn('the search index did not agree with the stories and is made anew', { tier });
    store.commit(() => store.search.rebuild());
  }
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
  const providerTitle = (id: string): string => providers.find((provider) => provider.id === id)?.title ?? id;
  const media = { catalogue, assets, reader: pipeline.media };
  const money = new Money({
    tier,
    store,
    budgets,
    prices: new PriceLines({
      store,
      catalogue,
      writing: (story, scene, telling) => writingRequest({ store, tier }, story, scene, telling),
    }),
    names: {
      providerTitle,
      accountName: (id) => book.find(id)?.name ?? null,
    },
    clock: ports.clock,
    newId,
    waiting: () => runner.live.all().flatMap(({ job, wait }) => (wait?.reason === 'over-budget' ? [job] : [])),
    reconsider: () => runner.reconsider(),
    changed: () => events.emit({ type: 'money-changed' }),
  });
  const runner: JobRunner = new JobRunner({
    store,
    kinds: {
      text: createTextKind(catalogue, pipeline),
      image: createImageKind(media),
      video: createVideoKind(media),
    },
    clock: ports.clock,
    connect: (job, signal) => {
      // Jobs of older versions have no account: theirs came from the environment.
      const id = job.account_id ?? environmentAccountId(job.provider_id);
      return connectAccount(accounts?.access(id) ?? null, { signal, clock: ports.clock });
    },
    log: ports.log,
    newId,
    random: Math.random,
    changed: (job) => {
      events.emit({ type: 'job-progressed', job: jobView(job, runner.live) });
      money.notice();
    },
    overBudget: (job) => money.overBudget(job),
    queueChanged: () => events.emit({ type: 'queue-changed', queue: jobs.queue() }),
    limits,
    freeBytes: () => ports.freeBytes(),
  });
  const views = new StoryViews({ store, assets, live: runner.live, tier });
  const teller = new ChangeTeller({ store, events, views });
  const history = new History({ store, teller, newId, now });
  const { clock, log } = ports;
  const cancel = ({ id }: { id: string }): void => void runner.cancel(id);
  const trash = new Trash({ store, assets, history, teller, clock, log, newId, cancel });
  const storage = new Storage({ store, assets, trash, folder, log, now, freeBytes: () => ports.freeBytes() });
  const jobs = new Jobs(store, runner, (owner) => {
    const account = book.find(owner);
    const provider = providers.find(({ id }) => id === (account?.providerId ?? owner));
    if (!provider) return null;
    return { provider: { id: provider.id, title: provider.title }, accountName: account?.name ?? null };
  });
  const viewOf = (offer: Offer): Model =>
    modelView(offer, {
      now: now(),
      typical: typicalSeconds(store.jobs.recentSeconds(offer.model.id, HISTORY_FOR_TYPICAL)),
      titleOf: (id) => shelf.find(id)?.model.title ?? null,
    });
  runner.recover();
  trash.start();
  return {
    tier,
    assets,
    events,
    jobs,
    money,
    query: new LibraryQuery({ store, views, providerTitle }),
    changes: new LibraryChange({ store, history, teller }),
    trash,
    history,
    storage,
    stories: new Stories({
      store,
      catalogue,
      pipeline,
      views,
      history,
      newId,
      now,
      restore: (id) => void trash.restore({ items: [{ kind: 'scene', id }] }),
    }),
    models: () => catalogue.offers.map(viewOf),
    model: (id) => {
      const offer = catalogue.offers.find(({ model }) => model.id === id);
      if (!offer) throw notFound('model', id);
      return viewOf(offer);
    },
    defaults: () => catalogue.defaults(),
    modelsChanged: () => {
      events.emit({ type: 'models-changed' });
      runner.reconsider();
    },
    close: async () => {
      money.close();
      await Promise.all([trash.close(), storage.close()]);
      await runner.close();
      events.close();
      store.close();
    },
  };
}
