import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import type { Tier } from '../contract/values.ts';
import type { Accounts } from './accounts/accounts.ts';
import { Backups } from './backups/backups.ts';
import { SettingsInBackups } from './backups/kept-settings.ts';
import type { Clients } from './clients/clients.ts';
import type { ModelShelf } from './catalogue/model-shelf.ts';
import { lockDataFolder } from './store/data-folder-lock.ts';
import { EngineError } from './errors.ts';
import { openLibrary, type Library } from './library.ts';
import type { Budgets } from './money/budgets.ts';
import type { Ports, SettingsStore } from './ports.ts';
import { providers as allProviders } from './providers/index.ts';
import type { Provider } from './provider-kit/model.ts';
import { openShared, type Shared } from './shared.ts';
import { letThrough, type LetThrough } from './tiers/let-through.ts';
import type { Rooms } from './tiers/rooms.ts';

/** Fableroom without a window. */
export interface Engine {
  readonly dataFolder: string;
  /** UTC milliseconds. */
  now(): number;
  readonly settings: SettingsStore;
  /** Caps of both rooms. */
  readonly budgets: Budgets;
  /** The lock between the rooms, and the rules of the kids' room. */
  readonly rooms: Rooms;
  /** Programs that may use the local API. */
  readonly clients: Clients;
  /** Credentials for both rooms; which room may use them is the room's rule. */
  readonly accounts: Accounts;
  readonly models: ModelShelf;
  /** Files with everything, or with one story, and the way back. */
  readonly backups: Backups;
  /** Lets a false alarm of the kids' gate through, or shows what waits for it. Throws NOT_FOUND for any other job. */
  letThrough(wish: LetThrough): ReturnType<typeof letThrough>;
  /** The room, opened at its first use. */
  library(tier: Tier): Library;
  /** Commits what is under way, lets go of the rest for the next start, and frees the data folder. */
  close(): Promise<void>;
}

/**
 * Opens a data folder and starts. Throws EngineError DATA_FOLDER (missing and not to be made, not a folder,
 * read-only), LOCKED (another Fableroom has it) or NEWER_DATABASE; nothing has been written then.
 */
export async function createEngine(ports: Ports, providers: readonly Provider[] = allProviders): Promise<Engine> {
  prepareFolder(ports.dataFolder);
  const unlock = lockFolder(ports);
  const libraries = new Map<Tier, Library>();
  let shared: Shared | null = null;
  let backups: Backups | null = null;
  let closing: Promise<void> | null = null;
  const opened = (): Shared => {
    if (!shared) throw new Error('Nothing is open yet');
    return shared;
  };
  const library = (tier: Tier): Library => {
    if (closing) throw new EngineError('CLOSED', 'Fableroom is closing');
    const open = libraries.get(tier) ?? openLibrary(tier, ports, providers, opened());
    libraries.set(tier, open);
    return open;
  };
  const close = async (): Promise<void> => {
    shared?.accounts.close();
    await backups?.close();
    await Promise.all([...libraries.values()].map((open) => open.close()));
    for (const provider of providers) await provider.close?.();
    shared?.store.close();
    unlock();
  };
  try {
    shared = openShared(
      ports,
      providers,
      () => {
        for (const open of libraries.values()) open.modelsChanged();
      },
      (tier, clientId) => library(tier).money.ofClient(clientId),
    );
    // Both rooms are opened at once: each has its own unfinished jobs to go on with.
    backups = openBackups(ports, shared, [library('kids'), library('adult')]);
  } catch (error) {
    await close();
    throw asFolderError(ports.dataFolder, error);
  }
  const { accounts, budgets, clients, rooms, shelf } = shared;
  return {
    dataFolder: ports.dataFolder,
    now: () => ports.clock.now(),
    settings: ports.settings,
    budgets,
    rooms,
    letThrough: (wish) => letThrough(rooms.kids, library('kids'), wish),
    clients,
    accounts,
    backups,
    models: shelf,
    library,
    close: () => (closing ??= close()),
  };
}

function openBackups(
  ports: Ports,
  { store, budgets, rooms }: Shared,
  [kids, adult]: readonly [Library, Library],
): Backups {
  const { clock, dataFolder, log } = ports;
  const backups = new Backups({
    store,
    settings: new SettingsInBackups({ settings: ports.settings, budgets, rules: rooms.kids }),
    dataFolder,
    clock,
    log,
    room: (tier) => (tier === 'kids' ? kids : adult).backup,
    isIdle: () => kids.jobs.activeCount() + adult.jobs.activeCount() === 0,
    freeBytes: () => ports.freeBytes(),
  });
  backups.start();
  return backups;
}

function lockFolder({ dataFolder, clock }: Ports): () => void {
  try {
    return lockDataFolder(dataFolder, clock.now());
  } catch (error) {
    throw asFolderError(dataFolder, error);
  }
}

function prepareFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw asFolderError(path, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'not-allowed',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  ENOENT: 'missing',
  ENOSPC: 'full',
  SQLITE_FULL: 'full',
  SQLITE_NOTADB: 'damaged',
  SQLITE_CORRUPT: 'damaged',
};

/** Faults of the file system and of SQLite, as the one error that hosts show. Bugs pass unchanged. */
function asFolderError(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = code.startsWith('SQLITE_IOERR') ? reasonOfDisk(path) : REASONS[code];
  if (error instanceof EngineError || !reason) return error;
  return new EngineError('DATA_FOLDER', `The data folder ${path} cannot be used: ${reason}`, { path, reason }, error);
}

/** Below this a database cannot even be opened. */
const LEAST_BYTES_FREE = 1024 * 1024;

/** SQLite says only that the disk failed it; where there is hardly room left, that is why. */
function reasonOfDisk(path: string): 'full' | 'unreadable' {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < LEAST_BYTES_FREE ? 'full' : 'unreadable';
}
