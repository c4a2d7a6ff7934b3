import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../contract/models.ts';
import type { AgeBand } from '../contract/rooms.ts';
import type { ProviderReference, Tier } from '../contract/values.ts';
import { IdempotentCalls } from './clients/idempotent-calls.ts';
import { connectAccount } from './accounts/connect-account.ts';
import { environmentAccountId } from './accounts/environment-accounts.ts';
import { AssetLibrary } from './assets/asset-library.ts';
import type { RoomInBackups } from './backups/make-backup.ts';
import { Catalogue, type Offer } from './catalogue/catalogue.ts';
import { modelView } from './catalogue/model-view.ts';
import { providerReference } from './catalogue/provider-reference.ts';
import { typicalSeconds } from './catalogue/typical-seconds.ts';
import { Characters } from './characters/characters.ts';
import { EngineError, notFound } from './errors.ts';
import { EventHub } from './event-hub.ts';
import { ContentGate } from './gate/content-gate.ts';
import { gatedKinds } from './gate/gated-kinds.ts';
import { heldFolder } from './gate/held-files.ts';
import { createHeldCheckKind, eitherCheck } from './gate/held-check-kind.ts';
import { heldJobIdOf, HeldPictures } from './gate/held-pictures.ts';
import { gatedReader } from './gate/gated-reader.ts';
import type { JudgeSaid, MayStand } from './gate/may-stand.ts';
import { Moderation } from './gate/moderation.ts';
import { JobFailure } from './jobs/job-failure.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { jobView } from './jobs/job-view.ts';
import { Jobs } from './jobs/jobs.ts';
import type { OwnerNames } from './jobs/queue-view.ts';
import { createCheckKind } from './looks/check-kind.ts';
import { PictureChecks } from './looks/picture-checks.ts';
import { eitherReader, openMediaTasks } from './library-media.ts';
import { createImageKind, createVideoKind } from './media/media-kind.ts';
import type { MediaTasks } from './media/media-tasks.ts';
import { missingPhotoIds } from './media/read-references.ts';
import { Money } from './money/money.ts';
import { PriceLines } from './money/price-lines.ts';
import type { Ports } from './ports.ts';
import type { Provider } from './provider-kit/model.ts';
import type { Shared } from './shared.ts';
import type { JobRow } from './store/rows.ts';
import { openLibraryStore } from './store/library-store.ts';
import { ChangeTeller } from './stories/change-teller.ts';
import { History } from './stories/history.ts';
import { LibraryChange } from './stories/library-query-change.ts';
import { LibraryQuery } from './stories/library-query.ts';
import { Storage } from './stories/storage.ts';
import { Stories } from './stories/stories.ts';
import { ScenePipeline } from './stories/scene-pipeline.ts';
import { SearchMerge } from './stories/search-merge.ts';
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
  readonly characters: Characters;
  readonly storage: Storage;
  /** Pictures and clips outside stories. */
  readonly media: MediaTasks;
  /** Answers to calls that may come twice. */
  readonly idempotentCalls: IdempotentCalls;
  readonly jobs: Jobs;
  readonly money: Money;
  readonly assets: AssetLibrary;
  readonly backup: RoomInBackups;
  readonly events: EventHub;
  /** Only in the kids' room. */
  readonly gate: ContentGate | null;
  /** Pictures that wait for a check, only in the kids' room. */
  readonly held: HeldPictures | null;
  /** Asked of what a person wrote by hand before it is given to be kept. */
  readonly judgeSaid: JudgeSaid;
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
  { book, budgets, clients, limits, rooms, shelf }: Omit<Shared, 'store' | 'accounts'>,
): Library {
  const kids = tier === 'kids' ? rooms.kids : null;
  const catalogue = new Catalogue(shelf, book, ports.clock, (id) => kids?.get().modelIds.includes(id) ?? true);
  const folder = join(ports.dataFolder, 'tiers', tier);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const databasePath = join(folder, 'library.db');
  const now = (): number => ports.clock.now();
  const store = openLibraryStore(databasePath, { log: ports.log, now });
  if (!store.search.sumsAgree()) {
    ports.log.warn('the search index did not agree with the stories and is made anew', { tier });
    store.commit(() => store.search.rebuild());
  }
  const newId = (): string => ports.newId();
  const assets = new AssetLibrary({ store, folder: join(folder, 'media'), newId, now });
  const events = new EventHub();
  const moderation = new Moderation({ access: (id) => book.access(id), clock: ports.clock });
  const gate = kids && new ContentGate({ rules: kids, store, moderation, now });
  const mayStand: MayStand = (...words) => gate?.mayStand(...words);
  const ageBand = (): AgeBand | null => kids?.get().ageBand ?? null;
  const checks = new PictureChecks({ store, assets, catalogue, runner: () => runner });
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
    checks,
    ageBand,
  });
  const providerOf = (id: string): ProviderReference =>
    providerReference(providers.find((provider) => provider.id === id) ?? { id, title: id, kind: 'service' });
  const media = {
    catalogue,
    assets,
    references: store.references,
    reader: eitherReader(pipeline.media, () => tasks.reader),
  };
  const money = new Money({
    tier,
    store,
    budgets,
    prices: new PriceLines({
      store,
      catalogue,
      checks,
      writing: (story, scene, telling) => writingRequest({ store, tier, ageBand }, story, scene, telling),
    }),
    names: {
      provider: providerOf,
      accountName: (id) => book.find(id)?.name ?? null,
    },
    clock: ports.clock,
    capOfClient: (id) => clients.capOf(id),
    newId,
    waiting: () => runner.live.all().flatMap(({ job, wait }) => (wait?.reason === 'over-budget' ? [job] : [])),
    reconsider: () => runner.reconsider(),
    changed: () => events.emit({ type: 'money-changed' }),
  });
  const image = createImageKind(media);
  const looks = createCheckKind({ ...media, store, now, settled: (job) => pipeline.endedWithout(job) });
  // What grown-ups chose to look at pictures writes no stories there.
  const seeing = new Catalogue(shelf, book, ports.clock, (id) => kids?.get().pictureCheckModelId === id);
  const modelsFor = (job: JobRow): Catalogue => (heldJobIdOf(job) === null ? catalogue : seeing);
  const held =
    kids &&
    new HeldPictures({
      store,
      folder: heldFolder(databasePath),
      rules: kids,
      catalogue: seeing,
      image,
      log: ports.log,
      now,
      runner: () => runner,
      hasPlace: (job) => media.reader.hasPlace(job),
      changed: (job) => pipeline.changed(job),
    });
  const ofHeld = gate && held && createHeldCheckKind({ catalogue: seeing, gate, held });
  const kinds = {
    text: createTextKind(catalogue, gate ? gatedReader(pipeline, gate) : pipeline),
    image,
    video: createVideoKind(media),
    check: ofHeld ? eitherCheck(looks, ofHeld) : looks,
  };
  const mayUse = (job: JobRow): boolean => modelsFor(job).find(job.kind, job.model_id)?.missing !== 'not-in-this-room';
  const runner: JobRunner = new JobRunner({
    store,
    kinds: gate && held ? gatedKinds(kinds, { gate, held, mayUse }) : kinds,
    clock: ports.clock,
    connect: (job, signal) => {
      // Jobs of older versions have no account: theirs came from the environment.
      const id = job.account_id ?? environmentAccountId(job.provider_id);
      const access = book.access(id);
      const connected = tasks.noting(job, connectAccount(access, { signal, clock: ports.clock }));
      if (access) return connected;
      const gone = (): Promise<never> => Promise.reject(new JobFailure('account-gone', 'Its account was removed'));
      return { ...connected, secret: gone };
    },
    log: ports.log,
    newId,
    random: Math.random,
    accountNow: (job) => {
      if (book.access(job.account_id ?? environmentAccountId(job.provider_id))) return job.account_id;
      return modelsFor(job).find(job.kind, job.model_id)?.account?.id ?? null;
    },
    missingPhotoIds: (job) => missingPhotoIds({ assets, references: store.references }, job),
    hidesMoney: tier === 'kids',
    changed: (job) => {
      // Its view is read from the disk, so it is made only for somebody.
      if (!events.isHeard) return;
      events.emit({ type: 'job-progressed', job: jobView(job, runner.live) });
      money.notice();
    },
    overBudget: (job) => money.overBudget(job),
    queueChanged: () => events.emit({ type: 'queue-changed', queue: jobs.queue() }),
    limits,
    freeBytes: () => ports.freeBytes(),
  });
  const closing = new AbortController();
  const tasks: MediaTasks = openMediaTasks({
    tier,
    store,
    assets,
    catalogue,
    money,
    ports,
    closing: closing.signal,
    runner: () => runner,
    ageBand,
    screen: mayStand,
    removeFiles: () => trash.removeFiles(),
  });
  const forgetClients = clients.onChange((changed) => {
    if (changed === tier) runner.reconsider();
  });
  const views = new StoryViews({
    store,
    assets,
    live: runner.live,
    tier,
    model: (id) => catalogue.find('image', id)?.model ?? null,
  });
  const teller = new ChangeTeller({ store, events, views });
  const history = new History({ store, teller, newId, now });
  const { clock, log } = ports;
  const cancel = ({ id }: { id: string }): void => void runner.cancel(id);
  const sweep = (): void => held?.sweep();
  const trash = new Trash({ store, assets, history, teller, clock, log, newId, cancel, sweep });
  const storage = new Storage({
    store,
    assets,
    trash,
    folder,
    log,
    now,
    freeBytes: () => ports.freeBytes(),
    held: () => held?.space() ?? { files: 0, bytes: 0 },
  });
  const characters = new Characters({
    tier,
    store,
    assets,
    catalogue,
    history,
    teller,
    trash,
    mayStand,
    provider: (id) => {
      const found = providers.find((each) => each.id === id && each.kind !== 'built-in');
      return found ? { id, title: found.title } : null;
    },
    newId,
    now,
  });
  const namesOf: OwnerNames = (owner) => {
    const account = book.find(owner);
    const provider = providers.find(({ id }) => id === (account?.providerId ?? owner));
    if (!provider) return null;
    return { provider: providerReference(provider), accountName: account?.name ?? null };
  };
  const jobs = new Jobs(store, runner, namesOf, (job) => held?.again(job) ?? null);
  const viewOf = (offer: Offer): Model =>
    modelView(offer, {
      now: now(),
      typical: typicalSeconds(store.jobs.recentSeconds(offer.model.id, HISTORY_FOR_TYPICAL)),
      titleOf: (id) => shelf.find(id)?.model.title ?? null,
    });
  const modelsChanged = (): void => {
    events.emit({ type: 'models-changed' });
    runner.reconsider();
  };
  kids?.onChange(modelsChanged);
  held?.recover();
  runner.recover();
  trash.start();
  const merge = new SearchMerge({ search: store.search, clock, log });
  merge.start();
  return {
    tier,
    assets,
    events,
    gate,
    held,
    judgeSaid: async (...said) => gate?.said(...said),
    jobs,
    money,
    query: new LibraryQuery({ store, views, provider: providerOf }),
    changes: new LibraryChange({ store, history, teller, mayStand }),
    backup: {
      tier,
      store,
      assets,
      now,
      databasePath,
      throwAway: (items) => void trash.put({ items }),
      bringBack: (items) => void trash.restore({ items }),
      judge: gate ? (group) => gate.brought(group) : undefined,
      changed: () => teller.tell({ storyIds: [], sceneIds: [], characterIds: [''], moved: true }),
    },
    trash,
    history,
    characters,
    storage,
    media: tasks,
    idempotentCalls: new IdempotentCalls(store, now),
    stories: new Stories({
      store,
      catalogue,
      pipeline,
      checks,
      views,
      history,
      mayStand,
      styles: () => kids?.get().styles ?? null,
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
    modelsChanged,
    close: async () => {
      closing.abort(new EngineError('CLOSED', 'Fableroom is closing'));
      forgetClients();
      money.close();
      merge.close();
      await Promise.all([trash.close(), storage.close()]);
      const settled = runner.close();
      // What is asked for words and pictures that came ends with what they came for.
      gate?.close();
      await settled;
      await assets.close();
      events.close();
      store.close();
    },
  };
}
