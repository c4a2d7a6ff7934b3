import { readFile } from 'node:fs/promises';
import type { KeyProtection } from '../../../contract/accounts.ts';
import { writeDurableFile } from '../../assets/durable-file.ts';
import { EngineError } from '../../errors.ts';
import type { SecretStore } from '../../ports.ts';
import { keysLocked } from './keys-locked.ts';
import {
  newKey,
  seal,
  SCRYPT_COST,
  unseal,
  type DerivedKey,
  type ScryptCost,
  type Secrets,
} from './passphrase-file.ts';

/** UTF-16 code units, as the contract says. */
const PASSPHRASE_LENGTH = 8;

/**
 * Keys where there is no keychain: in memory, or in a file encrypted with a passphrase once there is one. A file that
 * cannot be opened is never written over.
 */
export class PassphraseStore implements SecretStore {
  readonly #path: string;
  readonly #keychainTrouble: string;
  readonly #cost: ScryptCost;
  /** Null while the file is closed. */
  #secrets: Secrets | null;
  /** Null in memory and while the file is closed. */
  #key: DerivedKey | null = null;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(path: string, keychainTrouble: string, cost: ScryptCost, isFile: boolean) {
    this.#path = path;
    this.#keychainTrouble = keychainTrouble;
    this.#cost = cost;
    this.#secrets = isFile ? null : new Map();
  }

  /** Starts closed where the file exists, else in memory. `keychainTrouble`: why no keychain is used. */
  static async open(path: string, keychainTrouble: string, cost: ScryptCost = SCRYPT_COST): Promise<PassphraseStore> {
    return new PassphraseStore(path, keychainTrouble, cost, await PassphraseStore.exists(path));
  }

  static async exists(path: string): Promise<boolean> {
    return (await fileBytes(path)) !== null;
  }

  async protection(): Promise<KeyProtection> {
    await this.#last;
    return this.#protection();
  }

  read(name: string): Promise<string | null> {
    return this.#inTurn(async () => this.#opened().get(name) ?? null);
  }

  write(name: string, value: string): Promise<void> {
    return this.#inTurn(() => this.#keep(new Map(this.#opened()).set(name, value), this.#key));
  }

  remove(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const left = new Map(this.#opened());
      if (left.delete(name)) await this.#keep(left, this.#key);
    });
  }

  unlock(passphrase = ''): Promise<KeyProtection> {
    return this.#inTurn(async () => {
      if (this.#secrets && !this.#key) return this.#protection();
      const bytes = await fileBytes(this.#path);
      if (!bytes) {
        throw new EngineError('DATA_FOLDER', `${this.#path} is gone`, { path: this.#path, reason: 'missing' });
      }
      const { secrets, key } = await unseal(bytes, passphrase, this.#path);
      this.#secrets = secrets;
      this.#key = key;
      return this.#protection();
    });
  }

  setPassphrase(passphrase: string): Promise<KeyProtection> {
    return this.#inTurn(async () => {
      if (passphrase.length < PASSPHRASE_LENGTH) {
        const refusal = { field: 'passphrase', reason: 'too-short' };
        throw new EngineError('INPUT_REFUSED', `A passphrase has at least ${PASSPHRASE_LENGTH} characters`, refusal);
      }
      const secrets = this.#opened();
      // A file that came after we looked holds keys that we have not read.
      if (!this.#key && (await PassphraseStore.exists(this.#path))) throw keysLocked();
      await this.#keep(secrets, await newKey(passphrase, this.#cost));
      return this.#protection();
    });
  }

  #protection(): KeyProtection {
    const isFile = this.#secrets === null || this.#key !== null;
    return {
      kind: isFile ? 'passphrase' : 'memory',
      locked: this.#secrets === null,
      keychainTrouble: this.#keychainTrouble,
    };
  }

  #opened(): Secrets {
    if (!this.#secrets) throw keysLocked();
    return this.#secrets;
  }

  /** What is not on the disk yet is not in memory either. */
  async #keep(secrets: Secrets, key: DerivedKey | null): Promise<void> {
    if (key) await writeDurableFile(this.#path, seal(secrets, key), 0o600);
    this.#secrets = secrets;
    this.#key = key;
  }

  /** One at a time, so that no change is lost under another. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** Null when there is no such file. */
async function fileBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    if (reason === 'ENOENT') return null;
    throw new EngineError('DATA_FOLDER', `${path} cannot be read: ${reason}`, { path, reason }, error);
  }
}
