import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { memoryLog, memorySettings, temporaryFolder } from '../support/test-engine.ts';
import { SuiteClock } from './provider-desk.ts';

const KEY = 'test-sentinel-key';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

async function engineWith(environment: Record<string, string>, log = memoryLog()): Promise<Engine> {
  const host = { dataFolder: temporaryFolder(), settings: memorySettings(), log };
  const engine = await createEngine({ ...systemPorts(host), environment, clock: new SuiteClock() });
  onTestFinished(() => engine.close());
  return engine;
}

function everywhere(): Record<string, string> {
  return {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: simulator.openai,
    XAI_API_KEY: KEY,
    XAI_BASE_URL: simulator.xai,
    GOOGLE_API_KEY: KEY,
    GEMINI_BASE_URL: simulator.google,
  };
}

/** Files below a folder, write-ahead logs among them, that hold those words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

describe('a story with keys from the environment', () => {
  it.each([
    ['gpt-6.1-terra', 'gpt-image-2.5-flare', 'grok-imagine-video-1.5'],
    ['grok-4.7', 'grok-imagine-image-2.0', 'grok-imagine-video-1.5-lite'],
    ['gemini-3.8-flash', 'gemini-nano-banana-2.1', 'gemini-omni-1.2-flash'],
  ])('written by %s, painted by %s and filmed by %s has a whole page', async (text, image, video) => {
    const log = memoryLog();
    const engine = await engineWith(everywhere(), log);
    const library = engine.library('adult');
    const { id } = library.stories.create({
      premise: 'a fox who finds a lighthouse',
      textModelId: text,
      imageModelId: image,
      videoModelId: video,
      videoMode: true,
    });
    await library.jobs.settled(id);
    const story = library.stories.get(id);
    const scene = story.scenes[0];
    expect(scene?.jobs).toEqual([]);
    const made = new Map(scene?.takes.map((take) => [take.kind, take]));
    expect(made.get('text')).toMatchObject({ modelId: text, practice: false });
    expect(made.get('image')).toMatchObject({ modelId: image, practice: false, asset: { present: true } });
    expect(made.get('video')).toMatchObject({ modelId: video, asset: { mediaType: 'video/mp4', present: true } });
    expect(scene?.choices.length).toBeGreaterThanOrEqual(2);
    expect(story.costMicros).toBeGreaterThan(0);
    expect(simulator.charges().map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(JSON.stringify([story, log.lines, library.models()])).not.toContain(KEY);
    expect(filesWith(engine.dataFolder, KEY)).toEqual([]);
    expect(filesWith(engine.dataFolder, 'a fox who finds a lighthouse').length).toBeGreaterThan(0);
  });
});

describe('the models of a new story', () => {
  it('are those of the first service with a key, else Practice', async () => {
    expect((await engineWith({})).library('adult').defaults()).toEqual({
      text: 'practice-storyteller',
      image: 'practice-painter',
      video: 'practice-clip-maker',
      check: 'practice-storyteller',
    });
    expect((await engineWith(everywhere())).library('adult').defaults()).toEqual({
      text: 'gpt-6.1-terra',
      image: 'gpt-image-2.6-flare',
      video: 'grok-imagine-video-1.5',
      check: 'gpt-6.1-terra',
    });
    expect((await engineWith({ GEMINI_API_KEY: KEY })).library('adult').defaults()).toEqual({
      text: 'gemini-3.8-flash',
      image: 'gemini-nano-banana-2.1',
      video: 'gemini-omni-1.2-flash',
      check: 'gemini-3.8-flash',
    });
  });

  it("never works with an account in the kids' room, which has no cap and no gate yet", async () => {
    const kids = (await engineWith(everywhere())).library('kids');
    expect(kids.models().filter(({ usable, practice }) => usable && !practice)).toEqual([]);
    expect(kids.defaults().image).toBe('practice-painter');
    expect(() => kids.stories.create({ premise: 'a fox', imageModelId: 'gpt-image-2.5-flare' })).toThrow(
      expect.objectContaining({ code: 'MODEL_UNUSABLE' }),
    );
  });

  it('are never retired ones, which a base URL of its own may still serve', async () => {
    const retired = 'gpt-image-1';
    const usable = (engine: Engine): unknown =>
      engine
        .library('adult')
        .models()
        .find(({ id }) => id === retired)?.usable;
    expect(usable(await engineWith({ OPENAI_API_KEY: KEY }))).toBe(false);
    expect(usable(await engineWith({ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: simulator.openai }))).toBe(true);
  });
});
