import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { memorySecrets } from '../../../test/support/memory-secrets.ts';
import { paidProvider } from '../../../test/support/paid-provider.ts';
import { scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { temporaryFolder, testEngine, type TestEngineOptions } from '../../../test/support/test-engine.ts';
import type { Model as ModelView } from '../../contract/models.ts';
import type { Engine } from '../engine.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;
const KEY = 'sk-0123456789';

const one = paidProvider('one', [
  { id: 'gone', retiresOn: '2026-11-21', replacedBy: 'best' },
  { id: 'last-day', retiresOn: '2026-11-22', replacedBy: 'unheard-of' },
  { id: 'soon', retiresOn: '2026-12-21' },
  { id: 'later', retiresOn: '2026-12-22' },
  { id: 'best' },
]);
const two = paidProvider('two', [{ id: 'other' }]);
const { provider: builtIn } = scriptedProvider();

function engineWith(more: TestEngineOptions = {}): Promise<Engine> {
  return testEngine({
    providers: [builtIn, one.provider, two.provider],
    environment: {},
    secrets: memorySecrets(),
    clock: new FakeClock(NOON),
    ...more,
  });
}

function modelOf(engine: Engine, id: string): ModelView {
  return engine.library('adult').model(id);
}

describe('the picture model of a new story', () => {
  it.each([
    [{}, 'scripted-image'],
    [{ one_KEY: '  ' }, 'scripted-image'],
    [{ one_BASE_URL: 'https://example.com' }, 'scripted-image'],
    [{ two_OTHER_KEY: 'k' }, 'other'],
    [{ two_KEY: 'k', one_KEY: 'k' }, 'last-day'],
  ])('with %j would be another than %s', async (environment, id) => {
    const engine = await engineWith({ environment });
    expect(engine.library('adult').defaults().image).toBe(id);
  });

  it('would be one of their own before a listed one, or not at all where no other is left', async () => {
    const engine = await engineWith({ environment: { two_KEY: 'k' } });
    engine.models.add({ id: 'mine', account: engine.accounts.known('environment:two'), like: 'other' });
    expect(engine.library('adult').defaults().image).toBe('other');
  });
});

describe('what is missing', () => {
  it('would send somebody for a key of a model that is gone', async () => {
    const engine = await engineWith();
    expect(modelOf(engine, 'best').missing).toBe('account');
    expect(modelOf(engine, 'gone').missing).toBe('retired');
    const withKey = await engineWith({ environment: { one_KEY: KEY } });
    expect(modelOf(withKey, 'gone')).toMatchObject({
      usable: false,
      missing: 'retired',
      retiresOn: '2026-11-21',
      replacedBy: { id: 'best', title: 'best' },
    });
    expect(() => withKey.library('adult').stories.create({ premise: 'a fox', imageModelId: 'gone' })).toThrow(
      expect.objectContaining({ code: 'MODEL_UNUSABLE' }),
    );
  });

  it('would not come with the day on which a model ends', async () => {
    const clock = new FakeClock(NOON);
    const engine = await engineWith({ environment: { one_KEY: KEY }, clock });
    expect(modelOf(engine, 'last-day')).toMatchObject({
      usable: true,
      retiresSoon: true,
      replacedBy: { id: 'unheard-of', title: 'unheard-of' },
    });
    await clock.advance(DAY_MS);
    expect(modelOf(engine, 'last-day')).toMatchObject({ usable: false, missing: 'retired', retiresSoon: false });
  });

  it.each([
    ['soon', true],
    ['later', false],
    ['best', false],
  ])('would warn too early or too late of the end of %s', async (id, retiresSoon) => {
    expect(modelOf(await engineWith({ environment: { one_KEY: KEY } }), id).retiresSoon).toBe(retiresSoon);
  });

  it('would be the date where another address serves a model', async () => {
    const engine = await engineWith({ environment: { one_KEY: KEY, one_BASE_URL: 'https://gate.example.com/v1' } });
    expect(modelOf(engine, 'gone')).toMatchObject({ usable: true, missing: null });
    expect(modelOf(engine, 'last-day').retiresSoon).toBe(false);
  });

  it("would be a key in the kids' room, which works with none", async () => {
    const engine = await engineWith({ environment: { one_KEY: KEY } });
    const kids = engine.library('kids');
    expect(kids.model('best')).toMatchObject({ usable: false, missing: 'not-in-this-room' });
    expect(kids.model('scripted-image').usable).toBe(true);
    expect(kids.defaults().image).toBe('scripted-image');
  });
});

describe('a job', () => {
  it('would go to another account than the one it began with', async () => {
    const engine = await engineWith();
    const library = engine.library('adult');
    const first = await engine.accounts.add({ providerId: 'two', key: 'key-of-first' });
    const second = await engine.accounts.add({ providerId: 'two', key: 'key-of-second', baseUrl: 'https://x.example' });
    await engine.accounts.update({ id: second.id, preferred: true });
    library.stories.create({ premise: 'a fox', imageModelId: 'other' });
    await library.jobs.settled(library.query.cards({ limit: 1 }).stories[0]?.id ?? '');
    const { context } = two.started.at(-1) ?? {};
    expect(context?.baseUrl).toBe('https://x.example');
    expect(await context?.secret('key')).toBe('key-of-second');
    await engine.accounts.update({ id: first.id, preferred: true });
    expect(await context?.secret('key')).toBe('key-of-second');
    await engine.accounts.remove(second.id);
    await expect(context?.secret('key')).rejects.toMatchObject({ outcome: { kind: 'auth' } });
  });
});

describe('a model of their own', () => {
  it('would be asked for by another name, cost what its likeness costs, or be gone after a restart', async () => {
    const secrets = memorySecrets();
    const dataFolder = temporaryFolder();
    const engine = await engineWith({ dataFolder, secrets });
    const { id: accountId } = await engine.accounts.add({ providerId: 'one', key: KEY });
    engine.models.add({
      id: 'gateway/best-v2',
      title: ' Best 2 ',
      account: engine.accounts.known(accountId),
      like: 'gone',
    });
    const expected = {
      id: 'gateway/best-v2',
      title: 'Best 2',
      usable: true,
      own: { accountId, like: 'gone' },
      price: null,
      retiresOn: null,
      timeLimitSeconds: 300,
      capabilities: { referencePhotos: 3 },
    };
    expect(modelOf(engine, 'gateway/best-v2')).toMatchObject(expected);
    await engine.close();
    const again = await engineWith({ dataFolder, secrets });
    const library = again.library('adult');
    expect(modelOf(again, 'gateway/best-v2')).toMatchObject(expected);
    const story = library.stories.create({ premise: 'a fox', imageModelId: 'gateway/best-v2' });
    await library.jobs.settled(story.id);
    expect(one.started.at(-1)).toMatchObject({ model: 'gateway/best-v2' });
    again.models.remove('gateway/best-v2');
    expect(library.stories.get(story.id).models.image.title).toBe('Best 2');
    expect(() => modelOf(again, 'gateway/best-v2')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('would be served by an account that does not have it', async () => {
    const engine = await engineWith({ environment: { one_KEY: KEY } });
    const { id } = await engine.accounts.add({ providerId: 'one', key: KEY });
    engine.models.add({ id: 'mine', account: engine.accounts.known(id), like: 'best' });
    expect(modelOf(engine, 'mine').usable).toBe(true);
    const other = await engineWith({ environment: { one_KEY: KEY } });
    other.models.add({ id: 'mine', account: { id: 'somebody', providerId: 'one' }, like: 'best' });
    expect(modelOf(other, 'mine')).toMatchObject({ usable: false, missing: 'account' });
  });

  it.each([
    ['id', 'taken', { id: 'best' }],
    ['id', 'taken', { id: 'scripted-image' }],
    ['id', 'malformed', { id: 'my model' }],
    ['like', 'unknown', { like: 'nothing' }],
    ['like', 'other-provider', { like: 'other' }],
    ['like', 'other-provider', { like: 'scripted-image' }],
  ])('would be offered with a bad %s (%s): %j', async (field, reason, change) => {
    const engine = await engineWith({ environment: { one_KEY: KEY } });
    const account = engine.accounts.known('environment:one');
    expect(() => engine.models.add({ id: 'mine', account, like: 'best', ...change })).toThrow(
      expect.objectContaining({ code: 'INPUT_REFUSED', data: { field, reason } }),
    );
  });

  it('would be confused with a listed one when it is removed', async () => {
    const engine = await engineWith();
    expect(() => engine.models.remove('best')).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
    expect(() => engine.models.remove('nothing')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('a price or a limit that the person sets', () => {
  it('would not hold, or could not be taken back', async () => {
    const dataFolder = temporaryFolder();
    const engine = await engineWith({ dataFolder });
    engine.models.change({ id: 'best', price: { lowMicros: 1, highMicros: 2 } });
    engine.models.change({ id: 'best', timeLimitSeconds: 60 });
    const expected = {
      price: { lowMicros: 1, highMicros: 2, asOf: '2026-11-21', source: 'you' },
      timeLimitSeconds: 60,
    };
    expect(modelOf(engine, 'best')).toMatchObject(expected);
    await engine.close();
    const again = await engineWith({ dataFolder });
    expect(modelOf(again, 'best')).toMatchObject(expected);
    again.models.change({ id: 'best', price: null });
    expect(modelOf(again, 'best')).toMatchObject({ price: { source: 'example.com' }, timeLimitSeconds: 60 });
    again.models.change({ id: 'best', timeLimitSeconds: null });
    expect(modelOf(again, 'best')).toMatchObject({ timeLimitSeconds: 300 });
  });

  it('would not reach the call', async () => {
    const engine = await engineWith({ environment: { two_KEY: KEY } });
    const library = engine.library('adult');
    engine.models.change({ id: 'other', timeLimitSeconds: 77 });
    const { id } = library.stories.create({ premise: 'a fox', imageModelId: 'other' });
    await library.jobs.settled(id);
    expect(two.started.at(-1)?.context.timeLimitMs).toBe(77_000);
    expect(engine.models.find('other')?.model.timeoutMs).toBe(77_000);
  });

  it.each([
    [{ id: 'best', price: { lowMicros: 3, highMicros: 2 } }, 'INPUT_REFUSED'],
    [{ id: 'scripted-image', price: { lowMicros: 1, highMicros: 2 } }, 'NOT_ALLOWED'],
    [{ id: 'nothing', price: null }, 'NOT_FOUND'],
  ])('would be taken as %j instead of %s', async (change, code) => {
    const engine = await engineWith();
    expect(() => engine.models.change(change)).toThrow(expect.objectContaining({ code }));
  });
});
