import { createHash } from 'node:crypto';
import type { ProviderFailure as Failure, Outcome } from '../../src/engine/provider-kit/outcome.ts';
import type {
  ImageModel,
  JsonValue,
  MediaOutput,
  Provider,
  RunContext,
  Step,
  TextModel,
  VideoModel,
} from '../../src/engine/provider-kit/model.ts';
import type { ProviderKind } from './provider-kinds.ts';

const POLL_AFTER_MS = 15;

type NewFailure = new (outcome: Outcome, message: string) => Failure;

/** What tells two orders apart outside of the program: the words that were frozen with the job. */
export function orderMark(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 24);
}

/** A service that sells words, pictures and clips, of one of the three kinds; `OrderService` is its other end. */
export function orderProvider(kind: ProviderKind, ProviderFailure: NewFailure): Provider {
  const common = {
    price: { lowMicros: 10_000, highMicros: 20_000, asOf: '2026-11-21', source: 'the crash test' },
    concurrency: 3,
    afterCrash: 'ask' as const,
    ...(kind === 'idempotency-key' && { idempotent: true }),
  };

  const askOnce = async (context: RunContext, path: string, init?: RequestInit): Promise<Response> => {
    const headers = { ...(init?.headers as Record<string, string>), authorization: await context.secret('key') };
    try {
      return await context.fetch(`${context.baseUrl}${path}`, { ...init, headers, signal: context.signal });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const sent = !(error instanceof Error && error.name === 'NeverSent');
      throw new ProviderFailure({ kind: 'transient', sent, detail }, detail);
    }
  };
  const stepOf = async <Output>(
    answer: Response,
    read: (bytes: Uint8Array, mediaType: string) => Output,
  ): Promise<Step<Output>> => {
    const mediaType = answer.headers.get('content-type') ?? '';
    const operation = answer.headers.get('x-order') ?? '';
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 202) return { state: 'pending', operation, pollAfterMs: POLL_AFTER_MS };
    if (answer.status === 200) return { state: 'done', output: read(bytes, mediaType) };
    const detail = `The order was answered with ${answer.status}`;
    throw new ProviderFailure({ kind: 'transient', sent: true, detail }, detail);
  };
  const startable = <Output>(media: string, read: (bytes: Uint8Array, mediaType: string) => Output) => ({
    order: async (words: string, context: RunContext): Promise<Step<Output>> => {
      const { reference } = context;
      const headers = {
        'content-type': 'application/json',
        ...(kind === 'idempotency-key' && { 'idempotency-key': reference }),
      };
      const body = JSON.stringify({ media, mark: orderMark(words), ...(kind === 'look-up' && { reference }) });
      return stepOf(await askOnce(context, '/orders', { method: 'POST', headers, body }), read);
    },
    resume: async (operation: JsonValue, context: RunContext): Promise<Step<Output>> => {
      const answer = await askOnce(context, `/orders/${typeof operation === 'string' ? operation : 'none'}`);
      return stepOf(answer, read);
    },
    ...(kind === 'look-up' && {
      lookUp: async (reference: string, context: RunContext): Promise<Step<Output> | null> => {
        const answer = await askOnce(context, `/orders?reference=${encodeURIComponent(reference)}`);
        return answer.status === 404 ? null : stepOf(answer, read);
      },
    }),
  });

  const text = startable('text', (bytes) => ({ text: new TextDecoder().decode(bytes) }));
  const asMedia = (bytes: Uint8Array, mediaType: string): MediaOutput => ({ bytes, mediaType });
  const image = startable('image', asMedia);
  const video = startable('video', asMedia);
  const models: [TextModel, ImageModel, VideoModel] = [
    {
      ...common,
      ...text,
      kind: 'text',
      id: 'crash-text',
      title: 'Crash Text',
      languages: null,
      start: (request, context) => text.order(request.input, context),
    },
    {
      ...common,
      ...image,
      kind: 'image',
      id: 'crash-image',
      title: 'Crash Image',
      width: 64,
      height: 64,
      referencePhotos: 0,
      partialPictures: false,
      start: (request, context) => image.order(request.prompt, context),
    },
    {
      ...common,
      ...video,
      kind: 'video',
      id: 'crash-video',
      title: 'Crash Video',
      imageToVideo: true,
      textToVideo: true,
      durationsSeconds: [4],
      start: (request, context) => video.order(request.prompt, context),
    },
  ];
  return {
    id: 'crash',
    title: 'Crash',
    kind: 'service',
    models,
    account: {
      secrets: [{ name: 'key', variables: ['CRASH_KEY'] }],
      baseUrlVariable: 'CRASH_BASE_URL',
      keyPage: 'https://example.com/keys',
      defaultBaseUrl: 'https://example.com',
      listModels: () => Promise.resolve([]),
      like: (model) => model,
    },
  };
}
