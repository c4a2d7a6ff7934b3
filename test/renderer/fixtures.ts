import type { Model } from '../../src/contract/models.ts';
import type { Asset, Job, Scene, Take } from '../../src/contract/scenes.ts';
import type { Story, StoryCard } from '../../src/contract/stories.ts';
import type { Settings } from '../../src/contract/system.ts';

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
    sceneId: null,
    modelId: 'practice/painter',
    modelTitle: 'Practice painter',
    practice: true,
    attempt: 1,
    fraction: null,
    draftId: null,
    waitReason: null,
    placeInLine: null,
    dueAt: null,
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
    seed: 7,
    currentSceneId: null,
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
  seed,
  currentSceneId,
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
    price: { lowMicros: 0, highMicros: 0, asOf: '2026-11-12' },
    typicalSeconds: null,
    capabilities: {
      referencePhotos: 0,
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
