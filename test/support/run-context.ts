import { FakeClock } from './fake-clock.ts';
import type { ImageRequest, Progress, RunContext, TextRequest } from '../../src/engine/provider-kit/model.ts';

/** A context whose service is a function of the test, with what was sent and what was told on the way. */
export interface TestContext extends RunContext {
  readonly clock: FakeClock;
  readonly sent: Request[];
  readonly told: Progress[];
  /** Stops the job. */
  stop(): void;
}

export type Answer = (request: Request, number: number) => Response | Promise<Response>;

export function testContext(answer: Answer, more: Partial<RunContext> = {}): TestContext {
  const stopper = new AbortController();
  const sent: Request[] = [];
  const told: Progress[] = [];
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return answer(request, sent.length);
    },
    secret: () => Promise.resolve('test-key'),
    baseUrl: null,
    reference: 'test-order',
    download: () => Promise.reject(new Error('this test downloads nothing')),
    signal: stopper.signal,
    progress: (progress) => told.push(progress),
    ...more,
    clock: new FakeClock(),
    sent,
    told,
    stop: () => stopper.abort(new Error('stopped by the test')),
  };
}

/** A body as a stream of server-sent events. */
export function eventStream(body: string): Response {
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The smallest PNG. */
export const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const IMAGE_REQUEST: ImageRequest = {
  prompt: 'A fox beside a lighthouse',
  parts: { scene: 'A fox beside a lighthouse', style: 'watercolor', cast: [] },
  seed: 7,
  width: 1024,
  height: 1024,
  references: [],
};

export const PHOTO = { name: 'Mia', bytes: new Uint8Array(Buffer.from(DOT, 'base64')), mediaType: 'image/png' };

export const TEXT_REQUEST: TextRequest = {
  instructions: 'Write one page.',
  input: 'A fox finds a lighthouse.',
  outputSchema: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 6000 },
      who: { type: 'array', maxItems: 12, items: { type: 'string', minLength: 1 } },
    },
    required: ['text'],
  },
  brief: { premise: 'a fox', cast: [], language: 'en', seed: 7, length: 3, tier: 'kids', telling: 0, path: [] },
};
