import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSuitability } from '../../src/engine/gate/read-suitability.ts';
import { suitabilityRequest } from '../../src/engine/gate/suitability-request.ts';
import { checkRequest } from '../../src/engine/looks/check-request.ts';
import { readCheck } from '../../src/engine/looks/read-check.ts';
import type { CheckRequest, Provider, TextModel } from '../../src/engine/provider-kit/model.ts';
import { NO_FACTS } from '../../src/engine/provider-kit/story-brief.ts';
import { providers } from '../../src/engine/providers/index.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { pictureBytes } from '../support/scripted-provider.ts';
import { providerDesk, type Desk } from './provider-desk.ts';

const services = providers.filter(({ kind }) => kind === 'service');
/** One writer of each service: all of its writers go the same way. */
const cases = services.flatMap((provider) => {
  const model = provider.models.find(({ kind }) => kind === 'text') as TextModel | undefined;
  return model ? [{ name: provider.id, provider, model }] : [];
});
const PHOTO = { photoId: 'p', characterId: 'c', name: 'Leo', cropId: 'a' };
const INPUTS = checkRequest({
  takeId: 'take',
  assetId: 'asset',
  language: 'fr',
  scene: 'Mia and Leo at the sea',
  people: [
    { name: 'Mia', kind: 'girl', description: '', facts: { ...NO_FACTS, hair: 'not so', outfit: 'a yellow coat' } },
    { name: 'Leo', kind: '', description: '', facts: NO_FACTS },
  ],
  references: [PHOTO],
  made: { modelId: 'painter', cast: [] },
});

let simulator: Simulator;
let picture: Uint8Array;
let photo: Uint8Array;
beforeAll(async () => {
  simulator = await startSimulator({ now: Date.UTC(2026, 9, 10, 12) });
  [picture, photo] = [await pictureBytes(128), await pictureBytes(96)];
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

interface Case {
  readonly provider: Provider;
  readonly model: TextModel;
}

/** The job rules around a model's look at a picture in place of its writing. */
function deskFor({ provider, model }: Case, key = 'test-key', read: (text: string) => void = () => undefined): Desk {
  const { check } = model;
  if (!check) throw new Error(`${model.id} cannot see`);
  const seer: TextModel = {
    ...model,
    start: async (asked, context) => {
      const step = await check.start(asked as unknown as CheckRequest, context);
      if (step.state === 'done') read(step.output.text);
      return step;
    },
  };
  return providerDesk({ provider, model: seer, baseUrl: simulator[provider.id as 'openai'], key });
}

function request(): CheckRequest {
  const { takeId: _take, assetId: _asset, references: _references, ...words } = INPUTS;
  const references = [{ name: 'Leo', bytes: photo, mediaType: 'image/png' }];
  return { ...words, picture: { bytes: picture, mediaType: 'image/png' }, references };
}

/** Bytes as the simulator's log keeps them. */
function digestOf(bytes: Uint8Array): { size: number; sha256: string } {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const INPUT = [
  'Picture 1 is the one to look at.\nPicture 2 is a photo of Leo.',
  'It was asked to show: Mia and Leo at the sea',
  'This must hold:\n- Mia, girl: hair: not so; outfit: a yellow coat\n- Leo',
].join('\n\n');

describe.each(cases)('a look at a picture by $name', (of) => {
  it('sends the picture first, then the photos, once, and nothing is stored there', async () => {
    const job = await deskFor(of).make(request());
    expect(job).toMatchObject({ state: 'done', error_message: null });
    expect(simulator.charges()).toMatchObject([{ kind: 'text', refused: false }]);
    const [sent] = simulator.log().filter(({ stage }) => stage === 'submit');
    const body = sent?.body as Record<string, unknown>;
    if (of.provider.id === 'google') {
      expect(body['contents']).toEqual([
        {
          role: 'user',
          parts: [
            { text: INPUT },
            { inlineData: { mimeType: 'image/png', data: digestOf(picture) } },
            { inlineData: { mimeType: 'image/png', data: digestOf(photo) } },
          ],
        },
      ]);
      expect(body).toMatchObject({ store: false, generationConfig: { responseMimeType: 'application/json' } });
      return;
    }
    expect(body).toMatchObject({
      model: of.model.id,
      store: false,
      text: { format: { type: 'json_schema', name: 'look_check', strict: true } },
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: INPUT },
            { type: 'input_image', image_url: { ...digestOf(picture), mediaType: 'image/png' } },
            { type: 'input_image', image_url: { ...digestOf(photo), mediaType: 'image/png' } },
          ],
        },
      ],
    });
  });

  it('answers in the shape that is read', async () => {
    const answers: string[] = [];
    await deskFor(of, 'test-key', (text) => answers.push(text)).make(request());
    expect(readCheck(answers[0] ?? '', INPUTS)).toEqual({
      findings: [{ name: 'Mia', fact: 'hair', expected: 'not so', seen: 'something else' }],
      notFound: [],
    });
  });

  it('says in the shape that is read whether a picture may be shown in the kids’ room', async () => {
    const answers: string[] = [];
    const made = { modelId: 'painter', scene: 'a fox', cast: [] };
    const { heldJobId: _held, ...asked } = suitabilityRequest({ heldJobId: 'job', ageBand: '3-5', made });
    const look = { ...asked, picture: { bytes: picture, mediaType: 'image/png' }, references: [] };
    const job = await deskFor(of, 'test-key', (text) => answers.push(text)).make(look);
    expect(job).toMatchObject({ state: 'done', error_message: null });
    expect(readSuitability(answers[0] ?? '')).toBeNull();
    expect(job.cost_micros).toBeLessThanOrEqual(of.model.check?.priceOf?.({ ...asked, pictures: 1 }).highMicros ?? 0);
  });

  it.each([
    ['refused-input', 'refused', /^refused-/],
    ['empty', 'failed', /^empty$/],
    ['500', 'failed', /^transient$/],
    ['truncate', 'failed', /^transient$/],
    ['html-200', 'failed', /^(transient|empty)$/],
  ] as const)('ends after %s as %s, and is sent once', async (fault, state, code) => {
    simulator.fault({ provider: of.provider.id as 'openai', stage: 'submit', fault });
    const job = await deskFor(of).make(request());
    expect(job).toMatchObject({ state, error_code: expect.stringMatching(code) as string });
    expect(simulator.log().filter(({ stage }) => stage === 'submit')).toHaveLength(1);
  });

  it('costs nothing with a wrong key, and no more than was estimated with a right one', async () => {
    const wrong = await deskFor(of, 'wrong-key').make(request());
    expect(wrong).toMatchObject({ state: 'failed', error_code: 'auth' });
    expect(simulator.charges()).toEqual([]);
    const job = await deskFor(of).make(request());
    const { instructions, input } = INPUTS;
    const estimate = of.model.check?.priceOf?.({ instructions, input, pictures: 2 });
    expect(job.cost_micros).toBeGreaterThan(0);
    expect(job.cost_micros).toBeLessThanOrEqual(estimate?.highMicros ?? 0);
  });
});
