// A room full of stories, written through the program's own store.
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { built } from './built.mjs';
import { seededRandom, storyWords } from './seeded-words.mjs';

const IN_ONE_TRANSACTION = 200;
const PICTURES = 24;
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
 * Adds stories to a room; the pictures and the clip are real files that they share.
 * @param {string} dataFolder
 * @param {{ stories: number, seed: number, room?: string, progress?: (done: number) => void }} options
 */
export async function seedLibrary(dataFolder, { stories, seed, room = 'adult', progress = () => {} }) {
  const { openLibraryStore } = await built('engine/store/library-store');
  const { draftJob } = await built('engine/jobs/new-job');
  const folder = join(dataFolder, 'tiers', room);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const store = openLibraryStore(join(folder, 'library.db'));
  try {
    const random = seededRandom(seed);
    const files = await sharedFiles(store, join(folder, 'media'));
    for (let done = 0; done < stories;) {
      const until = Math.min(stories, done + IN_ONE_TRANSACTION);
      store.commit(() => {
        for (; done < until; done++) {
          // Evenly over three years, so that the newest is the last.
          addStory(store, draftJob, files, random, Math.floor(NEWEST - ((stories - done) / stories) * 1000 * DAY));
        }
      });
      progress(done);
    }
  } finally {
    store.close();
  }
}

/**
 * @param {any} store
 * @param {(request: any, id: string, now: number) => any} draftJob
 * @param {{ pictures: readonly string[], clip: string }} files
 * @param {() => number} random
 * @param {number} at
 */
function addStory(store, draftJob, files, random, at) {
  const words = storyWords(random);
  const pick = (/** @type {readonly any[][]} */ models) =>
    /** @type {any[]} */ (models[Math.floor(random() ** 2 * models.length)]);
  const models = {
    text: pick(MODELS.text),
    image: pick(MODELS.image),
    video: words.hasVideo ? pick(MODELS.video) : null,
  };
  const name = (/** @type {any[] | null} */ model) =>
    model && { id: model[1], title: model[2], practice: model[3] === 1 };
  const id = v7();
  store.stories.insert({
    id,
    title: words.title,
    title_is_final: 1,
    premise: words.premise,
    cast_json: '[]',
    style: words.style,
    language: words.language,
    length: 6,
    seed: Math.floor(random() * 2 ** 32),
    models_json: JSON.stringify({ text: name(models.text), image: name(models.image), video: name(models.video) }),
    video_mode: Number(words.hasVideo),
    memory_mode: 0,
    notice: null,
    current_scene_id: null,
    cover_asset_id: null,
    cover_alt_text: null,
    scene_count: 0,
    clip_count: 0,
    finished: Number(words.finished),
    created_at: at - Math.floor(random() * 30 * DAY),
    changed_at: at,
    // Outside the library until it is whole, its words enter the search index once.
    deleted_at: at,
  });
  const add = (
    /** @type {string} */ sceneId,
    /** @type {'text' | 'image' | 'video'} */ kind,
    /** @type {object} */ result,
  ) => {
    const [providerId, modelId, modelTitle, practice] = /** @type {any[]} */ (models[kind]);
    const request = {
      kind,
      storyId: id,
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
    const jobId = v7();
    store.jobs.insert({
      ...draftJob(request, jobId, at),
      state: 'done',
      attempt: 1,
      calls: 1,
      submitted_at: at,
      ended_at: at,
    });
    store.scenes.addTake({
      id: v7(),
      scene_id: sceneId,
      kind,
      job_id: jobId,
      asset_id: null,
      content_json: null,
      created_at: at,
      ...result,
    });
  };
  let parent = null;
  for (const [index, { title, text }] of words.pages.entries()) {
    const sceneId = v7();
    const answer = parent && JSON.stringify({ answer: { kind: 'choice', index: 0 }, label: 'Go on' });
    store.scenes.insert({
      id: sceneId,
      story_id: id,
      parent_id: parent,
      answer_json: answer,
      depth: index + 1,
      created_at: at,
      deleted_at: null,
      branch_name: null,
      branch_colour: null,
    });
    const ends = words.finished && index === words.pages.length - 1;
    const page = {
      storyTitle: words.title,
      title,
      text,
      who: [],
      picturePrompt: text.slice(0, 80),
      altText: title,
      motionPrompt: '',
      ends,
      choices: ends ? [] : [{ label: 'Go on' }, { label: 'Turn back' }],
      telling: 0,
    };
    add(sceneId, 'text', { content_json: JSON.stringify(page) });
    add(sceneId, 'image', { asset_id: files.pictures[Math.floor(random() * files.pictures.length)] });
    if (words.hasVideo && index === 0) add(sceneId, 'video', { asset_id: files.clip });
    parent = sceneId;
  }
  for (const tag of words.tags) store.tags.add(id, tag);
  store.stories.change(id, { current_scene_id: parent }, null);
  store.stories.recount(id, null);
  store.history.apply([{ table: 'stories', id, values: { deleted_at: null, favourite: Number(words.favourite) } }]);
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
