import { join } from 'node:path';
import type { Log, SecretStore } from '../../ports.ts';
import { KeychainStore } from './keychain-store.ts';
import { PassphraseStore } from './passphrase-store.ts';
import { findKeychain } from './system-keychain.ts';

/**
 * Where the keys of services are kept: in the system's keychain, else in memory or a file with a passphrase. Nothing is
 * looked at before the first use, so that no keychain holds up the start; then it stays with what it found.
 * `FABLEROOM_KEYS=memory` in the environment leaves the system's keychain alone.
 */
export function openSecretStore(host: {
  readonly dataFolder: string;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}): SecretStore {
  let chosen: Promise<SecretStore> | null = null;
  const store = (): Promise<SecretStore> => {
    chosen ??= chooseStore(host).catch((error: unknown) => {
      chosen = null;
      throw error;
    });
    return chosen;
  };
  return {
    protection: async () => (await store()).protection(),
    read: async (name) => (await store()).read(name),
    write: async (name, value) => (await store()).write(name, value),
    remove: async (name) => (await store()).remove(name),
    unlock: async (passphrase) => (await store()).unlock(passphrase),
    setPassphrase: async (passphrase) => (await store()).setPassphrase(passphrase),
  };
}

async function chooseStore({
  dataFolder,
  log,
  environment,
  platform,
}: Parameters<typeof openSecretStore>[0]): Promise<SecretStore> {
  const path = join(dataFolder, 'keys.enc');
  const isLeftAlone = environment['FABLEROOM_KEYS'] === 'memory';
  const keychain = isLeftAlone ? { trouble: 'FABLEROOM_KEYS=memory' } : await findKeychain({ environment, platform });
  if ('trouble' in keychain) {
    log.info('Keys are not kept in a keychain', { trouble: keychain.trouble });
    return PassphraseStore.open(path, keychain.trouble);
  }
  log.info('Keys are kept in the keychain of this system', { kind: keychain.kind });
  if (await PassphraseStore.exists(path)) log.info('The keychain is used instead of the encrypted file', { path });
  return new KeychainStore(keychain, log);
}
