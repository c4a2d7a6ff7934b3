import { describe, expect, it } from 'vitest';
import { testServer } from '../parity/transports.ts';
import { settle } from '../support/fake-clock.ts';
import { storyRoom } from '../support/story-room.ts';

describe('the cap of a program, from its call to the provider', () => {
  it('would let it spend more, also after its token is gone', async () => {
    const { engine, library, script } = await storyRoom({ paid: true });
    const server = await testServer(engine);
    const { client, token } = engine.clients.add({ name: 'script', tier: 'adult', rights: 'make', capMicros: 10_000 });
    const answer = await fetch(`${server.url}/api/v1/stories`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ premise: 'a hare' }),
    });
    const { id } = (await answer.json()) as { id: string };
    await settle();
    const waiting = (): unknown => library.jobs.list({ limit: 1 }).active.map(({ waitReason }) => waitReason);
    expect([waiting(), script.sent]).toEqual([['over-budget'], []]);
    engine.clients.revoke(client.id);
    library.modelsChanged();
    await settle();
    expect([waiting(), script.sent]).toEqual([['over-budget'], []]);

    // A person's own work is not held up by it.
    const { id: own } = library.stories.create({ premise: 'a fox' });
    await library.jobs.settled(own);
    expect(library.stories.get(own).title).toBe('The Lamp');
    expect(library.stories.get(id).scenes[0]?.takes).toEqual([]);
  });
});
