import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/index.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { transports } from './transports.ts';

const CAPS = { roomMicros: 1, monthMicros: null, dayMicros: null, storyMicros: 5 };

const refused: readonly [string, (client: Client, storyId: string) => Promise<unknown>][] = [
  ['a price', (client, storyId) => client.money.price({ what: 'page', storyId })],
  ['sums', (client) => client.money.summary()],
  ['the ledger', (client) => client.money.ledger({ limit: 10 })],
  ['caps', (client) => client.budgets.list()],
  ['a new cap', (client) => client.budgets.set({ tier: 'adult', ...CAPS })],
  ['a raised cap', (client) => client.budgets.raiseOnce({ scope: 'room', byMicros: 5 })],
];

describe.each(transports)('over $name', ({ connect }) => {
  it.each(refused)('the kids’ room would be given %s', async (_what, call) => {
    const { provider } = scriptedProvider();
    const engine = await testEngine({ providers: [provider] });
    engine.budgets.set({ tier: 'kids', ...CAPS });
    const client = await connect(engine);
    await client.rooms.enter({ tier: 'kids' });
    const { id } = await client.stories.create({ premise: 'a fox', seed: 1 });
    await expect(call(client, id)).rejects.toMatchObject({ code: 'NOT_ALLOWED', data: { reason: 'not-in-this-room' } });
    expect(engine.budgets.of('adult').roomMicros).toBeNull();
  });

  it('the caps of the kids’ room could not be set from the other one', async () => {
    const { provider } = scriptedProvider();
    const engine = await testEngine({ providers: [provider] });
    const client = await connect(engine);
    await client.budgets.set({ tier: 'kids', ...CAPS });
    const { rooms } = await client.budgets.list();
    expect(rooms.find(({ tier }) => tier === 'kids')).toEqual({ tier: 'kids', ...CAPS });
    expect(rooms.find(({ tier }) => tier === 'adult')?.roomMicros).toBeNull();
  });
});
