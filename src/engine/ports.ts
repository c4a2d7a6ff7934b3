import type { KeyProtection } from '../contract/accounts.ts';
import type { Settings } from '../contract/system.ts';
import type { Tier } from '../contract/values.ts';
import type { z } from 'zod';

export type SettingsValues = z.infer<typeof Settings>;

/** Time, so that tests can hold it still. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** Resolves after that many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Small preferences of this computer, kept by the host. Each room has its own look; they share their language. */
export interface SettingsStore {
  /** Of the grown-ups' room unless told otherwise. */
  get(tier?: Tier): SettingsValues;
  /** Writes the given fields and answers with all. */
  set(patch: Partial<SettingsValues>, tier?: Tier): SettingsValues;
}

/** Where keys of services are kept on this computer. Errors are EngineError. */
export interface SecretStore {
  /** How keys are protected now. Never asks a person anything. */
  protection(): Promise<KeyProtection>;
  /** The secret of that name; null when there is none. Throws KEYS_LOCKED. */
  read(name: string): Promise<string | null>;
  /** Throws KEYS_LOCKED. */
  write(name: string, value: string): Promise<void>;
  /** Does nothing when there is none. Throws KEYS_LOCKED. */
  remove(name: string): Promise<void>;
  /**
   * Opens the encrypted file with its passphrase, or asks the system to open its keychain. Throws INPUT_REFUSED
   * {field: 'passphrase', reason: 'wrong'}.
   */
  unlock(passphrase?: string): Promise<KeyProtection>;
  /**
   * Only where there is no keychain: from now on keys are kept in an encrypted file; those in memory move into it.
   * With a file already open: changes the passphrase. Throws STATE_CONFLICT where a keychain is in use, KEYS_LOCKED
   * where a file is there and closed, INPUT_REFUSED {field: 'passphrase', reason: 'too-short'}.
   */
  setPassphrase(passphrase: string): Promise<KeyProtection>;
}

/** What the engine needs from its host. */
export interface Ports {
  /** Absolute path; made when it is missing. */
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Time-ordered UUID. */
  newId(): string;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly secrets: SecretStore;
  /**
   * Asks the operating system to confirm that the owner of its account sits there, with its own question. Absent where
   * it cannot be asked.
   */
  readonly confirmOwner?: (() => Promise<boolean>) | undefined;
  /** Milliseconds of running time, which no change of the clock moves; absent for that of this process. */
  readonly running?: () => number;
  /** Bytes that are free where the data folder lies. */
  freeBytes(): Promise<number>;
  /** Environment variables; some may carry keys of providers, so they go no further than the accounts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
