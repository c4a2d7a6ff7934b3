import type { KeyProtection } from '../../../contract/accounts.ts';
import { EngineError } from '../../errors.ts';
import type { Log, SecretStore } from '../../ports.ts';
import { keysLocked } from './keys-locked.ts';
import type { KeychainEntry, SystemKeychain } from './system-keychain.ts';

/** Where the system itself asks the person, they may take a minute. */
const CALL_LIMIT_MS = 60_000;

/**
 * Keys in the system's own keychain. Nothing is asked of a keychain that is known to be locked, so only
 * {@link SecretStore.unlock} opens a window. A call that hangs holds up no other: until it ends, all are refused.
 */
export class KeychainStore implements SecretStore {
  readonly #keychain: SystemKeychain;
  readonly #log: Log;
  readonly #limit: number;
  #last: Promise<unknown> = Promise.resolve();
  #isHanging = false;

  constructor(keychain: SystemKeychain, log: Log, callLimitMs = CALL_LIMIT_MS) {
    this.#keychain = keychain;
    this.#log = log;
    this.#limit = callLimitMs;
  }

  async protection(): Promise<KeyProtection> {
    const { kind } = await this.#keychain.state();
    return { kind: this.#keychain.kind, locked: kind !== 'open' || this.#isHanging, keychainTrouble: null };
  }

  read(name: string): Promise<string | null> {
    return this.#inTurn(name, async (entry) => (await entry.getPassword()) ?? null);
  }

  write(name: string, value: string): Promise<void> {
    return this.#inTurn(name, (entry) => entry.setPassword(value));
  }

  async remove(name: string): Promise<void> {
    await this.#inTurn(name, (entry) => entry.deleteCredential());
  }

  async unlock(): Promise<KeyProtection> {
    try {
      await this.#keychain.ask();
    } catch (error) {
      this.#log.warn('The keychain could not be asked to open', { error });
    }
    return this.protection();
  }

  async setPassphrase(): Promise<KeyProtection> {
    throw new EngineError('STATE_CONFLICT', 'Keys are in the keychain of this system', { state: 'keychain' });
  }

  /** One at a time: each call takes a thread of the pool that files are read and written with. */
  #inTurn<Result>(name: string, work: (entry: KeychainEntry) => Promise<Result>): Promise<Result> {
    const result = this.#last.then(async () => {
      if (this.#isHanging || (await this.#keychain.state()).kind !== 'open') throw keysLocked();
      try {
        return await this.#withinLimit(work(this.#keychain.entry(name)));
      } catch (error) {
        throw this.#refusal(error, name);
      }
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #withinLimit<Result>(call: Promise<Result>): Promise<Result> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      this.#isHanging = true;
      late.reject(new Error(`The keychain has not answered for ${this.#limit} ms`));
    }, this.#limit);
    const settled = (): void => {
      clearTimeout(timer);
      this.#isHanging = false;
    };
    call.then(settled, settled);
    return Promise.race([call, late.promise]);
  }

  #refusal(error: unknown, name: string): EngineError {
    // The library may name the entry in its message, and logs are no place for that.
    const message = (error instanceof Error ? error.message : String(error)).replaceAll(name, '(name)');
    // Windows takes 2,560 bytes; the library says so in words only.
    if (message.includes('longer than')) {
      return new EngineError('INPUT_REFUSED', 'The key is too long', { field: 'key', reason: 'too-long' });
    }
    this.#log.warn('The keychain refused a call', { message });
    this.#keychain.refused();
    return keysLocked(new Error(message));
  }
}
