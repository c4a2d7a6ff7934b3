import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImageModel, Model, Provider, VideoModel } from '../../src/engine/provider-kit/model.ts';
import { providers } from '../../src/engine/providers/index.ts';
import type { FaultScript } from '../simulator/core/fault-scripts.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { IMAGE_REQUEST, PHOTO, TEXT_REQUEST } from '../support/run-context.ts';
import { pictureBytes } from '../support/scripted-provider.ts';
import { temporaryFolder } from '../support/test-engine.ts';
import { providerDesk, type Desk } from './provider-desk.ts';

/** A day on which every model of the catalogue was alive. */
const ALL_ALIVE = Date.UTC(2026, 9, 10, 12);
/** A day after every retirement that is announced. */
const ALL_GONE = Date.UTC(2026, 11, 2, 12);

/** A busy computer may take a while to send a request. */
const PATIENCE = { interval: 5, timeout: 20_000 };

type ServiceId = 'openai' | 'xai' | 'google';
interface Case {
  readonly name: string;
  readonly provider: Provider;
  readonly model: Model;
}

const services = providers.filter(({ kind }) => kind === 'service');
const cases = services.flatMap((provider) =>
  provider.models.map((model): Case => ({ name: `${provider.id} ${model.id}`, provider, model })),
);
const clips = cases.filter(({ model }) => model.kind === 'video');

let simulator: Simulator;
let photo: Uint8Array;
beforeAll(async () => {
  simulator = await startSimulator({ now: ALL_ALIVE });
  photo = new Uint8Array(await pictureBytes(256));
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

function idOf(provider: Provider): ServiceId {
  return provider.id as ServiceId;
}

function deskFor({ provider, model }: Case, more: { key?: string; folder?: string } = {}, from = simulator): Desk {
  return providerDesk({ provider, model, baseUrl: from[idOf(provider)], ...more });
}

function requestFor(model: Model): unknown {
  switch (model.kind) {
    case 'text':
      return TEXT_REQUEST;
    case 'image':
      return IMAGE_REQUEST;
    case 'video': {
      const durationSeconds = model.durationsSeconds[0] ?? 8;
      const picture = { bytes: photo, mediaType: 'image/png', made: null };
      return { prompt: 'The lamp flickers.', durationSeconds, seed: 7, picture };
    }
  }
}

function fault(
  of: Case,
  stage: FaultScript['stage'],
  kind: FaultScript['fault'],
  more: Partial<FaultScript> = {},
): void {
  simulator.fault({ provider: idOf(of.provider), stage, fault: kind, ...more });
}

/** Requests that could have bought something. */
function submits(from = simulator): number {
  return from.log().filter(({ stage }) => stage === 'submit').length;
}

/** How often something was really bought. */
function bought(): number {
  return simulator.charges().reduce((sum, { count, refused }) => sum + (refused ? 0 : count), 0);
}

describe.each(cases)('$name', (of) => {
  const { model } = of;

  it('makes a result with one request and one charge', async () => {
    const desk = deskFor(of);
    const job = await desk.make(requestFor(model));
    expect(job).toMatchObject({ state: 'done', error_message: null });
    expect(submits()).toBe(1);
    expect(bought()).toBe(1);
    if (model.kind === 'text') expect(desk.told.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1);
    if (model.kind === 'image') {
      expect(desk.told.filter(({ kind }) => kind === 'draft')).toHaveLength(model.partialPictures ? 2 : 0);
    }
  });

  it('costs what the provider charged', async ({ skip }) => {
    const desk = deskFor(of);
    const job = await desk.make(requestFor(model));
    const [charge] = simulator.charges();
    // The catalogue's price stands in where a provider's answer says nothing of money.
    skip(of.provider.id === 'google', 'Google says tokens at most');
    expect(Math.abs((job.cost_micros ?? 0) - (charge?.amountMicros ?? 0))).toBeLessThanOrEqual(2);
  });

  it.each([
    ['refused-input', 'refused', /^refused-/],
    ['refused-output', 'refused', /^refused-/],
    ['empty', 'failed', /^empty$/],
    ['500', 'failed', /^transient$/],
    ['503', 'failed', /^transient$/],
    ['reset', 'failed', /^transient$/],
    ['truncate', 'failed', /^transient$/],
    ['html-200', 'failed', /^(transient|empty)$/],
    ['wrong-type', 'failed', /^(transient|empty|wrong-type)$/],
  ] as const)('ends after %s at the order as %s, and orders once', async (kind, state, code) => {
    fault(of, 'submit', kind);
    const job = await deskFor(of).make(requestFor(model));
    expect(job).toMatchObject({ state, error_code: expect.stringMatching(code) as string });
    expect(submits()).toBe(1);
    expect(bought()).toBeLessThanOrEqual(1);
  });

  it.each([
    ['wrong-key', 'auth'],
    ['broke-key', 'billing'],
  ])('with the key %s ends as %s and buys nothing', async (key, code) => {
    const job = await deskFor(of, { key }).make(requestFor(model));
    expect(job).toMatchObject({ state: 'failed', error_code: code });
    expect(job.error_message).not.toContain(key);
    expect(submits()).toBe(1);
    expect(bought()).toBe(0);
  });

  it.each(['429', '429-retry-after'] as const)('waits after %s and then orders what was not bought', async (kind) => {
    fault(of, 'submit', kind, { retryAfterMs: 20_000 });
    const desk = deskFor(of);
    const before = desk.clock.now();
    const job = await desk.make(requestFor(model));
    expect(job).toMatchObject({ state: 'done', attempt: 2 });
    if (kind === '429-retry-after') expect(desk.clock.now() - before).toBeGreaterThanOrEqual(20_000);
    expect(submits()).toBe(2);
    expect(bought()).toBe(1);
  });

  it('gives up after six rate limits, having bought nothing', async () => {
    fault(of, 'submit', '429', { nth: 'every' });
    expect(await deskFor(of).make(requestFor(model))).toMatchObject({ state: 'failed', error_code: 'rate-limited' });
    expect(submits()).toBe(6);
    expect(bought()).toBe(0);
  });

  it('ends as timeout when the answer never comes, and is not ordered again', async () => {
    fault(of, 'submit', 'stall', { billed: false });
    const desk = deskFor(of);
    const job = await desk.begin(requestFor(model));
    await vi.waitFor(() => expect(submits()).toBe(1), PATIENCE);
    desk.clock.endLimits();
    await desk.runner.live.settled(() => true);
    expect(desk.row(job.id)).toMatchObject({ state: 'failed', error_code: 'timeout' });
    expect(submits()).toBe(1);
  });

  it('stops before the answer when it is cancelled', async () => {
    fault(of, 'submit', 'stall', { billed: false });
    const desk = deskFor(of);
    const job = await desk.begin(requestFor(model));
    await vi.waitFor(() => expect(submits()).toBe(1), PATIENCE);
    desk.runner.cancel(job.id);
    await desk.runner.live.settled(() => true);
    // Of an order that nobody waits for any more, OpenAI and Google say that it is charged; xAI says nothing.
    expect(desk.row(job.id)).toMatchObject({
      state: 'cancelled',
      still_charged: of.provider.id === 'xai' ? null : 1,
    });
    expect(submits()).toBe(1);
  });
});

describe.each(cases.filter(({ model }) => model.kind === 'image' && model.referencePhotos > 0))(
  '$name with photos',
  (of) => {
    const limit = (of.model as ImageModel).referencePhotos;

    it('takes one, and as many as it says', async () => {
      for (const count of [1, limit]) {
        simulator.reset();
        const references = Array.from({ length: count }, () => ({ ...PHOTO, bytes: photo }));
        const job = await deskFor(of).make({ ...IMAGE_REQUEST, references });
        expect(job).toMatchObject({ state: 'done', error_message: null });
        expect(submits()).toBe(1);
        expect(bought()).toBe(1);
      }
    });

    it('sends nothing when there are more', async () => {
      const references = Array.from({ length: limit + 1 }, () => ({ ...PHOTO, bytes: photo }));
      const job = await deskFor(of).make({ ...IMAGE_REQUEST, references });
      expect(job).toMatchObject({ state: 'failed', error_code: 'invalid' });
      expect(submits()).toBe(0);
    });
  },
);

describe.each(clips)('a clip in flight at $name', (of) => {
  const request = (): unknown => requestFor(of.model);

  async function inFlight(desk: Desk): Promise<string> {
    fault(of, 'poll', 'stall');
    const { id } = await desk.begin(request());
    await vi.waitFor(() => expect(simulator.log().some(({ stage }) => stage === 'poll')).toBe(true), PATIENCE);
    return id;
  }

  it('is made from words alone where the model can', async ({ skip }) => {
    skip(!(of.model as VideoModel).textToVideo, 'it starts from a picture only');
    const job = await deskFor(of).make({ ...(request() as object), picture: null });
    expect(job).toMatchObject({ state: 'done', error_message: null });
  });

  it.each(['429', '429-retry-after', '500', '503', 'reset', 'truncate', 'html-200', 'unknown-status'] as const)(
    'comes after %s at a question',
    async (kind) => {
      fault(of, 'poll', kind);
      expect(await deskFor(of).make(request())).toMatchObject({ state: 'done' });
      expect(submits()).toBe(1);
      expect(bought()).toBe(1);
    },
  );

  it('comes after passing 400s at its questions, as Google gives them', async ({ skip }) => {
    skip(of.provider.id !== 'google', 'only Google answers so');
    fault(of, 'poll', 'transient-400');
    fault(of, 'poll', 'transient-400', { nth: 2 });
    expect(await deskFor(of).make(request())).toMatchObject({ state: 'done' });
    expect(submits()).toBe(1);
  });

  it('is given up after eight questions that fail, and is not ordered again', async () => {
    fault(of, 'poll', '500', { nth: 'every' });
    expect(await deskFor(of).make(request())).toMatchObject({ state: 'failed', error_code: 'transient' });
    expect(simulator.log().filter(({ stage }) => stage === 'poll')).toHaveLength(8);
    expect(submits()).toBe(1);
  });

  it.each(['500', '503', 'reset', 'truncate'] as const)('comes after %s at its download', async (kind) => {
    fault(of, 'download', kind);
    expect(await deskFor(of).make(request())).toMatchObject({ state: 'done' });
    expect(submits()).toBe(1);
  });

  it.each([
    ['expired-url', 'expired', 'expired'],
    ['wrong-type', 'failed', 'empty'],
    ['html-200', 'failed', 'empty'],
  ] as const)('after %s at its download is %s', async (kind, state, code) => {
    fault(of, 'download', kind, { nth: 'every' });
    expect(await deskFor(of).make(request())).toMatchObject({ state, error_code: code });
    expect(submits()).toBe(1);
  });

  it('is asked after again when a question is never answered', async () => {
    const desk = deskFor(of);
    const id = await inFlight(desk);
    desk.clock.endLimits();
    await desk.runner.live.settled(() => true);
    expect(desk.row(id).state).toBe('done');
    expect(submits()).toBe(1);
  });

  it('goes on after a restart without a second order', async () => {
    const folder = temporaryFolder();
    const before = deskFor(of, { folder });
    const id = await inFlight(before);
    await before.runner.close();
    const after = deskFor(of, { folder });
    await after.runner.live.settled(() => true);
    expect(after.row(id).state).toBe('done');
    expect(submits()).toBe(1);
    expect(bought()).toBe(1);
  });

  it('stops when it is cancelled, and tells the provider where that is possible', async () => {
    const desk = deskFor(of);
    const id = await inFlight(desk);
    desk.runner.cancel(id);
    await desk.runner.live.settled(() => true);
    // xAI cannot end a clip, so it is made and charged; Google does not say.
    expect(desk.row(id)).toMatchObject({ state: 'cancelled', still_charged: of.provider.id === 'xai' ? 1 : null });
    expect(submits()).toBe(1);
    const told = simulator.log().filter(({ path }) => path.includes('/cancel'));
    expect(told).toHaveLength(of.model.cancel ? 1 : 0);
  });
});

describe('what OpenAI asks of organisations and takes away', () => {
  const pictures = cases.filter(({ provider, model }) => provider.id === 'openai' && model.kind === 'image');

  it.each(pictures)('$name wants the organisation verified', async (of) => {
    const job = await deskFor(of, { key: 'unverified-key' }).make(requestFor(of.model));
    expect(job).toMatchObject({ state: 'failed', error_code: 'verification' });
    expect(submits()).toBe(1);
  });

  it('is a retired model, said as such', async () => {
    const later = await startSimulator({ now: ALL_GONE });
    try {
      const retired = cases.filter(({ model }) => model.retiresOn !== undefined);
      expect(retired.length).toBeGreaterThan(0);
      for (const [index, of] of retired.entries()) {
        const job = await deskFor(of, {}, later).make(requestFor(of.model));
        expect(job, of.name).toMatchObject({ state: 'failed', error_code: 'model-gone' });
        expect(submits(later)).toBe(index + 1);
      }
    } finally {
      await later.close();
    }
  });
});
