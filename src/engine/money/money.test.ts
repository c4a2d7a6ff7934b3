import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { pictureBytes, scriptedProvider, type Script } from '../../../test/support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../../../test/support/test-engine.ts';
import type { Engine } from '../engine.ts';
import type { Library } from '../library.ts';
import { defineProvider } from '../provider-kit/model.ts';
import { startOfDay } from './calendar.ts';

const NO_CAPS = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null };
/** What one call costs at most, with every scripted model. */
const CALL = 40_000;

interface Desk {
  readonly engine: Engine;
  readonly library: Library;
  readonly script: Script;
  readonly clock: FakeClock;
  readonly folder: string;
}

async function desk(folder = temporaryFolder(), clock = new FakeClock()): Promise<Desk> {
  const { provider, script } = scriptedProvider();
  const paid = defineProvider({
    ...provider,
    kind: 'service',
    account: {
      secrets: [{ name: 'key', variables: ['SCRIPTED_API_KEY'] }],
      baseUrlVariable: 'SCRIPTED_BASE_URL',
      keyPage: 'https://scripted.invalid/keys',
      defaultBaseUrl: 'https://scripted.invalid',
      listModels: () => Promise.resolve([]),
      like: (model) => model,
    },
  });
  const environment = { SCRIPTED_API_KEY: 'not-a-key' };
  const engine = await testEngine({ dataFolder: folder, clock, providers: [paid], environment });
  return { engine, library: engine.library('adult'), script, clock, folder };
}

function waiting({ library }: Desk): { kind: string; over: unknown }[] {
  return library.jobs
    .list({ limit: 50 })
    .active.filter(({ waitReason }) => waitReason === 'over-budget')
    .map(({ kind, overBudget }) => ({ kind, over: overBudget }));
}

describe('a cap', () => {
  it('would lose a story whose first page it stops, or send the page', async () => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, dayMicros: CALL - 1 });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    expect(at.script.sent).toEqual([]);
    expect(waiting(at)).toEqual([
      { kind: 'text', over: { scope: 'day', capMicros: CALL - 1, usedMicros: 0, neededMicros: CALL } },
    ]);
    expect(at.library.stories.get(id).scenes).toHaveLength(1);
  });

  it('would stay stopped after it was raised once, or let more through than was raised', async () => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, dayMicros: 0 });
    const stories = ['a fox', 'a hare'].map((premise) => at.library.stories.create({ premise }).id);
    const settled = (): Promise<void[]> => Promise.all(stories.map((id) => at.library.jobs.settled(id)));
    await settled();
    expect(at.library.money.raiseOnce({ scope: 'day', byMicros: CALL })).toEqual({ continued: 1 });
    await settled();
    expect(at.script.sent.map(({ kind }) => kind)).toEqual(['text']);
    expect(at.engine.budgets.of('adult').dayMicros).toBe(0);
  });

  it('would still stop work after it was taken away', async () => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, roomMicros: 0 });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS });
    await at.library.jobs.settled(id);
    expect(at.script.sent.map(({ kind }) => kind)).toEqual(['text', 'image']);
  });

  it('would need somebody to come at midnight to go on', async () => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, dayMicros: CALL });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    expect(waiting(at).map(({ kind }) => kind)).toEqual(['image']);
    await at.clock.advance(startOfDay(at.clock.now(), 1) - at.clock.now() - 1);
    expect(at.script.sent).toHaveLength(1);
    await at.clock.advance(2);
    await at.library.jobs.settled(id);
    expect(at.script.sent.map(({ kind }) => kind)).toEqual(['text', 'image']);
  });

  it('would be forgotten with the program, and with it what was spent', async () => {
    const first = await desk();
    first.engine.budgets.set({ tier: 'adult', ...NO_CAPS, roomMicros: CALL });
    const { id } = first.library.stories.create({ premise: 'a fox' });
    await first.library.jobs.settled(id);
    await first.engine.close();
    const second = await desk(first.folder, first.clock);
    await second.library.jobs.settled(id);
    expect(second.engine.budgets.of('adult').roomMicros).toBe(CALL);
    expect(second.script.sent).toEqual([]);
    expect(waiting(second)).toEqual([
      { kind: 'image', over: { scope: 'room', capMicros: CALL, usedMicros: CALL, neededMicros: CALL } },
    ]);
  });

  it('would be passed by trying again what failed', async () => {
    const at = await desk();
    at.script.image = () => Promise.reject(new Error('the painter fell'));
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, storyMicros: 2 * CALL });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    expect(at.library.money.price({ what: 'retry-failed' })).toMatchObject({
      highMicros: CALL,
      overBudget: { scope: 'story', usedMicros: 2 * CALL },
    });
    at.library.jobs.retryFailed();
    await at.library.jobs.settled(id);
    expect(at.script.sent).toHaveLength(2);
  });

  it('would hold up the other room', async () => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'kids', ...NO_CAPS, roomMicros: 0 });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    expect(at.script.sent).toHaveLength(2);
  });

  it.each([
    [
      'there is none',
      { scope: 'month', byMicros: 1 },
      { code: 'INPUT_REFUSED', data: { field: 'scope', reason: 'no-cap' } },
    ],
    ['no story is named', { scope: 'story', byMicros: 1 }, { data: { field: 'storyId', reason: 'missing' } }],
    [
      'the story is not here',
      { scope: 'story', byMicros: 1, storyId: '00000000-0000-7000-8000-000000000000' },
      { code: 'NOT_FOUND' },
    ],
  ] as const)('would be raised where %s', async (_what, input, error) => {
    const at = await desk();
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, storyMicros: 1 });
    expect(() => at.library.money.raiseOnce(input)).toThrow(expect.objectContaining(error));
  });
});

describe('money', () => {
  it('would name another price before than the ledger has afterwards', async () => {
    const at = await desk();
    const models = { textModelId: 'scripted-text', imageModelId: 'scripted-image', videoModelId: null };
    const before = at.library.money.price({ what: 'new-page', ...models });
    expect(before).toMatchObject({ lowMicros: 60_000, highMicros: 80_000, overBudget: null });
    expect(at.script.sent).toEqual([]);

    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    const { entries, nextCursor } = at.library.money.ledger({ limit: 1 });
    expect(entries).toMatchObject([
      {
        kind: 'image',
        outcome: 'done',
        provider: { id: 'scripted', title: 'Scripted' },
        accountName: 'Scripted',
        modelTitle: 'Scripted Image',
        story: { id, title: 'The Lamp' },
        estimateMicros: CALL,
        actualMicros: null,
      },
    ]);
    const rest = at.library.money.ledger({ limit: 5, cursor: nextCursor ?? '' });
    expect(rest.entries.map(({ kind }) => kind)).toEqual(['text']);
    const sum = { actualMicros: 0, estimatedMicros: 2 * CALL, calls: 2 };
    expect(at.library.money.summary()).toMatchObject({
      today: sum,
      month: sum,
      total: sum,
      providers: [{ ...sum, provider: { id: 'scripted', title: 'Scripted' } }],
      stories: [{ ...sum, story: { id, title: 'The Lamp' } }],
      days: [sum],
      reservedMicros: 0,
    });
  });

  it('would say of a call whose provider said nothing that its estimate was charged', async () => {
    const at = await desk();
    at.script.image = async () => ({
      state: 'done',
      output: { bytes: await pictureBytes(), mediaType: 'image/png' },
      costMicros: 35_000,
    });
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    const { ended } = at.library.jobs.list({ limit: 5 });
    const costs = Object.fromEntries(ended.map((job) => [job.kind, [job.estimateMicros, job.costMicros]]));
    expect(costs).toEqual({ text: [CALL, null], image: [CALL, 35_000] });
    const [scene] = at.library.stories.get(id).scenes;
    expect(scene?.takes.map(({ kind, costMicros, costIsActual }) => [kind, costMicros, costIsActual])).toEqual([
      ['text', CALL, false],
      ['image', 35_000, true],
    ]);
  });

  it('would not show what a call under way may still cost', async () => {
    const at = await desk();
    const sent = Promise.withResolvers<void>();
    at.script.text = () => {
      sent.resolve();
      return Promise.withResolvers<never>().promise;
    };
    at.library.stories.create({ premise: 'a fox' });
    await sent.promise;
    expect(at.library.money.summary()).toMatchObject({ reservedMicros: CALL, total: { calls: 0 } });
  });

  it('would price a take, and a page, of a story that it does not know', async () => {
    const at = await desk();
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    const sceneId = at.library.stories.get(id).scenes[0]?.id ?? '';
    expect(at.library.money.price({ what: 'take', sceneId, kind: 'image' }).highMicros).toBe(CALL);
    expect(at.library.money.price({ what: 'page', storyId: id }).lines.map(({ kind }) => kind)).toEqual([
      'text',
      'image',
    ]);
    expect(() => at.library.money.price({ what: 'take', sceneId, kind: 'video' })).toThrow(
      expect.objectContaining({ code: 'MODEL_UNUSABLE' }),
    );
    expect(() => at.library.money.price({ what: 'page', storyId: sceneId })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  it('would tell nobody that the ledger has a new line', async () => {
    const at = await desk();
    const stop = new AbortController();
    let told = 0;
    const listening = (async () => {
      for await (const event of at.library.events.watch(stop.signal)) if (event.type === 'money-changed') told++;
    })();
    const { id } = at.library.stories.create({ premise: 'a fox' });
    await at.library.jobs.settled(id);
    await settle();
    expect(told).toBe(2);
    at.engine.budgets.set({ tier: 'adult', ...NO_CAPS, monthMicros: 5 });
    await settle();
    expect(told).toBe(3);
    stop.abort();
    await listening;
  });

  it.each(['', 'x', '1.', '99999999999999999.00000000-0000-7000-8000-000000000000'])(
    'would take %j for a place in the ledger',
    async (cursor) => {
      const at = await desk();
      expect(() => at.library.money.ledger({ limit: 5, cursor })).toThrow(
        expect.objectContaining({ code: 'INPUT_REFUSED' }),
      );
    },
  );
});
