import { describe, expect, it, onTestFinished } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { settle } from '../support/fake-clock.ts';
import { kidsRoom } from '../support/kids-room.ts';
import { memoryLog, memorySettings, temporaryFolder, testEngine } from '../support/test-engine.ts';
import { router } from '../../src/api/router.ts';
import { createSession, type Session } from '../../src/api/session.ts';
import type { Tier } from '../../src/contract/values.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { systemClock, systemPorts } from '../../src/engine/system-ports.ts';
import { dropPin } from '../../src/engine/tiers/drop-pin.ts';

function page(engine: Engine, first: Tier = 'adult', staysInRoom = false) {
  const moves: Tier[] = [];
  const session: Session = createSession(engine, first, (tier) => `media://${tier}/{id}`, {
    staysInRoom,
    changed: (tier) => moves.push(tier),
  });
  const client = createRouterClient(router, { context: { engine, session, desktop: null } });
  return { session, client, moves };
}

const code = (name: string, data?: unknown) =>
  expect.objectContaining(data === undefined ? { code: name } : { code: name, data });

describe('going from room to room', () => {
  it('needs the PIN for the grown-ups’ room, and nothing of it can be read before', async () => {
    const engine = await testEngine();
    const { client, session } = page(engine);
    await client.rooms.setPin({ pin: '4711' });
    await client.rooms.enter({ tier: 'kids' });
    await expect(client.rooms.enter({ tier: 'adult' })).rejects.toEqual(
      code('PIN_REFUSED', { reason: 'needed', waitsUntil: null }),
    );
    await expect(client.rooms.enter({ tier: 'adult', pin: '0000' })).rejects.toEqual(code('PIN_REFUSED'));
    expect(session.tier).toBe('kids');
    await expect(client.rooms.rules()).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(client.rooms.setPin({ pin: '1234', current: '4711' })).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(client.rooms.removePin({ current: '4711' })).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(client.rooms.setStart({ startsLocked: false })).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(client.rooms.setRules({ ageBand: '9-12' })).rejects.toEqual(code('NOT_ALLOWED'));
    expect(await client.rooms.enter({ tier: 'adult', pin: '4711' })).toMatchObject({ tier: 'adult', kids: null });
  });

  it('changes and removes a PIN only with the one before', async () => {
    const engine = await testEngine();
    const { client } = page(engine);
    await client.rooms.setPin({ pin: '4711' });
    await expect(client.rooms.setPin({ pin: '1234' })).rejects.toEqual(code('PIN_REFUSED'));
    await expect(client.rooms.removePin({ current: '1234' })).rejects.toEqual(code('PIN_REFUSED'));
    expect(await client.rooms.removePin({ current: '4711' })).toMatchObject({ pinSet: false });
  });

  it('locks every window and page at once, and ends what still tells of the room', async () => {
    const engine = await testEngine();
    const [one, two, script] = [page(engine), page(engine), page(engine, 'adult', true)];
    const { leaving } = two.session;
    await one.client.rooms.lock();
    expect([one.session.tier, two.session.tier, script.session.tier]).toEqual(['kids', 'kids', 'adult']);
    expect([one.moves, two.moves]).toEqual([['kids'], ['kids']]);
    expect(leaving.aborted).toBe(true);
    expect(two.session.leaving.aborted).toBe(false);
    await expect(script.client.rooms.enter({ tier: 'kids' })).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(script.client.rooms.setPin({ pin: '4711' })).rejects.toEqual(code('NOT_ALLOWED'));
    await expect(script.client.rooms.lock()).rejects.toEqual(code('NOT_ALLOWED'));
  });

  it('does not tell in one room what was still being read in the other', async () => {
    const engine = await testEngine();
    const { session } = page(engine);
    const { promise: opened, resolve } = Promise.withResolvers<void>();
    const accounts = Object.create(engine.accounts, { opened: { value: opened } }) as Engine['accounts'];
    const context = { engine: { ...engine, accounts }, session, desktop: null };
    const reading = createRouterClient(router, { context }).models.list();
    await settle();
    engine.rooms.lock();
    resolve();
    await expect(reading).rejects.toEqual(code('STATE_CONFLICT', { state: 'room-left' }));
  });

  it('tells the kids’ pages for whom they are and which styles they have', async () => {
    const engine = await testEngine();
    const { client } = page(engine);
    await client.rooms.enter({ tier: 'kids' });
    expect(await client.rooms.state()).toMatchObject({
      assetAddress: 'media://kids/{id}',
      kids: { ageBand: '6-8', styles: expect.arrayContaining(['cartoon']) },
    });
  });

  it('lets nothing through from the kids’ room without the PIN', async () => {
    const engine = await testEngine();
    const { client } = page(engine);
    await client.rooms.setPin({ pin: '4711' });
    await client.rooms.lock();
    await expect(client.rooms.override({ words: ['rifle'] })).rejects.toEqual(code('PIN_REFUSED'));
    expect(engine.rooms.kids.get().allowedWords).toEqual([]);
    await expect(client.rooms.override({ words: ['rifle'], dryRun: true })).rejects.toEqual(code('PIN_REFUSED'));
    expect(await client.rooms.override({ words: ['rifle'], pin: '4711', dryRun: true })).toEqual({
      allowed: ['rifle'],
      continued: false,
      shown: false,
      preview: null,
    });
    expect(engine.rooms.kids.get().allowedWords).toEqual([]);
    expect(await client.rooms.override({ words: ['rifle'], pin: '4711' })).toEqual({
      allowed: ['rifle'],
      continued: false,
      shown: false,
      preview: null,
    });
  });
});

describe('a picture that waits for its check', () => {
  it('is shown to the grown-up who decides about it, and neither without the PIN nor in the other room', async () => {
    const { engine, kids } = await kidsRoom({ rules: { pictureCheckModelId: 'scripted-text' } });
    const { id } = kids.stories.create({ premise: 'a fox', length: null });
    await kids.jobs.settled(id);
    await settle();
    const { client } = page(engine);
    const jobId = kids.jobs.list({ limit: 9 }).ended.find(({ heldJobId }) => heldJobId !== null)?.id ?? '';
    const wish = { jobId, dryRun: true };
    expect(await client.rooms.override(wish)).toMatchObject({ shown: false, preview: null });
    await client.rooms.setPin({ pin: '4711' });
    await client.rooms.lock();
    for (const pin of [undefined, '0000']) {
      await expect(client.rooms.override({ ...wish, pin })).rejects.toEqual(code('PIN_REFUSED'));
    }
    const { preview } = await client.rooms.override({ ...wish, pin: '4711' });
    expect(preview).toMatch(/^data:image\/webp;base64,.{40}/);
    expect(await client.rooms.override({ jobId, pin: '4711' })).toMatchObject({ shown: true, preview: null });
  });
});

describe('the room that Fableroom starts in', () => {
  it('is the kids’ room with a PIN, whatever was asked for or open last', async () => {
    const engine = await testEngine();
    const firstRoom = engine.rooms.firstRoom.bind(engine.rooms);
    expect(firstRoom({ asked: null, last: null })).toBe('adult');
    expect(firstRoom({ asked: 'kids', last: 'adult' })).toBe('kids');
    expect(firstRoom({ asked: null, last: 'kids' })).toBe('kids');
    engine.rooms.setStartsLocked(true);
    expect(firstRoom({ asked: null, last: 'adult' })).toBe('kids');
    expect(firstRoom({ asked: 'adult', last: null })).toBe('adult');
    await engine.rooms.setPin('4711', undefined);
    expect(firstRoom({ asked: 'adult', last: 'adult' })).toBe('kids');
  });
});

describe('a forgotten PIN', () => {
  const withOwner = async (dataFolder: string, confirmOwner?: () => Promise<boolean>): Promise<Engine> => {
    const ports = systemPorts({ dataFolder, settings: memorySettings(), log: memoryLog(), confirmOwner });
    const engine = await createEngine(ports, []);
    onTestFinished(() => engine.close());
    return engine;
  };

  it('is removed only when the operating system has confirmed who sits there', async () => {
    let answer = false;
    let asked = 0;
    const engine = await withOwner(temporaryFolder(), async () => {
      asked++;
      return answer;
    });
    await engine.rooms.setPin('4711', undefined);
    const { client } = page(engine, 'kids');
    await expect(client.rooms.resetPin()).rejects.toEqual(code('NOT_ALLOWED', { reason: 'owner-not-confirmed' }));
    expect(engine.rooms.state()).toMatchObject({ pinSet: true, canConfirmOwner: true });
    answer = true;
    const [first, second] = await Promise.all([client.rooms.resetPin(), client.rooms.resetPin()]);
    expect([first.pinSet, second.pinSet, asked]).toEqual([false, false, 2]);
  });

  it('stays where nobody can be asked, and goes in a terminal while Fableroom is closed', async () => {
    const dataFolder = temporaryFolder();
    const engine = await withOwner(dataFolder);
    await engine.rooms.setPin('4711', undefined);
    const { client } = page(engine, 'kids');
    await expect(client.rooms.resetPin()).rejects.toEqual(code('NOT_ALLOWED', { reason: 'owner-cannot-be-asked' }));
    const terminal = { dataFolder, clock: systemClock, log: memoryLog() };
    expect(() => dropPin(terminal)).toThrow(code('LOCKED'));
    await engine.close();
    expect([dropPin(terminal), dropPin(terminal)]).toEqual([true, false]);
  });
});
