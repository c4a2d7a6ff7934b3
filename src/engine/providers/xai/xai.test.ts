import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOT, IMAGE_REQUEST, jsonResponse, PHOTO, testContext } from '../../../../test/support/run-context.ts';
import type { ImageModel, JsonValue, MediaOutput, Step, VideoModel } from '../../provider-kit/model.ts';
import { xai } from './xai.ts';

function painter(id: string): ImageModel {
  const model = xai.models.find((each) => each.id === id);
  if (model?.kind !== 'image') throw new Error(`no picture model ${id}`);
  return model;
}

const clipMaker = xai.models.find(({ kind }) => kind === 'video') as VideoModel;
const CLIP: MediaOutput = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'video/mp4' };
const CLIP_REQUEST = { prompt: 'The lamp flickers.', durationSeconds: 8, seed: 7, picture: null };
const PICTURE = { data: [{ b64_json: DOT, respect_moderation: true }], usage: { cost_in_usd_ticks: 600_000_000 } };

describe('a picture from xAI', () => {
  it('is asked for in base64 with its ratio, and costs what the answer says', async () => {
    const context = testContext(() => jsonResponse(200, PICTURE));
    const step = await painter('grok-imagine-image-2.0').start({ ...IMAGE_REQUEST, width: 1536 }, context);
    expect(context.sent.map(({ url }) => url)).toEqual(['https://api.x.ai/v1/images/generations']);
    expect(context.sent[0]?.headers.get('authorization')).toBe('Bearer test-key');
    expect(await context.sent[0]?.json()).toEqual({
      model: 'grok-imagine-image-2.0',
      prompt: IMAGE_REQUEST.prompt,
      n: 1,
      aspect_ratio: '3:2',
      resolution: '1k',
      response_format: 'b64_json',
      quality: 'medium',
    });
    expect(step).toMatchObject({ state: 'done', costMicros: 60_000, output: { mediaType: 'image/png' } });
  });

  it('of the first generation is asked for without a quality, which it rejects', async () => {
    const context = testContext(() => jsonResponse(200, PICTURE));
    await painter('grok-imagine-image').start(IMAGE_REQUEST, context);
    expect(await context.sent[0]?.json()).not.toHaveProperty('quality');
  });

  it('with photos goes to the edits as JSON, and not at all with too many', async () => {
    const context = testContext(() => jsonResponse(200, PICTURE));
    await painter('grok-imagine-image').start({ ...IMAGE_REQUEST, references: [PHOTO] }, context);
    expect(context.sent[0]?.url).toBe('https://api.x.ai/v1/images/edits');
    expect(await context.sent[0]?.json()).toMatchObject({
      images: [{ url: `data:image/png;base64,${DOT}`, type: 'image_url' }],
    });
    const four = { ...IMAGE_REQUEST, references: [PHOTO, PHOTO, PHOTO, PHOTO] };
    await expect(painter('grok-imagine-image').start(four, context)).rejects.toMatchObject({
      outcome: { kind: 'invalid' },
    });
    expect(context.sent).toHaveLength(1);
  });

  it.each([
    [
      'withheld, and paid',
      { data: [{ b64_json: '', respect_moderation: false }], usage: { cost_in_usd_ticks: 400_000_000 } },
      { kind: 'refused', stage: 'output', billed: true, costMicros: 40_000 },
    ],
    ['blocked at the prompt', { data: [], block_reason: 'prompt' }, { kind: 'refused', stage: 'input', billed: null }],
    ['left out', { data: [] }, { kind: 'empty' }],
    ['cut off', { data: [{ b64_json: DOT.slice(0, 60) }] }, { kind: 'transient', sent: true }],
    ['without sense', 'accepted', { kind: 'empty' }],
  ])('%s is told apart', async (_name, body, outcome) => {
    const context = testContext(() => jsonResponse(200, body));
    const made = painter('grok-imagine-image').start(IMAGE_REQUEST, context);
    await expect(made).rejects.toMatchObject({ outcome });
    expect(context.sent).toHaveLength(1);
  });

  it('that is HTML is a passing fault after which it may exist', async () => {
    const context = testContext(() => new Response('<html>Sign in</html>'));
    await expect(painter('grok-imagine-image').start(IMAGE_REQUEST, context)).rejects.toMatchObject({
      outcome: { kind: 'transient', sent: true },
    });
  });
});

interface ErrorCase {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
  readonly outcome: unknown;
}

describe("xAI's errors", () => {
  const cases = JSON.parse(
    readFileSync(join(import.meta.dirname, '__fixtures__/error-replies.json'), 'utf8'),
  ) as ErrorCase[];
  it.each(cases)('$name', async ({ status, body, outcome }) => {
    const context = testContext(() => jsonResponse(status, body, { 'retry-after': '3' }));
    const thrown = await painter('grok-imagine-image')
      .start(IMAGE_REQUEST, context)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ outcome });
    expect((thrown as Error).message).not.toContain('xai-sentinel');
    expect(context.sent).toHaveLength(1);
  });
});

function operationOf(step: Step<MediaOutput>): JsonValue {
  if (step.state !== 'pending') throw new Error('not pending');
  return step.operation;
}

describe('a clip from xAI', () => {
  it('is ordered once, asked after by the id, and fetched with its cost', async () => {
    const done = {
      status: 'done',
      video: { url: 'https://vidgen.x.ai/clip.mp4', duration: 8, respect_moderation: true },
      usage: { cost_in_usd_ticks: 8_400_000_000 },
    };
    const answers = [
      jsonResponse(200, { request_id: 'id 1' }),
      new Response(null, { status: 202 }),
      jsonResponse(202, { status: 'pending', progress: 37 }),
      jsonResponse(200, done),
    ];
    const fetched: string[] = [];
    const context = testContext((_request, number) => answers[number - 1] ?? jsonResponse(500, {}), {
      download: (url) => {
        fetched.push(url);
        return Promise.resolve(CLIP);
      },
    });
    const ordered = await clipMaker.start({ ...CLIP_REQUEST, picture: { ...PHOTO, made: null } }, context);
    const body: unknown = await context.sent[0]?.json();
    expect(body).toMatchObject({ duration: 8, resolution: '720p', image: { url: `data:image/png;base64,${DOT}` } });
    expect(body).not.toHaveProperty('aspect_ratio');
    expect(ordered).toMatchObject({ pollAfterMs: 5000, operation: { requestId: 'id 1' } });
    const operation = operationOf(ordered);
    expect(await clipMaker.resume?.(operation, context)).toMatchObject({ state: 'pending', pollAfterMs: 5000 });
    expect(await clipMaker.resume?.(operation, context)).toMatchObject({ state: 'pending' });
    expect(await clipMaker.resume?.(operation, context)).toEqual({ state: 'done', output: CLIP, costMicros: 840_000 });
    expect(context.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v1/videos/generations',
      'GET /v1/videos/id%201',
      'GET /v1/videos/id%201',
      'GET /v1/videos/id%201',
    ]);
    expect(context.told).toEqual([{ kind: 'fraction', fraction: 0.37 }]);
    expect(fetched).toEqual(['https://vidgen.x.ai/clip.mp4']);
  });

  it('from words alone has a ratio', async () => {
    const context = testContext(() => jsonResponse(200, { request_id: 'a' }));
    await clipMaker.start(CLIP_REQUEST, context);
    expect(await context.sent[0]?.json()).toMatchObject({ aspect_ratio: '1:1' });
  });

  it('from photos sends them in their order, names them by their marks and costs each of them', async () => {
    const context = testContext(() => jsonResponse(200, { request_id: 'clip-1' }));
    const other = { ...PHOTO, name: 'Leo', mediaType: 'image/jpeg' };
    await clipMaker.start({ ...CLIP_REQUEST, references: [PHOTO, other] }, context);
    expect(await context.sent[0]?.json()).toMatchObject({
      reference_images: [{ url: `data:image/png;base64,${DOT}` }, { url: `data:image/jpeg;base64,${DOT}` }],
      resolution: '720p',
      duration: 8,
    });
    expect(clipMaker.nameReferences?.(['Mia', 'Leo'])).toContain(
      'Mia is shown in <IMAGE_0>. Leo is shown in <IMAGE_1>.',
    );
    const shape = { prompt: '', durationSeconds: 8, fromPicture: false };
    const [plain, two] = [clipMaker.priceOf?.(shape), clipMaker.priceOf?.({ ...shape, references: 2 })];
    expect((two?.highMicros ?? 0) - (plain?.highMicros ?? 0)).toBe(20_000);
    const eight = { ...CLIP_REQUEST, references: Array(8).fill(PHOTO) };
    await expect(clipMaker.start(eight, context)).rejects.toMatchObject({ outcome: { kind: 'invalid' } });
    const both = { ...CLIP_REQUEST, picture: { ...PHOTO, made: null }, references: [PHOTO] };
    await expect(clipMaker.start(both, context)).rejects.toMatchObject({ outcome: { kind: 'invalid' } });
    expect(context.sent).toHaveLength(1);
  });

  it('would be given up by the provider itself, which knows neither the limit nor who asks for a late result', async () => {
    const context = testContext((_request, number) =>
      number === 1 ? jsonResponse(200, { request_id: 'a' }) : jsonResponse(202, { status: 'pending' }),
    );
    const operation = operationOf(await clipMaker.start(CLIP_REQUEST, context));
    await context.clock.advance(86_400_000);
    expect(await clipMaker.resume?.(operation, context)).toMatchObject({ state: 'pending', operation });
    expect(context.sent).toHaveLength(2);
  });

  it.each([
    [
      'withheld after it was made, and paid',
      400,
      {
        code: 'imagine:content-moderated',
        error: 'Generated video rejected by content moderation.',
        usage: { cost_in_usd_ticks: 2_500_000_000 },
      },
      { kind: 'refused', stage: 'output', billed: true, costMicros: 250_000 },
    ],
    [
      'done without respect for moderation',
      200,
      { status: 'done', video: { url: null, respect_moderation: false } },
      { kind: 'refused', stage: 'output' },
    ],
    ['done without an address', 200, { status: 'done', video: { url: '' } }, { kind: 'empty' }],
    ['expired', 200, { status: 'expired' }, { kind: 'expired' }],
    ['not known any more', 404, { error: 'not found' }, { kind: 'expired' }],
    ['failed there', 200, { status: 'failed', error: { code: 'internal_error', message: 'x' } }, { kind: 'empty' }],
    [
      'failed for us',
      200,
      { status: 'failed', error: { code: 'invalid_argument', message: 'x' } },
      { kind: 'invalid' },
    ],
    ['asked after too often', 429, { error: 'Too many requests.' }, { kind: 'rate-limited' }],
    ['asked after in a bad moment', 502, 'bad gateway', { kind: 'transient' }],
  ])('%s is told apart', async (_name, status, body, outcome) => {
    const context = testContext(() => jsonResponse(status, body));
    await expect(clipMaker.resume?.({ requestId: 'a' }, context)).rejects.toMatchObject({ outcome });
  });

  it('of an older server is done when it has an address, whatever the status word', async () => {
    const context = testContext(() => jsonResponse(200, { video: { url: 'https://vidgen.x.ai/c.mp4' } }), {
      download: () => Promise.resolve(CLIP),
    });
    expect(await clipMaker.resume?.({ requestId: 'a' }, context)).toMatchObject({ state: 'done' });
  });

  it('is asked after again when one question gets no answer', async () => {
    const context = testContext(
      (request) =>
        new Promise((_resolve, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)),
        ),
    );
    const asked = clipMaker.resume?.({ requestId: 'a' }, context).catch((error: unknown) => error);
    await context.clock.advance(60_000);
    expect(await asked).toMatchObject({ outcome: { kind: 'transient' } });
  });
});
