import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import type { LoggedRequest } from '../simulator/core/request-log.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { memoryLog, memorySettings } from '../support/test-engine.ts';
import { SuiteClock } from './provider-desk.ts';

/** Before the first of the old models is shut down, so that all of them can be asked. */
const WHILE_ALL_LIVE = Date.UTC(2026, 9, 1);
const SERVICES = ['openai', 'xai', 'google'] as const;

/** A picture request with memory mode, as it must arrive. */
interface Golden {
  readonly model: string;
  readonly provider: (typeof SERVICES)[number];
  readonly path: string;
  /** Where the photos are: part names of a form, or places in a JSON body. */
  readonly places: (count: number) => string[];
  readonly limit: number;
  /** How the photo at an index is called in the prompt. */
  readonly mark: (index: number) => string;
  /** Every other field; the prompt is looked at by itself. */
  readonly fields: Record<string, unknown>;
  /** The same without memory mode. */
  readonly plainPath: string;
}

const OPENAI_FIELDS = {
  size: '1024x1024',
  quality: 'medium',
  output_format: 'jpeg',
  output_compression: '92',
  partial_images: '2',
  stream: 'true',
};
const openai = (model: string, more: Record<string, unknown> = {}): Golden => ({
  model,
  provider: 'openai',
  path: '/v1/images/edits',
  places: (count) => Array<string>(count).fill('image[]'),
  limit: 16,
  mark: (index) => `Image ${index + 1}`,
  fields: { model, ...OPENAI_FIELDS, ...more },
  plainPath: '/v1/images/generations',
});
const xai = (model: string, limit: number, more: Record<string, unknown> = {}): Golden => ({
  model,
  provider: 'xai',
  path: '/v1/images/edits',
  places: (count) => Array.from({ length: count }, (_, index) => `images.${index}.url`),
  limit,
  mark: (index) => `<IMAGE_${index}>`,
  fields: { model, n: 1, aspect_ratio: '1:1', resolution: '1k', response_format: 'b64_json', ...more },
  plainPath: '/v1/images/generations',
});
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth';
const google = (model: string): Golden => ({
  model,
  provider: 'google',
  path: `/v1beta/models/${model}:generateContent`,
  places: (count) => Array.from({ length: count }, (_, index) => `contents.0.parts.${index + 1}.inlineData.data`),
  limit: 14,
  mark: (index) => `the ${ORDINALS.split(' ')[index] ?? ''} image`,
  fields: {
    generationConfig: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio: '1:1', imageSize: '1K' } },
    store: false,
  },
  plainPath: `/v1beta/models/${model}:generateContent`,
});

/** FR-009: GPT Image 1 and 1.5 through edits; FR-010: 1 Mini without the option; FR-011: Grok's edits; Gemini inline. */
const GOLDEN: readonly Golden[] = [
  openai('gpt-image-2.6-flare'),
  openai('gpt-image-2.6-sunburst'),
  openai('gpt-image-2.5-flare'),
  openai('gpt-image-2.5-sunburst'),
  openai('gpt-image-2'),
  openai('gpt-image-1.5', { input_fidelity: 'high' }),
  openai('gpt-image-1-mini'),
  openai('gpt-image-1'),
  xai('grok-imagine-image-2.0', 5, { quality: 'medium' }),
  xai('grok-imagine-image', 3),
  google('gemini-nano-banana-2.1'),
  google('gemini-3-pro-image'),
  google('gemini-3.1-flash-lite-image'),
];

let simulator: Simulator;
let engine: Engine;
let library: Library;
const dataFolder = mkdtempSync(join(tmpdir(), 'fableroom-test-'));

beforeAll(async () => {
  simulator = await startSimulator({ now: WHILE_ALL_LIVE });
  const environment = {
    OPENAI_API_KEY: 'test-key',
    OPENAI_BASE_URL: simulator.openai,
    XAI_API_KEY: 'test-key',
    XAI_BASE_URL: simulator.xai,
    GEMINI_API_KEY: 'test-key',
    GEMINI_BASE_URL: simulator.google,
  };
  const host = { dataFolder, settings: memorySettings(), log: memoryLog() };
  engine = await createEngine({ ...systemPorts(host), environment, clock: new SuiteClock() });
  library = engine.library('adult');
  for (const provider of SERVICES) library.characters.consents.agree(provider);
});

afterAll(async () => {
  await engine.close();
  await simulator.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A character whose photos all differ. */
async function photographed(name: string, count: number): Promise<string> {
  const { id } = library.characters.create({ name, kind: 'girl', description: 'a yellow coat' });
  for (let number = 1; number <= count; number++) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"
      fill="hsl(${number * 31 + name.length * 7}, 60%, 60%)"/><circle cx="100" cy="80" r="${20 + number}"/></svg>`;
    await library.characters.photos.add(id, new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()));
  }
  return id;
}

/** The one picture request of a story that is told with that model, and what its take says of it. */
async function pictureRequest({
  model,
  memoryMode,
  characterId,
}: {
  model: string;
  memoryMode: boolean;
  characterId: string;
}) {
  simulator.reset();
  const { id } = library.stories.create({
    premise: 'a girl who finds a lighthouse',
    cast: [{ name: 'Mia', characterId }],
    style: 'watercolor',
    memoryMode,
    textModelId: 'gemini-3.8-flash',
    imageModelId: model,
  });
  await library.jobs.settled(id);
  const take = library.stories.get(id).scenes[0]?.takes.find(({ kind }) => kind === 'image');
  const requests = simulator.log().filter(({ kind, stage }) => kind === 'image' && stage === 'submit');
  expect(requests).toHaveLength(1);
  return { request: requests[0] as LoggedRequest, take };
}

/** Every file in a logged request with where it was, in order, and what else the body said. */
function takenApart({ body }: LoggedRequest): { photos: { place: string; sha256: string }[]; fields: unknown } {
  const photos: { place: string; sha256: string }[] = [];
  const shaOf = (value: unknown): string | null =>
    typeof value === 'object' && value !== null && 'sha256' in value ? String(value.sha256) : null;
  if (Array.isArray(body)) {
    const fields: Record<string, unknown> = {};
    for (const { name, value } of body as { name: string; value: unknown }[]) {
      const sha256 = shaOf(value);
      if (sha256) photos.push({ place: name, sha256 });
      else fields[name] = value;
    }
    return { photos, fields };
  }
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    const sha256 = shaOf(value);
    if (sha256) photos.push({ place: path.join('.'), sha256 });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    }
  };
  walk(body, []);
  return { photos, fields: body };
}

function promptOf(golden: Golden, fields: unknown): string {
  // In a form a line ends as the standard of forms says.
  if (golden.provider !== 'google') return String((fields as { prompt: unknown }).prompt).replaceAll('\r\n', '\n');
  const { contents } = fields as { contents: { parts: { text: string }[] }[] };
  return contents[0]?.parts[0]?.text ?? '';
}

function otherFields(fields: unknown): unknown {
  const { prompt: _prompt, images: _images, contents: _contents, ...others } = fields as Record<string, unknown>;
  return others;
}

async function sentHashes(cropIds: readonly (string | null)[]): Promise<string[]> {
  const files = await Promise.all(cropIds.map((id) => library.assets.read(id ?? '')));
  return files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
}

describe('photos in picture requests', () => {
  it.each(GOLDEN)('arrive at $model where and how it takes them, and never without memory mode', async (golden) => {
    const { model } = golden;
    const characterId = await photographed(`Mia of ${model}`, 2);

    const on = await pictureRequest({ model, memoryMode: true, characterId });
    expect(on.request).toMatchObject({ method: 'POST', path: golden.path, provider: golden.provider, status: 200 });
    const { photos, fields } = takenApart(on.request);
    const crops = on.take?.references.map(({ cropId }) => cropId) ?? [];
    expect(crops).toHaveLength(2);
    const hashes = await sentHashes(crops);
    expect(new Set(hashes).size).toBe(2);
    expect(photos).toEqual(golden.places(2).map((place, index) => ({ place, sha256: hashes[index] })));
    expect(otherFields(fields)).toEqual(golden.fields);
    const prompt = promptOf(golden, fields);
    expect(prompt).toBe(on.take?.prompt);
    expect(prompt).toMatch(new RegExp(`Mia (is shown in|from) ${golden.mark(0)} and ${golden.mark(1)}\\.`));

    const off = await pictureRequest({ model, memoryMode: false, characterId });
    expect(off.request).toMatchObject({ path: golden.plainPath, status: 200 });
    expect(takenApart(off.request).photos).toEqual([]);
    expect(off.take?.references).toEqual([]);
    const plain = takenApart(off.request).fields;
    expect(JSON.stringify(plain)).not.toMatch(/input_fidelity|base64|"images?"/);
    expect(promptOf(golden, plain)).not.toContain(golden.mark(0));
  });

  it.each(['gpt-image-2.6-flare', 'grok-imagine-image-2.0', 'grok-imagine-image', 'gemini-nano-banana-2.1'])(
    'fill %s up to its limit and no further, everybody in turn',
    async (model) => {
      const golden = GOLDEN.find((each) => each.model === model) as Golden;
      const characterId = await photographed(`Mia with many for ${model}`.slice(0, 40), golden.limit + 1);
      const { request, take } = await pictureRequest({ model, memoryMode: true, characterId });
      expect(request.status).toBe(200);
      const { photos } = takenApart(request);
      expect(photos.map(({ place }) => place)).toEqual(golden.places(golden.limit));
      expect(photos.map(({ sha256 }) => sha256)).toEqual(
        await sentHashes(take?.references.map(({ cropId }) => cropId) ?? []),
      );
    },
  );
});
