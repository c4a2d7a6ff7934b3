import type { AsyncEntry } from '@napi-rs/keyring';
import type { KeyProtection } from '../../../contract/accounts.ts';
import { secretServiceState, unlockSecretService, type KeychainState } from './secret-service.ts';

/** What keys of ours are filed under. */
const SERVICE = 'Fableroom';

/** Where one key is kept. */
export type KeychainEntry = Pick<AsyncEntry, 'getPassword' | 'setPassword' | 'deleteCredential'>;

/** The keychain of this system and what can be known of it. */
export interface SystemKeychain {
  readonly kind: KeyProtection['kind'];
  /** Asks nobody anything. */
  state(): Promise<KeychainState>;
  /** Asks the person to open it, as this system does that. */
  ask(): Promise<void>;
  /** To be told when a call failed. */
  refused(): void;
  entry(name: string): KeychainEntry;
}

const KINDS: Partial<Record<NodeJS.Platform, SystemKeychain['kind']>> = {
  darwin: 'macos-keychain',
  win32: 'windows-credential-manager',
  linux: 'secret-service',
};

/** The keychain of this system, or why there is none that can be used. */
export async function findKeychain({
  environment,
  platform,
}: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}): Promise<SystemKeychain | { readonly trouble: string }> {
  const kind = KINDS[platform];
  if (!kind) return { trouble: `No keychain is known for ${platform}` };
  const lock = kind === 'secret-service' ? serviceLock(environment) : rememberedLock();
  const state = await lock.state();
  if (state.kind === 'none') return { trouble: state.trouble };
  try {
    const { AsyncEntry: Entry } = await import('@napi-rs/keyring');
    // Without the option Linux would fall back to the kernel's keyring, which forgets at the next boot.
    const entry = (name: string): AsyncEntry => new Entry(SERVICE, name, { linux: { store: 'secret-service' } });
    // The constructor connects, and throws where it cannot.
    entry('connection');
    return { kind, ...lock, entry };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

type Lock = Pick<SystemKeychain, 'state' | 'ask' | 'refused'>;

/** On Linux the service says itself whether it is locked. */
function serviceLock(environment: Readonly<Record<string, string | undefined>>): Lock {
  return {
    state: () => secretServiceState(environment),
    ask: () => unlockSecretService(environment),
    refused: () => undefined,
  };
}

/**
 * macOS asks the person by itself when a key is read. Once that has failed, we take it for locked and do not ask again
 * until we are told to.
 */
function rememberedLock(): Lock {
  let isLocked = false;
  return {
    state: async () => ({ kind: isLocked ? 'locked' : 'open' }),
    ask: async () => {
      isLocked = false;
    },
    refused: () => {
      isLocked = true;
    },
  };
}
