import type { Settings } from '../contract/system.ts';
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

/** Small preferences of this computer, kept by the host. */
export interface SettingsStore {
  get(): SettingsValues;
  /** Writes the given fields and answers with all. */
  set(patch: Partial<SettingsValues>): SettingsValues;
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
  /** Environment variables; some may carry keys of providers, so they go no further than the accounts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
