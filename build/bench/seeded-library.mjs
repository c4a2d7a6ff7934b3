// A room full of stories, as they stand when everything in them is done.
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { withBulkRows } from './bulk-rows.mjs';
import { built } from './built.mjs';
import { seededRandom, storyWords } from './seeded-words.mjs';

const PICTURES = 24;
const CHOICES = ['Go on', 'Turn back'];
const DAY = 86_400_000;
const NEWEST = Date.UTC(2026, 0, 1);
const MODELS = {
  text: [
    ['practice', 'practice-storyteller', 'Practice storyteller', 1],
    ['openai', 'gpt-5.2', 'GPT-5.2', 0],
    ['google', 'gemini-3-pro', 'Gemini 3 Pro', 0],
  ],
  image: [
    ['practice', 'practice-painter', 'Practice painter', 1],
    ['openai', 'gpt-image-1.5', 'GPT Image 1.5', 0],
    ['xai', 'grok-imagine', 'Grok Imagine', 0],
  ],
  video: [
    ['practice', 'practice-clip-maker', 'Practice clip maker', 1],
    ['google', 'veo-3.1', 'Veo 3.1', 0],
  ],
};

/**
 * Adds stories to a room; the pictures and the clip are real files that they share. With `scenes`, each is a tree of
 * that many instead of a few pages in a row.
 * @param {string} dataFolder
 * @param {{ stories: number, seed: number, room?: string, scenes?: number, progress?: (done: number) => void }} options
 */
export async function seedLibrary(dataFolder, { stories, seed, room = 'adult', scenes = 0, progress = () => {} }) {
  const { openLibraryStore } = await built('engine/store/library-store');
  const { draftJob } = await built('engine/jobs/new-job');
  const folder = join(dataFolder, 'tiers', room);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const path = join(folder, 'library.db');
  const store = openLibraryStore(path);
  const files = await sharedFiles(store, join(folder, 'media')).finally(() => store.close());
  const random = seededRandom(seed);
  await withBulkRows(path, ({ insert }) => {
    for (let done = 0; done < stories; done++) {
      // Evenly over three years, so that the newest is the last.
      const at = Math.floor(NEWEST - ((stories - done) / stories) * 1000 * DAY);
      addStory({ insert, draftJob, files, random, at, scenes });
      if (done % 1000 === 0) progress(done);
    }
    progress(stories);
  });
}

/** @typedef {{ kind: 'text' | 'image' | 'video', model: any[], result: { asset_id?: string, content_json?: string } }} Made */

/**
 * One story with its pages, takes and jobs, as it stands when all of it is done.
 * @param {{
 *   insert(table: string, row: Record<string, unknown>): void,
 *   draftJob(request: any, id: string, now: number): any,
 *   files: { pictures: readonly string[], clip: string },
 *   random: () => number,
 *   at: number,
 *   scenes: number,
 * }} parts
 */
function addStory({ insert, draftJob, files, random, at, scenes }) {
  const words = storyWords(random);
  const pick = (/** @type {readonly any[][]} */ models) =>
    /** @type {any[]} */ (models[Math.floor(random() ** 2 * models.length)]);
  const models = {
    text: pick(MODELS.text),
    image: pick(MODELS.image),
    video: words.hasVideo ? pick(MODELS.video) : null,
  };
  const id = newId();
  const pages = pagesOf(words.pages, scenes).map((page) => ({
    ...page,
    id: newId(),
    picture: files.pictures[Math.floor(random() * files.pictures.length)] ?? '',
  }));
  insert('stories', storyRow({ id, words, models, pages, at, random }));
  for (const [index, page] of pages.entries()) {
    const parent = pages[page.parent]?.id ?? null;
    const choice = Number(page.parent !== index - 1);
    insert('scenes', {
      id: page.id,
      story_id: id,
      parent_id: parent,
      answer_json: parent && JSON.stringify({ answer: { kind: 'choice', index: choice }, label: CHOICES[choice] }),
      depth: page.depth,
      created_at: at,
    });
    const ends = words.finished && index === pages.length - 1;
    const content = pageContent(words.title, page, ends);
    /** @type {Made[]} */
    const made = [
      { kind: 'text', model: models.text, result: { content_json: JSON.stringify(content) } },
      { kind: 'image', model: models.image, result: { asset_id: page.picture } },
    ];
    if (models.video && index === 0)
      made.push({ kind: 'video', model: models.video, result: { asset_id: files.clip } });
    for (const one of made) addTake({ insert, draftJob, at }, id, page.id, one);
  }
  for (const tag of words.tags) insert('tags', { story_id: id, tag, tag_folded: tag.toLowerCase() });
}

/**
 * The pages in a row; with `scenes`, as many as that in a tree that parts and goes on like one that was played for long.
 * @param {readonly { title: string, text: string }[]} pages
 * @param {number} scenes
 */
function pagesOf(pages, scenes) {
  /** @type {{ title: string, text: string, parent: number, depth: number }[]} */
  const all = [];
  for (let number = 0; number < (scenes || pages.length); number++) {
    const parent = scenes > 0 && number > 0 && number % 5 === 0 ? Math.floor(number / 3) : number - 1;
    const { title = '', text = '' } = pages[number % pages.length] ?? {};
    all.push({ title, text, parent, depth: (all[parent]?.depth ?? 0) + 1 });
  }
  return all;
}

/**
 * @param {{ id: string, words: any, models: Record<string, any[] | null>, pages: any[], at: number, random: () => number }} parts
 */
function storyRow({ id, words, models, pages, at, random }) {
  const name = (/** @type {any[] | null | undefined} */ model) =>
    model && { id: model[1], title: model[2], practice: model[3] === 1 };
  return {
    id,
    title: words.title,
    title_is_final: 1,
    premise: words.premise,
    cast_json: '[]',
    style: words.style,
    language: words.language,
    length: 6,
    seed: Math.floor(random() * 2 ** 32),
    models_json: JSON.stringify({
      text: name(models['text']),
      image: name(models['image']),
      video: name(models['video']) ?? null,
    }),
    video_mode: Number(words.hasVideo),
    memory_mode: 0,
    current_scene_id: pages.at(-1).id,
    cover_asset_id: pages[0].picture,
    cover_alt_text: pages[0].title,
    scene_count: pages.length,
    clip_count: Number(words.hasVideo),
    finished: Number(words.finished),
    favourite: Number(words.favourite),
    created_at: at - Math.floor(random() * 30 * DAY),
    changed_at: at,
  };
}

/**
 * @param {string} storyTitle
 * @param {{ title: string, text: string }} page
 * @param {boolean} ends
 */
function pageContent(storyTitle, { title, text }, ends) {
  return {
    storyTitle,
    title,
    text,
    who: [],
    picturePrompt: text.slice(0, 80),
    altText: title,
    motionPrompt: '',
    ends,
    choices: ends ? [] : CHOICES.map((label) => ({ label })),
    telling: 0,
  };
}

/**
 * @param {{ insert(table: string, row: Record<string, unknown>): void, draftJob(request: any, id: string, now: number): any, at: number }} parts
 * @param {string} storyId
 * @param {string} sceneId
 * @param {Made} made
 */
function addTake({ insert, draftJob, at }, storyId, sceneId, { kind, model, result }) {
  const [providerId, modelId, modelTitle, practice] = model;
  const request = {
    kind,
    storyId,
    sceneId,
    providerId,
    modelId,
    modelTitle,
    practice: practice === 1,
    priority: 0,
    inputs: {},
    estimateMicros: 0,
    accountId: null,
  };
  const jobId = newId();
  insert('jobs', {
    ...draftJob(request, jobId, at),
    state: 'done',
    attempt: 1,
    calls: 1,
    submitted_at: at,
    ended_at: at,
  });
  insert('takes', { id: newId(), scene_id: sceneId, kind, job_id: jobId, chosen: 1, created_at: at, ...result });
}

const RANDOM_BYTES = new Uint8Array(16 * 4096);
let randomUsed = RANDOM_BYTES.length;

/** Random bytes come by the thousand: asked for one by one they are a tenth of the work. */
function newId() {
  if (randomUsed === RANDOM_BYTES.length) {
    crypto.getRandomValues(RANDOM_BYTES);
    randomUsed = 0;
  }
  randomUsed += 16;
  return v7({ random: RANDOM_BYTES.subarray(randomUsed - 16, randomUsed) });
}

/**
 * Asset ids of pictures with their thumbnails, and of one clip.
 * @param {any} store
 * @param {string} media
 */
async function sharedFiles(store, media) {
  const { AssetLibrary } = await built('engine/assets/asset-library');
  const assets = new AssetLibrary({ store, folder: media, newId: v7, now: () => NEWEST });
  const keep = async (/** @type {Uint8Array} */ bytes, /** @type {string} */ kind) => {
    const row = await assets.store(bytes, kind);
    store.commit(() => assets.insert(row));
    return row.id;
  };
  const pictures = [];
  for (let number = 0; number < PICTURES; number++) {
    const id = await keep(await picture(number), 'image');
    await assets.prepareThumbnails(id);
    pictures.push(id);
  }
  return { pictures, clip: await keep(await clip(), 'video') };
}

/** @param {number} number */
function picture(number) {
  const hue = (number * 360) / PICTURES;
  const hills = [640, 760, 880].map(
    (top, index) =>
      `<path d="M0 ${top} Q ${200 + number * 20} ${top - 160} 512 ${top} T 1024 ${top - 40} V1024 H0 Z" fill="hsl(${hue + index * 25} 45% ${45 - index * 10}%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024"><rect width="1024" height="1024" fill="hsl(${hue} 60% 82%)"/><circle cx="${160 + number * 28}" cy="240" r="${60 + number * 3}" fill="hsl(${hue + 180} 80% 88%)"/>${hills.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** @returns {Promise<Uint8Array>} a short real clip */
async function clip() {
  const worker = new Worker(new URL('seeded-clip.mjs', import.meta.url));
  const [bytes] = await once(worker, 'message');
  await worker.terminate();
  return bytes;
}
