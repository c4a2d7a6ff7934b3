import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openEngineStore } from '../store/engine-store.ts';
import { Clients } from './clients.ts';

function open(path = join(temporaryFolder(), 'engine.db')) {
  const store = openEngineStore(path);
  const state = { now: 1_000_000_000_000, commits: 0 };
  let number = 0;
  const clients = new Clients({
    store: {
      clients: store.clients,
      commit: (work) => {
        state.commits++;
        return store.commit(work);
      },
    },
    clock: { now: () => state.now },
    newId: () => `00000000-0000-7000-8000-${String(++number).padStart(12, '0')}`,
    spentMicros: () => 7,
  });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) store.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { clients, state, close, path, store };
}

const SCRIPT = { name: 'script', tier: 'adult', rights: 'make', capMicros: 500 } as const;

describe('clients', () => {
  it('would forget a token with a restart, or keep it where it can be read', () => {
    const first = open();
    const { token, client } = first.clients.add(SCRIPT);
    const [row] = first.store.clients.all();
    expect(Buffer.from(row?.token_hash ?? []).toString('latin1')).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.token_hash.byteLength).toBe(32);
    first.close();
    const again = open(first.path).clients;
    expect(again.byToken(token)).toMatchObject({ id: client.id, tier: 'adult', rights: 'make' });
    expect(again.list().clients).toMatchObject([{ name: 'script', capMicros: 500, spentMicros: 7 }]);
  });

  it('would take a wrong, an empty or a cut token', () => {
    const { clients } = open();
    const { token } = clients.add(SCRIPT);
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()]) {
      expect(clients.byToken(wrong)).toBeNull();
    }
  });

  it('would let a token in again after it was revoked, or go on telling it things', () => {
    const { clients } = open();
    const { token, client } = clients.add(SCRIPT);
    const caller = clients.byToken(token);
    expect(caller?.revoked.aborted).toBe(false);
    clients.revoke(client.id);
    expect(caller?.revoked.aborted).toBe(true);
    expect(clients.byToken(token)).toBeNull();
    // What it asked for before spends nothing any more.
    expect(clients.capOf(client.id)).toBe(0);
  });

  it('would leave a program the rights that were taken from it until it comes again', () => {
    const { clients } = open();
    const { token, client } = clients.add(SCRIPT);
    const caller = clients.byToken(token);
    clients.change({ id: client.id, rights: 'read', capMicros: null });
    expect(caller?.rights).toBe('read');
    expect(clients.capOf(client.id)).toBeNull();
  });

  it('would write to the disk with every call of a program', () => {
    const { clients, state } = open();
    const { token } = clients.add(SCRIPT);
    state.commits = 0;
    for (let call = 0; call < 50; call++) clients.byToken(token);
    expect(state.commits).toBe(1);
    state.now += 60_000;
    clients.byToken(token);
    clients.byToken(token);
    expect(state.commits).toBe(2);
    expect(clients.list().clients[0]?.lastUsedAt).toBe(state.now - (state.now % 60_000));
  });

  it('would keep the token of the program that started a host, or list it', () => {
    const first = open();
    const token = first.clients.addForHost('kids');
    expect(first.clients.byToken(token)).toMatchObject({ id: null, tier: 'kids', rights: 'manage' });
    expect(first.clients.list().clients).toEqual([]);
    first.close();
    expect(open(first.path).clients.byToken(token)).toBeNull();
  });
});
