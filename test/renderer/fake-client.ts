import { createORPCClient } from '@orpc/client';
import type { Account, KeyProtection } from '../../src/contract/accounts.ts';
import type { Character } from '../../src/contract/characters.ts';
import type { Event } from '../../src/contract/events.ts';
import type { Client } from '../../src/contract/index.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { Tier } from '../../src/contract/values.ts';
import {
  cardOf,
  makeAccount,
  makeFacets,
  makeKeyTest,
  makeModel,
  makeMoney,
  makeScene,
  makeStorage,
  makeStory,
  makeTake,
  makeTrashRow,
  noCaps,
  practiceModels,
  someProviders,
  someSettings,
  someTime,
} from './fixtures.ts';
import { noFacts } from './character-fixtures.ts';
import { EventQueue } from './event-queue.ts';
import { refuse, type FakeHandlers } from './fake-handlers.ts';
import { fakeRooms } from './fake-rooms.ts';
import { fakeCharacters, withFacts } from './fake-characters.ts';
import { priceOfModels } from './fake-prices.ts';

export { refuse };

/** Replacements for some operations. */
export type FakeOverrides = { [Resource in keyof FakeHandlers]?: Partial<FakeHandlers[Resource]> };

export interface FakeClient {
  client: Client;
  /** Sends an event to everyone who watches now. */
  emit(event: Event): void;
  /** Ends every watched stream, as when the host goes away. */
  breakStreams(): void;
  /** What was called, oldest first: "stories.create" and its input. */
  calls: { operation: string; input: unknown }[];
  /** What answers now; see `override`. */
  handlers: Readonly<FakeHandlers>;
  /** Replaces operations from now on. */
  override(overrides: FakeOverrides): void;
  /** The stories it knows; tests may change it. */
  stories: Story[];
  /** The accounts it knows, without their keys; tests may change it. */
  accounts: Account[];
  /** The characters it knows; tests may change it. */
  characters: Character[];
}

/** An engine made of an array: keeps stories, settings and the room; never writes or paints anything. */
export function createFakeClient(overrides: FakeOverrides = {}): FakeClient {
  const streams = new Set<EventQueue>();
  const calls: FakeClient['calls'] = [];
  const stories: Story[] = [];
  const accounts: Account[] = [];
  const characters: Character[] = [];
  let protection: KeyProtection = { kind: 'secret-service', locked: false, keychainTrouble: null };
  let settings = someSettings;
  let tier: Tier = 'adult';
  const assetAddress = '/api/v1/media/assets/{id}/content';

  function storyOf(id: string): Story {
    return stories.find((story) => story.id === id) ?? refuse('NOT_FOUND', { what: 'story', id });
  }
  function sceneOf(id: string) {
    return (
      stories.flatMap(({ scenes }) => scenes).find((scene) => scene.id === id) ??
      refuse('NOT_FOUND', { what: 'scene', id })
    );
  }

  function accountOf(id: string): Account {
    return accounts.find((account) => account.id === id) ?? refuse('NOT_FOUND', { what: 'account', id });
  }

  /** Money is refused in the kids' room. */
  function grownUps<Answer>(answer: Answer): Answer {
    return tier === 'kids' ? refuse('NOT_ALLOWED', { reason: 'kids-room' }) : answer;
  }

  const handlers: FakeHandlers = {
    characters: fakeCharacters({
      characters,
      painter: async (modelId) => {
        const { models } = await handlers.models.list(undefined, {});
        const model = models.find(({ id }) => id === modelId);
        return {
          limit: model?.capabilities.referencePhotos ?? 0,
          provider: model && !model.practice ? model.provider : null,
        };
      },
      missing: (what, id) => refuse('NOT_FOUND', { what, id }),
    }),
    accounts: {
      list: () => ({ accounts, providers: someProviders, protection }),
      add: ({ providerId, name = '', key, baseUrl = null }) => {
        const provider =
          someProviders.find(({ id }) => id === providerId) ??
          refuse('NOT_FOUND', { what: 'provider', id: providerId });
        const account = makeAccount({
          provider: { id: provider.id, title: provider.title },
          name: name || provider.title,
          lastFour: key.slice(-4),
          baseUrl,
          preferred: !accounts.some((other) => other.provider.id === providerId),
        });
        accounts.push(account);
        return account;
      },
      update: ({ id, key, name, baseUrl, preferred }) => {
        const account = accountOf(id);
        if (preferred)
          for (const other of accounts) if (other.provider.id === account.provider.id) other.preferred = false;
        return Object.assign(account, {
          ...(name !== undefined && { name }),
          ...(baseUrl !== undefined && { baseUrl }),
          ...(preferred && { preferred }),
          ...(key !== undefined && { lastFour: key.slice(-4), configured: true, lastTest: null }),
        });
      },
      remove: ({ id }) => {
        accounts.splice(accounts.indexOf(accountOf(id)), 1);
        return { removed: true };
      },
      test: ({ id }) => Object.assign(accountOf(id), { lastTest: makeKeyTest({ at: someTime }) }),
      setPassphrase: () => (protection = { kind: 'passphrase', locked: false, keychainTrouble: null }),
      unlock: () => (protection = { ...protection, locked: false }),
    },
    stories: {
      create: ({ premise, cast = [], style, language, length, videoMode, memoryMode }) => {
        const story = makeStory({
          premise,
          tier,
          cast: cast.map(({ name, kind = '', description = '', facts, characterId = null }) => ({
            name,
            kind,
            description,
            facts: withFacts(noFacts, facts ?? {}),
            characterId,
          })),
          ...(memoryMode !== undefined && { memoryMode }),
          ...(style && { style }),
          ...(language && { language }),
          ...(length !== undefined && { length }),
          ...(videoMode !== undefined && { videoMode }),
        });
        story.scenes = [makeScene({ storyId: story.id, title: null, text: null, choices: [] })];
        stories.unshift(story);
        return story;
      },
      list: () => ({ stories: stories.map(cardOf), total: stories.length, nextCursor: null }),
      get: ({ id }) => storyOf(id),
      update: ({ id, ...patch }) => Object.assign(storyOf(id), patch),
    },
    library: {
      list: ({ favourite, tag }) => {
        const shown = stories.filter(
          (story) =>
            story.deletedAt === null &&
            (favourite === undefined || String(story.favourite) === String(favourite)) &&
            (tag === undefined || story.tags.includes(tag)),
        );
        return {
          stories: shown.map((story) => ({ ...cardOf(story), hit: null })),
          total: { count: shown.length, atLeast: false },
          nextCursor: null,
        };
      },
      facets: () => makeFacets({ total: stories.length }),
      change: ({ storyIds, favourite, addTags = [], removeTags = [] }) => {
        for (const story of storyIds.map(storyOf)) {
          if (favourite !== undefined) story.favourite = favourite;
          story.tags = [...new Set([...story.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
        }
        return { changed: storyIds.length };
      },
    },
    trash: {
      list: () => {
        const items = stories.flatMap((story) =>
          story.deletedAt === null
            ? []
            : [makeTrashRow({ item: { kind: 'story', id: story.id }, storyId: story.id, title: story.title })],
        );
        return { items, bytes: items.reduce((sum, { bytes }) => sum + bytes, 0), nextCursor: null };
      },
      put: ({ items }) => {
        for (const { kind, id } of items) if (kind === 'story') storyOf(id).deletedAt = someTime;
        return { moved: items.length, cancelledJobs: 0 };
      },
      restore: ({ items }) => {
        for (const { kind, id } of items) if (kind === 'story') storyOf(id).deletedAt = null;
        return { restored: items.length };
      },
      delete: ({ items, dryRun = false }) => {
        const gone = stories.filter(
          ({ id, deletedAt }) => deletedAt !== null && (items?.some((item) => item.id === id) ?? true),
        );
        if (!dryRun) for (const story of gone) stories.splice(stories.indexOf(story), 1);
        return { deleted: gone.length, files: gone.length * 3, bytes: gone.length * makeTrashRow().bytes };
      },
    },
    history: {
      list: () => ({ entries: [] }),
      undo: () => ({ entry: null }),
      redo: () => ({ entry: null }),
    },
    storage: {
      summary: () => makeStorage(),
      dropOtherTakes: () => ({ takes: 14, bytes: 5_600_000 }),
      repair: () => ({ setAside: { files: 0, bytes: 0 }, thumbnailsMade: 0, indexRepaired: false }),
    },
    scenes: {
      add: ({ storyId, parentId, answer }) => {
        const scene = makeScene({ storyId, parentId, answer, depth: sceneOf(parentId).depth + 1 });
        storyOf(storyId).scenes.push(scene);
        return scene;
      },
      get: ({ id }) => sceneOf(id),
      remake: ({ id }) => sceneOf(id),
      check: ({ id }) => sceneOf(id),
      setLook: ({ id, name, facts }) => {
        const scene = sceneOf(id);
        scene.looks = scene.looks.filter((look) => look.name !== name);
        if (facts) scene.looks.push({ name, facts });
        return scene;
      },
      chooseTake: ({ id, takeId }) => {
        const scene = sceneOf(id);
        const kind = scene.takes.find((take) => take.id === takeId)?.kind;
        for (const take of scene.takes) if (take.kind === kind) take.chosen = take.id === takeId;
        return scene;
      },
      edit: ({ id, ...words }) => {
        const scene = Object.assign(sceneOf(id), words);
        for (const take of scene.takes) if (take.kind === 'text') take.chosen = false;
        scene.takes.push(makeTake({ kind: 'text', asset: null, origin: 'hand', modelId: '', modelTitle: '' }));
        return scene;
      },
      acceptStale: ({ id, takeId }) => {
        const scene = sceneOf(id);
        for (const take of scene.takes) if (take.id === takeId) take.stale = [];
        return scene;
      },
      setBranch: ({ id, branch }) => Object.assign(sceneOf(id), { branch }),
    },
    jobs: {
      list: () => ({ active: [], ended: [], queue: { paused: false, lanes: [] } }),
      get: ({ id }) => refuse('NOT_FOUND', { what: 'job', id }),
      cancel: ({ id }) => refuse('NOT_FOUND', { what: 'job', id }),
      retry: ({ id }) => refuse('NOT_FOUND', { what: 'job', id }),
      retryFailed: () => ({ jobs: [] }),
      decide: ({ id }) => refuse('NOT_FOUND', { what: 'job', id }),
      move: ({ id }) => refuse('NOT_FOUND', { what: 'job', id }),
      pause: () => ({ paused: true, lanes: [] }),
      resume: () => ({ paused: false, lanes: [] }),
    },
    money: {
      price: async (spending) => {
        const { models } = await handlers.models.list(undefined, {});
        const { textModelId, imageModelId, videoModelId } =
          spending.what === 'new-page'
            ? spending
            : { textModelId: 'practice/storyteller', imageModelId: 'practice/painter', videoModelId: null };
        return grownUps(priceOfModels(models, [textModelId, imageModelId, videoModelId]));
      },
      summary: () => grownUps(makeMoney()),
      ledger: () => grownUps({ entries: [], nextCursor: null }),
    },
    budgets: {
      list: () => grownUps({ rooms: (['adult', 'kids'] as const).map((room) => ({ tier: room, ...noCaps })) }),
      set: ({ tier: _room, ...caps }) => grownUps(caps),
      raiseOnce: () => grownUps({ continued: 0 }),
    },
    models: {
      list: () => ({
        models: practiceModels,
        defaults: {
          text: 'practice/storyteller',
          image: 'practice/painter',
          video: 'practice/clip-maker',
          check: null,
        },
        asOf: Date.UTC(2026, 10, 12),
      }),
      add: ({ id, title = '', accountId, like }) =>
        makeModel({ id, title: title || id, practice: false, own: { accountId, like }, price: null }),
      remove: () => ({ removed: true }),
      change: ({ id }) => practiceModels.find((model) => model.id === id) ?? refuse('NOT_FOUND', { what: 'model', id }),
    },
    events: {
      watch: (_input, { signal }) => {
        const queue = new EventQueue();
        streams.add(queue);
        queue.push({ type: 'stream-opened' });
        signal?.addEventListener('abort', () => queue.end(), { once: true });
        return queue.read(() => streams.delete(queue));
      },
    },
    system: {
      info: () => ({
        version: '0.1.0',
        host: 'headless',
        tier,
        dataFolder: '/home/mira/.local/share/fableroom',
        platform: 'linux',
        assetAddress,
        canShowFiles: false,
      }),
      settings: () => settings,
      updateSettings: (patch) => {
        settings = { ...settings, ...(patch as Partial<typeof settings>) };
        return settings;
      },
      showDataFolder: () => ({ shown: false }),
      showStory: () => ({ shown: false }),
    },
    ...fakeRooms({
      assetAddress,
      tier: () => tier,
      enter: (room) => {
        tier = room;
        stories.length = 0;
      },
    }),
  };

  function override(changes: FakeOverrides): void {
    for (const [resource, operations] of Object.entries(changes))
      Object.assign(handlers[resource as keyof FakeHandlers], operations);
  }
  override(overrides);

  const client: Client = createORPCClient({
    call: async (path, input, options) => {
      calls.push({ operation: path.join('.'), input });
      const [resource = '', name = ''] = path;
      const operation: (input: unknown, options: unknown) => unknown = Reflect.get(
        handlers[resource as keyof FakeHandlers],
        name,
      );
      // Both sides of a real transport hold copies.
      const output = await operation(input, options);
      return resource === 'events' ? output : structuredClone(output);
    },
  });

  return {
    client,
    handlers,
    calls,
    stories,
    accounts,
    characters,
    override,
    emit: (event) => streams.forEach((queue) => queue.push(event)),
    breakStreams: () => streams.forEach((queue) => queue.end()),
  };
}
