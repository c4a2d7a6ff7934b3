import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { router } from '../../src/api/router.ts';
import { createSession } from '../../src/api/session.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { testEngine } from '../support/test-engine.ts';

it('says by the engine’s clock as of when models are listed', async () => {
  const clock = new FakeClock();
  const engine = await testEngine({ clock });
  const session = createSession(engine, 'adult', (tier) => `media://${tier}/{id}`, { staysInRoom: false });
  const client = createRouterClient(router, { context: { engine, session, desktop: null } });
  expect((await client.models.list()).asOf).toBe(clock.now());
});
