import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  DOT,
  eventStream,
  IMAGE_REQUEST,
  jsonResponse,
  PHOTO,
  testContext,
  TEXT_REQUEST,
} from '../../../../test/support/run-context.ts';
import type { ImageModel, MediaOutput, TextModel, VideoModel } from '../../provider-kit/model.ts';
import { google } from './google.ts';

const painter = google.models.find(({ kind }) => kind === 'image') as ImageModel;
const clipMaker = google.models.find(({ kind }) => kind === 'video') as VideoModel;
const writer = google.models.find(({ kind }) => kind === 'text') as TextModel;
const CLIP: MediaOutput = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'video/mp4' };
const CLIP_REQUEST = { prompt: 'The lamp flickers.', durationSeconds: 8, seed: 7, picture: null };
const OPERATION = { id: 'v1_abc' };

function candidate(parts: unknown[], finishReason = 'STOP'): unknown {
  return { candidates: [{ index: 0, finishReason, content: { role: 'model', parts } }] };
}

describe('a picture from Google', () => {
  it('is asked for with its ratio and photos, is not stored there, and is never a draft of its thoughts', async () => {
    const draft = { thought: true, inlineData: { mimeType: 'image/png', data: 'AAAA' } };
    const parts = [draft, { text: 'Here.' }, { inlineData: { mimeType: 'image/jpeg', data: DOT } }];
    const context = testContext(() => jsonResponse(200, candidate(parts)));
    const step = await painter.start({ ...IMAGE_REQUEST, width: 1536, references: [PHOTO] }, context);
    expect(context.sent.map(({ url }) => url)).toEqual([
      `https://generativelanguage.googleapis.com/v1beta/models/${painter.id}:generateContent`,
    ]);
    expect(context.sent[0]?.headers.get('x-goog-api-key')).toBe('test-key');
    expect(await context.sent[0]?.json()).toEqual({
      contents: [
        {
          role: 'user',
          parts: [{ text: IMAGE_REQUEST.prompt }, { inlineData: { mimeType: 'image/png', data: DOT } }],
        },
      ],
      generationConfig: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio: '3:2', imageSize: '1K' } },
      store: false,
    });
    expect(step).toMatchObject({ state: 'done', output: { mediaType: 'image/png' } });
  });

  it.each([
    ['blocked at the prompt', { promptFeedback: { blockReason: 'SAFETY' } }, { kind: 'refused', stage: 'input' }],
    ['withheld', candidate([], 'IMAGE_SAFETY'), { kind: 'refused', stage: 'output' }],
    ['not made', candidate([], 'NO_IMAGE'), { kind: 'empty' }],
    ['answered in words', candidate([{ text: 'I would rather not.' }]), { kind: 'empty' }],
    ['cut off', candidate([{ inlineData: { data: DOT.slice(0, 60) } }]), { kind: 'transient', sent: true }],
  ])('%s is told apart', async (_name, body, outcome) => {
    const context = testContext(() => jsonResponse(200, body));
    await expect(painter.start(IMAGE_REQUEST, context)).rejects.toMatchObject({ outcome });
    expect(context.sent).toHaveLength(1);
  });
});

interface ErrorCase {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
  readonly outcome: unknown;
}

describe("Google's errors", () => {
  const cases = JSON.parse(
    readFileSync(join(import.meta.dirname, '__fixtures__/error-replies.json'), 'utf8'),
  ) as ErrorCase[];
  it.each(cases)('$name', async ({ status, body, outcome }) => {
    for (const start of [
      painter.start.bind(painter, IMAGE_REQUEST),
      clipMaker.start.bind(clipMaker, CLIP_REQUEST),
      writer.start.bind(writer, TEXT_REQUEST),
    ]) {
      const context = testContext(() => jsonResponse(status, body));
      const thrown: unknown = await start(context).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ outcome });
      expect((thrown as Error).message).not.toContain('sentinel');
      expect(context.sent).toHaveLength(1);
    }
  });
});

describe('a page from Google', () => {
  const events = (...chunks: unknown[]): Response =>
    eventStream(chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join(''));

  it('streams without its thoughts and costs what its tokens cost', async () => {
    const usageMetadata = { promptTokenCount: 1000, candidatesTokenCount: 100, thoughtsTokenCount: 100 };
    const context = testContext(() =>
      events(
        { candidates: [{ content: { parts: [{ text: 'Let me think.', thought: true }] } }] },
        { candidates: [{ content: { parts: [{ text: '{"text":' }] } }] },
        { ...(candidate([{ text: '"Once"}' }]) as object), usageMetadata },
      ),
    );
    const step = await writer.start(TEXT_REQUEST, context);
    expect(step).toEqual({ state: 'done', output: { text: '{"text":"Once"}' }, costMicros: 1500 });
    expect(context.told.map((each) => (each.kind === 'text' ? each.delta : null))).toEqual(['{"text":', '"Once"}']);
    expect(await context.sent[0]?.json()).toMatchObject({
      store: false,
      generationConfig: {
        responseMimeType: 'application/json',
        responseJsonSchema: { required: ['text', 'who'], additionalProperties: false },
      },
    });
  });

  it.each([
    ['cut off', [{ candidates: [{ content: { parts: [{ text: '{"te' }] } }] }], { kind: 'transient', sent: true }],
    ['too long', [candidate([{ text: '{"te' }], 'MAX_TOKENS')], { kind: 'empty' }],
    ['withheld', [candidate([], 'PROHIBITED_CONTENT')], { kind: 'refused', stage: 'output' }],
  ])('%s is told apart', async (_name, chunks, outcome) => {
    const context = testContext(() => events(...chunks));
    await expect(writer.start(TEXT_REQUEST, context)).rejects.toMatchObject({ outcome });
  });
});

describe('a clip from Google', () => {
  it('is ordered once in the background from its picture, with a duration in words', async () => {
    const context = testContext(() => jsonResponse(200, { id: 'v1_abc', status: 'in_progress' }));
    const step = await clipMaker.start({ ...CLIP_REQUEST, picture: { ...PHOTO, made: null } }, context);
    expect(step).toMatchObject({ state: 'pending', operation: { id: 'v1_abc' }, pollAfterMs: 5000 });
    expect(new URL(context.sent[0]?.url ?? '').pathname).toBe('/v1beta/interactions');
    expect(await context.sent[0]?.json()).toMatchObject({
      background: true,
      input: [
        { type: 'image', mime_type: 'image/png', data: DOT },
        { type: 'text', text: '<FIRST_FRAME> The lamp flickers.' },
      ],
      response_format: { type: 'video', delivery: 'uri', duration: '8s', resolution: '720p' },
      generation_config: { video_config: { task: 'image_to_video' } },
    });
  });

  it.each([
    [60, 90, '9:16'],
    [90, 60, '16:9'],
    [64, 64, '16:9'],
  ])('from a picture of %sx%s is asked for in %s, so that it is not cut', async (width, height, ratio) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#7a5' } })
      .png()
      .toBuffer();
    const context = testContext(() => jsonResponse(200, { id: 'v1_abc', status: 'in_progress' }));
    const picture = { bytes: new Uint8Array(bytes), mediaType: 'image/png', made: null };
    await clipMaker.start({ ...CLIP_REQUEST, picture }, context);
    expect(await context.sent[0]?.json()).toMatchObject({ response_format: { aspect_ratio: ratio } });
  });

  it('is not ordered again by the library when the line is cut', async () => {
    const context = testContext(() => Promise.reject(new Error('socket hang up')));
    await expect(clipMaker.start(CLIP_REQUEST, context)).rejects.toMatchObject({
      outcome: { kind: 'transient', sent: true },
    });
    expect(context.sent).toHaveLength(1);
  });

  it.each([
    ['https://generativelanguage.googleapis.com/v1beta/files/x:download', { 'x-goog-api-key': 'test-key' }],
    ['https://storage.example.com/x', {}],
  ])('at %s is fetched with the headers %j: the key goes to no other host', async (uri, expected) => {
    const fetched: unknown[] = [];
    const content = [{ type: 'video', mime_type: 'video/mp4', uri }];
    const reply = { id: 'v1_abc', status: 'completed', steps: [{ type: 'model_output', content }] };
    const context = testContext(() => jsonResponse(200, reply), {
      download: (url, headers) => {
        fetched.push([url, headers]);
        return Promise.resolve(CLIP);
      },
    });
    expect(await clipMaker.resume?.(OPERATION, context)).toEqual({ state: 'done', output: CLIP });
    expect(fetched).toEqual([[`${uri}?alt=media`, expected]]);
  });

  const words = [{ type: 'model_output', content: [{ type: 'text', text: 'No.' }] }];
  const usage = { output_tokens_by_modality: [{ modality: 'video', tokens: 99 }] };
  it.each([
    ['answered in words', 200, { status: 'completed', steps: words }, { kind: 'refused', billed: false }],
    ['withheld and paid', 200, { status: 'completed', steps: words, usage }, { kind: 'refused', billed: true }],
    ['completed with nothing', 200, { status: 'completed', steps: [] }, { kind: 'empty' }],
    ['failed there', 200, { status: 'failed' }, { kind: 'empty' }],
    ['cancelled there', 200, { status: 'cancelled' }, { kind: 'cancelled' }],
    ['out of budget', 200, { status: 'budget_exceeded' }, { kind: 'billing' }],
    [
      'not known any more, which is 400',
      400,
      { error: { code: 'invalid_request', message: 'Invalid interaction name: v1_abc' } },
      { kind: 'expired' },
    ],
    [
      'asked after in a bad moment, which is 400 too',
      400,
      { error: { code: 'invalid_request', message: 'Request contains an invalid argument.' } },
      { kind: 'transient' },
    ],
  ])('%s is told apart', async (_name, status, body, outcome) => {
    const context = testContext(() => jsonResponse(status, { id: 'v1_abc', ...body }));
    await expect(clipMaker.resume?.(OPERATION, context)).rejects.toMatchObject({ outcome });
    expect(context.sent).toHaveLength(1);
  });

  it.each(['in_progress', 'reticulating'])('is waited for while its status is %s, however late', async (status) => {
    const context = testContext(() => jsonResponse(200, { id: 'v1_abc', status }));
    await context.clock.advance(86_400_000);
    expect(await clipMaker.resume?.(OPERATION, context)).toMatchObject({ state: 'pending', operation: OPERATION });
    expect(context.sent[0]?.headers.has('cookie')).toBe(false);
  });

  it('is cancelled there', async () => {
    const context = testContext(() => jsonResponse(200, { id: 'v1_abc', status: 'cancelled' }));
    await clipMaker.cancel?.(OPERATION, context);
    expect(context.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v1beta/interactions/v1_abc/cancel',
    ]);
  });
});
