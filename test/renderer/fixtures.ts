import type { Account, KeyTest } from '../../src/contract/accounts.ts';
import type { Model } from '../../src/contract/models.ts';
import type { Client } from '../../src/contract/index.ts';
import type { Budget } from '../../src/contract/money.ts';
import type { Asset, Job, Scene, Take } from '../../src/contract/scenes.ts';
import type { Story, StoryCard } from '../../src/contract/stories.ts';
import type { HistoryEntry } from '../../src/contract/history.ts';
import type { LibraryCard } from '../../src/contract/library.ts';
import type { Settings } from '../../src/contract/system.ts';

/** What `money.summary` answers with. */
export type MoneySummary = Awaited<ReturnType<Client['money']['summary']>>;

/** What `library.facets` answers with. */
export type LibraryFacets = Awaited<ReturnType<Client['library']['facets']>>;

/** What `storage.summary` answers with. */
export type StorageSummary = Awaited<ReturnType<Client['storage']['summary']>>;

/** One thing in the trash. */
export type TrashRow = Awaited<ReturnType<Client['trash']['list']>>['items'][number];

/** Things of the contract for tests; every field can be overridden. */

let lastId = 0;

/** A UUID that counts up, so that a test's ids are readable. */
export function nextId(): string {
  lastId += 1;
  return `01990000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
}

/** 12 Nov 2026, 10:00 UTC. */
export const someTime = Date.UTC(2026, 10, 12, 10);

export function makeAsset(values: Partial<Asset> = {}): Asset {
  return {
    id: nextId(),
    mediaType: 'image/webp',
    bytes: 120_000,
    width: 1024,
    height: 1024,
    durationSeconds: null,
    present: true,
    ...values,
  };
}

export function makeTake(values: Partial<Take> = {}): Take {
  return {
    id: nextId(),
    kind: 'image',
    chosen: true,
    asset: makeAsset(),
    modelId: 'practice/painter',
    modelTitle: 'Practice painter',
    practice: true,
    prompt: 'A fox before a lighthouse at dusk',
    costMicros: 0,
    costIsActual: true,
    seed: null,
    seconds: null,
    references: [],
    check: null,
    origin: 'model',
    stale: [],
    madeAt: someTime,
    ...values,
  };
}

export function makeJob(values: Partial<Job> = {}): Job {
  return {
    id: nextId(),
    kind: 'image',
    state: 'running',
    storyId: null,
    storyTitle: null,
    sceneId: null,
    page: null,
    laneId: `practice/${values.kind ?? 'image'}`,
    modelId: 'practice/painter',
    modelTitle: 'Practice painter',
    practice: true,
    attempt: 1,
    fraction: null,
    draftId: null,
    waitReason: null,
    placeInLine: null,
    dueAt: null,
    overBudget: null,
    takeId: null,
    heldJobId: null,
    missingPhotoIds: [],
    canBeLookedUp: false,
    stillCharged: null,
    error: null,
    estimateMicros: 0,
    costMicros: null,
    queuedAt: someTime,
    startedAt: someTime,
    endedAt: null,
    ...values,
  };
}

export function makeScene(values: Partial<Scene> = {}): Scene {
  return {
    id: nextId(),
    storyId: nextId(),
    parentId: null,
    answer: null,
    answerLabel: null,
    depth: 1,
    title: 'The light on the rocks',
    text: 'The fox sat down beside the lamp.\n\n“Is anybody *there*?” it asked.',
    choices: [{ label: 'Climb the stairs' }, { label: 'Call out again' }],
    picturePrompt: 'A fox before a lighthouse at dusk',
    altText: 'A fox looks up at a lighthouse',
    who: ['Ember'],
    ends: false,
    takes: [],
    looks: [],
    branch: null,
    jobs: [],
    createdAt: someTime,
    ...values,
  };
}

export function makeCard(values: Partial<StoryCard> = {}): StoryCard {
  return {
    id: nextId(),
    title: 'The Fox Who Kept the Light',
    premise: 'a fox who finds a lighthouse',
    style: 'watercolor',
    language: 'en',
    coverId: null,
    coverAltText: null,
    sceneCount: 1,
    clipCount: 0,
    finished: false,
    favourite: false,
    tags: [],
    deletedAt: null,
    models: {
      text: { id: 'practice/storyteller', title: 'Practice storyteller', practice: true },
      image: { id: 'practice/painter', title: 'Practice painter', practice: true },
      video: null,
    },
    createdAt: someTime,
    changedAt: someTime,
    ...values,
  };
}

export function makeStory(values: Partial<Story> = {}): Story {
  return {
    ...makeCard(values),
    tier: 'adult',
    cast: [],
    length: 6,
    videoMode: false,
    memoryMode: false,
    photos: { order: [], leftOut: [] },
    checkModelId: null,
    seed: 7,
    currentSceneId: null,
    readerSceneId: null,
    pathEndId: null,
    scenes: [],
    costMicros: 0,
    notice: null,
    ...values,
  };
}

export function cardOf({
  tier,
  cast,
  length,
  videoMode,
  memoryMode,
  photos,
  checkModelId,
  seed,
  currentSceneId,
  readerSceneId,
  pathEndId,
  scenes,
  costMicros,
  notice,
  ...card
}: Story): StoryCard {
  return card;
}

export function makeModel(values: Partial<Model> = {}): Model {
  return {
    id: 'practice/painter',
    title: 'Practice painter',
    kind: 'image',
    provider: { id: 'practice', title: 'Practice' },
    practice: true,
    usable: true,
    missing: null,
    retiresOn: null,
    retiresSoon: false,
    replacedBy: null,
    own: null,
    price: { lowMicros: 0, highMicros: 0, asOf: '2026-11-12', source: 'built in' },
    lookPrice: null,
    typicalSeconds: null,
    timeLimitSeconds: null,
    capabilities: {
      referencePhotos: 0,
      checksPictures: false,
      partialPictures: true,
      imageToVideo: false,
      textToVideo: false,
      durationsSeconds: [],
      languages: null,
    },
    ...values,
  };
}

export const practiceModels: Model[] = [
  makeModel({ id: 'practice/storyteller', title: 'Practice storyteller', kind: 'text' }),
  makeModel(),
  makeModel({
    id: 'practice/clip-maker',
    title: 'Practice clip maker',
    kind: 'video',
    capabilities: { ...makeModel().capabilities, imageToVideo: true, durationsSeconds: [4] },
  }),
];

export const someSettings: Settings = {
  theme: 'light',
  storyFont: 'literata',
  textScale: 1,
  reduceMotion: false,
  language: 'en',
};

/** A stored account with a key that works. */
export function makeAccount(values: Partial<Account> = {}): Account {
  return {
    id: nextId(),
    provider: { id: 'openai', title: 'OpenAI' },
    name: 'OpenAI',
    origin: 'stored',
    configured: true,
    lastFour: '7Qf2',
    baseUrl: null,
    preferred: true,
    lastTest: null,
    ...values,
  };
}

export function makeKeyTest(values: Partial<KeyTest> = {}): KeyTest {
  return { outcome: 'ok', at: someTime, unlocked: [], others: 0, ...values };
}

/** What takes a key, as the engine lists it. */
export const someProviders = [
  {
    id: 'openai',
    title: 'OpenAI',
    keyPage: 'https://platform.openai.com/api-keys',
    defaultBaseUrl: 'https://api.openai.com/v1',
    variables: ['OPENAI_API_KEY'],
  },
  {
    id: 'google',
    title: 'Google',
    keyPage: 'https://aistudio.google.com/apikey',
    defaultBaseUrl: 'https://generativelanguage.googleapis.com',
    variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  },
];

export const noCaps: Budget = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null };

/** What `money.summary` answers with; nothing spent. */
export function makeMoney(values: Partial<MoneySummary> = {}): MoneySummary {
  const nothing = { actualMicros: 0, estimatedMicros: 0, calls: 0, unpricedCalls: 0 };
  return {
    today: nothing,
    month: nothing,
    total: nothing,
    providers: [],
    stories: [],
    days: [],
    budget: noCaps,
    reservedMicros: 0,
    ...values,
  };
}

export function makeLibraryCard(values: Partial<LibraryCard> = {}): LibraryCard {
  return { ...makeCard(values), hit: null, ...values };
}

/** What the shelf can be filtered by; nothing. */
export function makeFacets(values: Partial<LibraryFacets> = {}): LibraryFacets {
  return {
    providers: [],
    models: [],
    styles: [],
    tags: [],
    languages: [],
    favourites: 0,
    withVideo: 0,
    trash: 0,
    finished: 0,
    total: 0,
    ...values,
  };
}

/** A whole story in the trash, thrown away at `someTime`. */
export function makeTrashRow(values: Partial<TrashRow> = {}): TrashRow {
  const id = nextId();
  return {
    item: { kind: 'story', id },
    title: 'The Fox Who Kept the Light',
    storyId: id,
    storyTitle: 'The Fox Who Kept the Light',
    takeKind: null,
    scenes: 6,
    coverId: null,
    bytes: 4_200_000,
    deletedAt: someTime,
    goneAt: someTime + 30 * 86_400_000,
    ...values,
  };
}

export function makeHistoryEntry(values: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: nextId(),
    at: someTime,
    what: 'renamed',
    storyTitle: 'The Fox Who Kept the Light',
    storyId: nextId(),
    count: 1,
    undone: false,
    ...values,
  };
}

export function makeStorage(values: Partial<StorageSummary> = {}): StorageSummary {
  const nothing = { files: 0, bytes: 0 };
  return {
    pictures: { files: 120, bytes: 48_000_000 },
    clips: { files: 9, bytes: 31_000_000 },
    otherTakes: { files: 14, bytes: 5_600_000 },
    thumbnails: { files: 240, bytes: 7_200_000 },
    trash: nothing,
    held: nothing,
    orphans: nothing,
    missing: 0,
    databaseBytes: 2_100_000,
    freeBytes: 84_000_000_000,
    nearlyFull: false,
    ...values,
  };
}
