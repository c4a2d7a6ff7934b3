import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import type { ImageModel, TextModel } from '../../provider-kit/model.ts';
import { openai } from './openai.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8').replaceAll('@DOT@', DOT);
}

function painter(id: string): ImageModel {
  const model = openai.models.find((each) => each.id === id);
  if (model?.kind !== 'image') throw new Error(`no picture model ${id}`);
  return model;
}

const writer = openai.models.find(({ kind }) => kind === 'text') as TextModel;

describe('a picture from OpenAI', () => {
  it('goes out once with exactly the fields that the models take, and comes back with drafts and its cost', async () => {
    const context = testContext(() => eventStream(fixture('picture-stream.txt')));
    const step = await painter('gpt-image-2').start(IMAGE_REQUEST, context);
    expect(context.sent).toHaveLength(1);
    expect(context.sent[0]?.url).toBe('https://api.openai.com/v1/images/generations');
    expect(context.sent[0]?.headers.get('authorization')).toBe('Bearer test-key');
    expect(await context.sent[0]?.json()).toEqual({
      model: 'gpt-image-2',
      prompt: IMAGE_REQUEST.prompt,
      size: '1024x1024',
      quality: 'medium',
      output_format: 'jpeg',
      output_compression: 92,
      partial_images: 2,
      stream: true,
    });
    // 52 text tokens at $5 and 1568 output tokens at $30 per million; the bytes say PNG whatever was asked for.
    expect(step).toMatchObject({ state: 'done', costMicros: 47_300, output: { mediaType: 'image/png' } });
    expect(context.told).toMatchObject([{ kind: 'draft', mediaType: 'image/png' }]);
  });

  it('asks for PNG where JPEG would smear single pixels', async () => {
    const context = testContext(() => eventStream(fixture('picture-stream.txt')));
    const parts = { ...IMAGE_REQUEST.parts, style: 'pixel-art' } as const;
    await painter('gpt-image-2').start({ ...IMAGE_REQUEST, parts }, context);
    const body: unknown = await context.sent[0]?.json();
    expect(body).toMatchObject({ output_format: 'png' });
    expect(body).not.toHaveProperty('output_compression');
  });

  it.each([
    ['gpt-image-1.5', 'high'],
    ['gpt-image-1-mini', null],
    ['gpt-image-2', null],
    ['gpt-image-2.6-flare', null],
  ])('sends photos to %s as typed parts, with input_fidelity %s, and no names of people', async (id, fidelity) => {
    const context = testContext(() => eventStream(fixture('edit-stream.txt')));
    const step = await painter(id).start({ ...IMAGE_REQUEST, references: [PHOTO, PHOTO] }, context);
    expect(context.sent[0]?.url).toBe('https://api.openai.com/v1/images/edits');
    const form = await context.sent[0]?.formData();
    const images = form?.getAll('image[]') as File[];
    expect(images.map(({ name, type }) => [name, type])).toEqual([
      ['reference-1.png', 'image/png'],
      ['reference-2.png', 'image/png'],
    ]);
    expect(form?.get('input_fidelity')).toBe(fidelity);
    expect(step.state).toBe('done');
  });

  it('is not asked for with more photos than one request takes', async () => {
    const context = testContext(() => eventStream(''));
    const references = Array.from({ length: 17 }, () => PHOTO);
    await expect(painter('gpt-image-2').start({ ...IMAGE_REQUEST, references }, context)).rejects.toMatchObject({
      outcome: { kind: 'invalid' },
    });
    expect(context.sent).toHaveLength(0);
  });

  it('keeps the whole picture when a draft is broken', async () => {
    const broken = fixture('picture-stream.txt').replace(DOT, 'AAAA');
    const context = testContext(() => eventStream(broken));
    expect(await painter('gpt-image-2').start(IMAGE_REQUEST, context)).toMatchObject({ state: 'done' });
    expect(context.told).toEqual([]);
  });

  it.each([
    ['cut off in the middle of the stream', fixture('picture-stream.txt').split('\n\n')[0] ?? '', 'transient'],
    ['a stream of nothing', '', 'empty'],
    ['completed without a picture', fixture('edit-stream.txt').replace(DOT, ''), 'empty'],
    ['completed with half a picture', fixture('edit-stream.txt').replace(DOT, DOT.slice(0, 60)), 'transient'],
  ])('%s is never a picture', async (_name, body, kind) => {
    const context = testContext(() => eventStream(`${body}\n\n`));
    const made = painter('gpt-image-2').start(IMAGE_REQUEST, context);
    await expect(made).rejects.toMatchObject({ outcome: kind === 'transient' ? { kind, sent: true } : { kind } });
    expect(context.sent).toHaveLength(1);
  });

  it('that is HTML with status 200 is a passing fault', async () => {
    const context = testContext(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    await expect(painter('gpt-image-2').start(IMAGE_REQUEST, context)).rejects.toMatchObject({
      outcome: { kind: 'transient', sent: true },
    });
  });

  it('that is refused in the middle of its stream is a refusal, not a fault', async () => {
    const error = { type: 'image_generation_user_error', code: 'moderation_blocked', message: 'No.', param: null };
    const context = testContext(() =>
      eventStream(`event: error\ndata: ${JSON.stringify({ type: 'error', error })}\n\n`),
    );
    await expect(painter('gpt-image-2').start(IMAGE_REQUEST, context)).rejects.toMatchObject({
      outcome: { kind: 'refused' },
    });
  });

  it('is given up after ten minutes of the clock, and stopped at once with the reason of who stops it', async () => {
    const silent = (request: Request): Promise<Response> =>
      new Promise((_resolve, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)),
      );
    const slow = testContext(silent);
    const ended = painter('gpt-image-2')
      .start(IMAGE_REQUEST, slow)
      .catch((error: unknown) => error);
    await slow.clock.advance(600_000);
    expect(await ended).toMatchObject({ outcome: { kind: 'timeout' } });
    const stopped = testContext(silent);
    const gone = painter('gpt-image-2')
      .start(IMAGE_REQUEST, stopped)
      .catch((error: unknown) => error);
    await stopped.clock.advance(1000);
    stopped.stop();
    expect(await gone).toMatchObject({ message: 'stopped by the test' });
    expect(stopped.clock.sleeping).toBe(0);
  });
});

interface ErrorCase {
  readonly name: string;
  readonly status: number;
  readonly error: unknown;
  readonly outcome: unknown;
}

describe("OpenAI's errors", () => {
  it.each(JSON.parse(fixture('error-replies.json')) as ErrorCase[])('$name', async ({ status, error, outcome }) => {
    const context = testContext(() => jsonResponse(status, { error }));
    const thrown = await Promise.resolve(painter('gpt-image-2').start(IMAGE_REQUEST, context)).catch((each) => each);
    expect(thrown).toMatchObject({ outcome });
    expect((thrown as Error).message).not.toContain('sk-sentinel');
    expect(context.sent).toHaveLength(1);
  });

  it('tell how long to wait', async () => {
    const error = { message: 'Slow down.', code: 'rate_limit_exceeded' };
    const context = testContext(() => jsonResponse(429, { error }, { 'retry-after-ms': '1500', 'retry-after': '9' }));
    await expect(painter('gpt-image-2').start(IMAGE_REQUEST, context)).rejects.toMatchObject({
      outcome: { kind: 'rate-limited', retryAfterMs: 1500 },
    });
  });
});

describe('a page from OpenAI', () => {
  it('is asked for with a schema that strict mode takes, streams, and is not stored there', async () => {
    const context = testContext(() => eventStream(fixture('page-stream.txt')));
    const step = await writer.start(TEXT_REQUEST, context);
    expect(context.sent[0]?.url).toBe('https://api.openai.com/v1/responses');
    expect(await context.sent[0]?.json()).toMatchObject({
      model: 'gpt-6.1-terra',
      store: false,
      stream: true,
      text: {
        format: {
          type: 'json_schema',
          strict: true,
          schema: {
            type: 'object',
            properties: { text: { type: 'string' }, who: { type: 'array', items: { type: 'string' } } },
            required: ['text', 'who'],
            additionalProperties: false,
          },
        },
      },
    });
    expect(step).toEqual({ state: 'done', output: { text: '{"text":"Once upon","who":[]}' }, costMicros: 2000 });
    const deltas = context.told.map((each) => (each.kind === 'text' ? each.delta : ''));
    expect(deltas.join('')).toBe('{"text":"Once upon","who":[]}');
  });

  it.each([
    ['refused by the model', '"type":"output_text","text":"{\\"text\\":\\"Once upon\\",\\"who\\":[]}"', 'refused'],
    ['without any text', '"content":[{', 'empty'],
  ])('%s is told apart', async (_name, cut, kind) => {
    const whole = fixture('page-stream.txt');
    const put = kind === 'refused' ? '"type":"refusal","refusal":"No."' : '"nothing":[{';
    expect(whole).toContain(cut);
    const context = testContext(() => eventStream(whole.replace(cut, put)));
    await expect(writer.start(TEXT_REQUEST, context)).rejects.toMatchObject({ outcome: { kind } });
  });

  it.each([
    ['content_filter', 'refused'],
    ['max_output_tokens', 'empty'],
  ])('cut off because of %s ends as %s', async (reason, kind) => {
    const event = { type: 'response.incomplete', response: { output: [], incomplete_details: { reason } } };
    const context = testContext(() => eventStream(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`));
    await expect(writer.start(TEXT_REQUEST, context)).rejects.toMatchObject({ outcome: { kind } });
  });

  it('is asked for at the base URL of the account', async () => {
    const context = testContext(() => eventStream(fixture('page-stream.txt')), { baseUrl: 'http://127.0.0.1:9/v1' });
    await writer.start(TEXT_REQUEST, context);
    expect(context.sent[0]?.url).toBe('http://127.0.0.1:9/v1/responses');
  });
});
