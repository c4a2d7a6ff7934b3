import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryLog } from '../../../../test/support/test-engine.ts';
import { KeychainStore } from './keychain-store.ts';
import type { KeychainState } from './secret-service.ts';
import type { SystemKeychain } from './system-keychain.ts';

const NAME = 'account-1234';

/** A keychain that does what the test says. */
function scripted(): SystemKeychain & { is: KeychainState; calls: string[]; read: () => Promise<string | null> } {
  const keychain: ReturnType<typeof scripted> = {
    kind: 'secret-service',
    is: { kind: 'open' },
    calls: [],
    read: async () => 'secret',
    state: async () => keychain.is,
    ask: async () => {
      keychain.calls.push('ask');
    },
    refused: () => void keychain.calls.push('refused'),
    entry: () => ({
      getPassword: () => {
        keychain.calls.push('read');
        return keychain.read();
      },
      setPassword: async () => {
        keychain.calls.push('write');
      },
      deleteCredential: async () => {
        keychain.calls.push('remove');
        return false;
      },
    }),
  };
  return keychain;
}

describe('the keychain', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked for nothing while it is locked, which would open a window nobody asked for', async () => {
    const keychain = scripted();
    keychain.is = { kind: 'locked' };
    const store = new KeychainStore(keychain, memoryLog());
    for (const call of [store.read(NAME), store.write(NAME, 'v'), store.remove(NAME)]) {
      await expect(call).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    }
    expect(await store.protection()).toEqual({ kind: 'secret-service', locked: true, keychainTrouble: null });
    expect(keychain.calls).toEqual([]);
    keychain.is = { kind: 'open' };
    expect(await store.unlock()).toMatchObject({ locked: false });
    expect(keychain.calls).toEqual(['ask']);
    expect(await store.read(NAME)).toBe('secret');
  });

  it('gets one call at a time, and a hanging one fails itself and all others until it ends', async () => {
    const keychain = scripted();
    const answer = Promise.withResolvers<string>();
    keychain.read = () => answer.promise;
    const store = new KeychainStore(keychain, memoryLog(), 1000);
    const both = Promise.allSettled([store.read(NAME), store.write(NAME, 'v')]);
    await vi.advanceTimersByTimeAsync(1000);
    const locked = { status: 'rejected', reason: { code: 'KEYS_LOCKED' } };
    expect(await both).toMatchObject([locked, locked]);
    expect(keychain.calls).toEqual(['read', 'refused']);
    expect(await store.protection()).toMatchObject({ locked: true });
    await expect(store.remove(NAME)).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    answer.resolve('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(await store.protection()).toMatchObject({ locked: false });
    expect(await store.read(NAME)).toBe('late');
  });

  it('keeps names out of the log when it refuses a call', async () => {
    const keychain = scripted();
    keychain.read = () => Promise.reject(new Error(`Entry ${NAME} is matched by multiple credentials`));
    const log = memoryLog();
    await expect(new KeychainStore(keychain, log).read(NAME)).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toContain(NAME);
  });

  it('says of a key that the system cannot hold that it is too long, not that keys are locked', async () => {
    const keychain = scripted();
    const tooLong = new Error("Attribute 'password' is longer than platform limit of 2560 chars");
    keychain.entry = () => ({ ...scripted().entry(NAME), setPassword: () => Promise.reject(tooLong) });
    const store = new KeychainStore(keychain, memoryLog());
    await expect(store.write(NAME, 'v')).rejects.toMatchObject({ data: { field: 'key', reason: 'too-long' } });
  });

  it('takes no passphrase, so that no second place for keys appears beside it', async () => {
    await expect(new KeychainStore(scripted(), memoryLog()).setPassphrase()).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    });
  });
});
