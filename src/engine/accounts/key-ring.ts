import { EngineError } from '../errors.ts';
import type { Log, SecretStore } from '../ports.ts';

/** `unread`: nobody has asked yet, which is no reason to think that the key is not there. */
export type KeyState = 'unread' | 'there' | 'missing' | 'locked';

/** Keys of stored accounts: read once from where they are kept, then held in memory of this process. */
export class KeyRing {
  readonly #secrets: SecretStore;
  readonly #log: Log;
  readonly #keys = new Map<string, string>();
  readonly #states = new Map<string, KeyState>();
  readonly #reading = new Map<string, Promise<string | null>>();

  constructor(secrets: SecretStore, log: Log) {
    this.#secrets = secrets;
    this.#log = log;
  }

  state(accountId: string): KeyState {
    return this.#states.get(accountId) ?? 'unread';
  }

  /** The key; null when there is none. Throws KEYS_LOCKED when it cannot be read now. */
  async get(accountId: string): Promise<string | null> {
    const held = this.#keys.get(accountId);
    if (held !== undefined) return held;
    const reading = this.#reading.get(accountId) ?? this.#read(accountId);
    this.#reading.set(accountId, reading);
    return reading.finally(() => this.#reading.delete(accountId));
  }

  /** Tries to read keys that are not held. Those that cannot be read now stay so. */
  async open(accountIds: readonly string[]): Promise<void> {
    await Promise.allSettled(accountIds.map((id) => this.get(id)));
  }

  /** Throws KEYS_LOCKED or what the disk says; the key that was there counts then. */
  async put(accountId: string, key: string): Promise<void> {
    await this.#secrets.write(accountId, key);
    this.#keys.set(accountId, key);
    this.#states.set(accountId, 'there');
  }

  /** Throws KEYS_LOCKED; the key is still there then. */
  async remove(accountId: string): Promise<void> {
    await this.#secrets.remove(accountId);
    this.#keys.delete(accountId);
    this.#states.delete(accountId);
  }

  async #read(accountId: string): Promise<string | null> {
    try {
      const key = await this.#secrets.read(accountId);
      // A key that was put or read meanwhile is newer.
      const held = this.#keys.get(accountId) ?? key;
      if (held !== null) this.#keys.set(accountId, held);
      this.#states.set(accountId, held === null ? 'missing' : 'there');
      return held;
    } catch (error) {
      this.#states.set(accountId, 'locked');
      if (error instanceof EngineError && error.code === 'KEYS_LOCKED') throw error;
      this.#log.warn('a key cannot be read', { accountId, error });
      throw new EngineError('KEYS_LOCKED', 'The key cannot be read now', {}, error);
    }
  }
}
