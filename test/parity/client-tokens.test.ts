import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { CLIENT_RIGHTS, type NeededRight } from '../../src/api/client-rights.ts';
import type { ClientRights } from '../../src/contract/clients.ts';
import { contract } from '../../src/contract/index.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { RunningServer } from '../../src/headless/serve/start-server.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { testServer } from './transports.ts';

const ORDER: readonly NeededRight[] = ['read', 'make', 'manage', 'never'];
const ID = '00000000-0000-7000-8000-000000000000';

async function host(): Promise<{ engine: Engine; server: RunningServer }> {
  const engine = await testEngine({ providers: [scriptedProvider().provider] });
  return { engine, server: await testServer(engine) };
}

function client(engine: Engine, rights: ClientRights, capMicros: number | null = null) {
  const { client: added, token } = engine.clients.add({ name: rights, tier: 'adult', rights, capMicros });
  return { id: added.id, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } };
}

const operations = Object.entries(contract).flatMap(([resource, procedures]) =>
  Object.entries(procedures).map(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${resource}.${name} is no operation`);
    const { method = 'POST', path = '' } = procedure['~orpc'].route;
    const right = (CLIENT_RIGHTS as Record<string, Record<string, NeededRight>>)[resource]?.[name];
    return { name: `${resource}.${name}`, method, path: path.replaceAll(/\{\w+\}/g, ID), right };
  }),
);

describe('a token', () => {
  it.each(['read', 'make', 'manage'] as const)(
    'with the right to %s would be let into more than that',
    async (rights) => {
      const { engine, server } = await host();
      const { headers } = client(engine, rights);
      for (const { name, method, path, right = 'never' } of operations) {
        if (ORDER.indexOf(right) <= ORDER.indexOf(rights)) continue;
        const body = method === 'GET' ? {} : { body: '{}' };
        const response = await fetch(`${server.url}/api/v1${path}`, { method, headers, ...body });
        expect(response.status, name).toBe(403);
        const reason = right === 'never' ? 'token' : 'rights';
        expect(await response.json(), name).toMatchObject({ code: 'NOT_ALLOWED', data: { reason } });
        const overRpc = await fetch(`${server.url}/rpc/${name.replace('.', '/')}`, {
          method: 'POST',
          headers,
          body: '{}',
        });
        expect(overRpc.status, name).toBe(403);
      }
    },
  );

  it('to read would change something by an operation that only asks', () => {
    const changing = operations.filter(({ method, right }) => right === 'read' && method !== 'GET');
    expect(changing.map(({ name }) => name).toSorted()).toEqual(['characters.plan', 'money.price']);
  });

  it('would open a page, which may do more', async () => {
    const { engine, server } = await host();
    const { headers } = client(engine, 'manage');
    const response = await fetch(`${server.url}/open`, { method: 'POST', headers });
    expect(response.status).toBe(403);
  });

  it('would see or set the caps of the other room', async () => {
    const { engine, server } = await host();
    const { headers } = client(engine, 'manage');
    const seen = await fetch(`${server.url}/api/v1/budgets`, { headers });
    expect(await seen.json()).toMatchObject({ rooms: [{ tier: 'adult' }] });
    const caps = JSON.stringify({ roomMicros: null, monthMicros: 1, dayMicros: null, storyMicros: null });
    const put = (tier: string) => fetch(`${server.url}/api/v1/budgets/${tier}`, { method: 'PUT', headers, body: caps });
    expect((await put('kids')).status).toBe(403);
    expect((await put('adult')).status).toBe(200);
  });

  it('would go on hearing what happens after it was revoked', async () => {
    const { engine, server } = await host();
    const { id, headers } = client(engine, 'read');
    const response = await fetch(`${server.url}/api/v1/events`, { headers });
    const reader = response.body?.getReader();
    await reader?.read();
    engine.clients.revoke(id);
    for (let end = await reader?.read(); end && !end.done; end = await reader?.read());
    expect((await fetch(`${server.url}/api/v1/system`, { headers })).status).toBe(401);
  });

  it('would lock itself out of its room when the page of a person is locked', async () => {
    const { engine, server } = await host();
    const { headers } = client(engine, 'read');
    await fetch(`${server.url}/api/v1/system`, { headers });
    engine.rooms.lock();
    const response = await fetch(`${server.url}/api/v1/system`, { headers });
    expect(await response.json()).toMatchObject({ tier: 'adult' });
  });
});
