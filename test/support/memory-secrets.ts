import type { KeyProtection } from '../../src/contract/accounts.ts';
import { EngineError } from '../../src/engine/errors.ts';
import type { SecretStore } from '../../src/engine/ports.ts';

/** A store of secrets that a test opens, closes and looks into. */
export interface MemorySecrets extends SecretStore {
  readonly kept: Map<string, string>;
  /** Closed: nothing can be read or changed until it is unlocked with the passphrase `open sesame`. */
  isLocked: boolean;
  /** How often each secret was read. */
  readonly reads: string[];
}

export function memorySecrets(kept: Record<string, string> = {}): MemorySecrets {
  const protection = (): KeyProtection => ({ kind: 'memory', locked: secrets.isLocked, keychainTrouble: null });
  const openNow = (): void => {
    if (secrets.isLocked) throw new EngineError('KEYS_LOCKED', 'The keys are locked');
  };
  const secrets: MemorySecrets = {
    kept: new Map(Object.entries(kept)),
    isLocked: false,
    reads: [],
    protection: async () => protection(),
    read: async (name) => {
      openNow();
      secrets.reads.push(name);
      return secrets.kept.get(name) ?? null;
    },
    write: async (name, value) => {
      openNow();
      secrets.kept.set(name, value);
    },
    remove: async (name) => {
      openNow();
      secrets.kept.delete(name);
    },
    unlock: async (passphrase) => {
      if (passphrase !== 'open sesame') {
        throw new EngineError('INPUT_REFUSED', 'That is another passphrase', { field: 'passphrase', reason: 'wrong' });
      }
      secrets.isLocked = false;
      return protection();
    },
    setPassphrase: async () => protection(),
  };
  return secrets;
}
