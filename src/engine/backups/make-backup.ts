import { randomUUID } from 'node:crypto';
import { existsSync, openSync, readSync, closeSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { BackupResult } from '../../contract/backups.ts';
import { version } from '../../../package.json';
import { EngineError, isDiskFull } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import { openBackupSnapshot } from '../store/backup-store.ts';
import type { EngineStore } from '../store/engine-store.ts';
import { syncFolder } from '../store/sync-to-disk.ts';
import { BACKUP_ENDING, fileRefused } from './backup-format.ts';
import { checkBackup, VerificationError } from './check-backup.ts';
import type { SettingsInBackups } from './kept-settings.ts';
import type { RestoredRoom } from './restore-room.ts';
import { wholeFile, wholeHeldPicture } from './whole-file.ts';
import { writeBackup } from './write-backup.ts';

/** One room, as backups read it and are brought back into it. */
export interface RoomInBackups extends RestoredRoom {
  /** Everything that is shown must be read again. */
  changed(): void;
}

export interface MakeParts {
  readonly store: EngineStore;
  /** What goes into a file besides the rooms. */
  readonly settings: SettingsInBackups;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface MakeOrder {
  /** Where the file is in the end. */
  readonly path: string;
  readonly rooms: readonly RoomInBackups[];
  readonly storyId: string | null;
  readonly automatic: boolean;
  /** Told the share that is done; may throw to end it. */
  progress(fraction: number): void;
}

/** Where a file is brought back as a test. */
export function checkFolder(dataFolder: string): string {
  return join(dataFolder, 'backup-check');
}

/**
 * Writes one file beside its place, brings it back into an empty folder, and only then gives it its name: what had that
 * name before stays until that moment. Never throws; what went wrong is in the result, which is also written down.
 */
export async function makeBackup(parts: MakeParts, order: MakeOrder): Promise<BackupResult> {
  const { store, clock, log } = parts;
  const part = `${order.path}.${randomUUID().slice(0, 8)}.part`;
  const at = clock.now();
  let result: BackupResult;
  try {
    requireFolder(dirname(order.path));
    store.commit(() => store.backups.addPart(part, order.automatic));
    const bytes = await writeAndCheck(parts, order, part);
    renameSync(part, order.path);
    syncFolder(dirname(order.path));
    result = { at, path: order.path, bytes, verified: true, problem: null, automatic: order.automatic };
  } catch (error) {
    removeQuietly(part, log);
    const problem = problemOf(error);
    log.warn('a backup was not made', { problem, error });
    result = { at, path: null, bytes: null, verified: false, problem, automatic: order.automatic };
  }
  store.commit(() => {
    store.backups.dropPart(part);
    // Only a backup of everything says how old the last one is.
    if (order.storyId === null) store.backups.addResult(result);
    if (result.path !== null && result.bytes !== null && order.automatic) {
      store.backups.keepFile({ path: result.path, at, bytes: result.bytes });
    }
  });
  return result;
}

async function writeAndCheck(
  { dataFolder, clock, settings }: MakeParts,
  { rooms, storyId, progress }: MakeOrder,
  path: string,
): Promise<number> {
  // In one turn, so that both rooms are those of one moment.
  const snapshots = rooms.map((room) => ({ room, snapshot: openBackupSnapshot(room.databasePath) }));
  try {
    const { bytes, manifest } = await writeBackup({
      path,
      rooms: snapshots.map(({ room, snapshot }) => ({
        tier: room.tier,
        snapshot,
        path: (assetId) => wholeFile(room, assetId),
        held: (jobId) => wholeHeldPicture(room, jobId),
      })),
      version,
      madeAt: clock.now(),
      storyId,
      ...(storyId === null && { settings: settings.read() }),
      progress: (done, of) => progress((0.5 * done) / Math.max(1, of)),
    });
    await checkBackup({
      path,
      manifest,
      folder: checkFolder(dataFolder),
      now: () => clock.now(),
      progress: (done, of) => progress(0.5 + (0.5 * Math.min(done, of)) / Math.max(1, of)),
    });
    return bytes;
  } finally {
    for (const { snapshot } of snapshots) snapshot.close();
  }
}

/**
 * Takes away what a run of the program left behind that ended in the middle of a backup, and writes down that it did.
 * Call once, before anything else.
 */
export function cleanUpBackups({ store, dataFolder, clock, log }: MakeParts): void {
  rmSync(checkFolder(dataFolder), { recursive: true, force: true });
  for (const { path, automatic } of store.backups.parts()) {
    if (path.endsWith('.part')) removeQuietly(path, log);
    const at = clock.now();
    store.commit(() => {
      store.backups.dropPart(path);
      store.backups.addResult({ at, path: null, bytes: null, verified: false, problem: 'interrupted', automatic });
    });
  }
}

/** The path with our ending. Throws INPUT_REFUSED where something stands there that is no file of ours. */
export function placeForFile(path: string): string {
  if (!isAbsolute(path)) throw fileRefused('not-absolute', 'Say the whole path');
  const place = path.endsWith(BACKUP_ENDING) ? path : `${path}${BACKUP_ENDING}`;
  if (existsSync(place) && !beginsAsZip(place)) throw fileRefused('taken', `${place} is something else`);
  return place;
}

function beginsAsZip(path: string): boolean {
  if (!statSync(path).isFile()) return false;
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return start.readUInt32LE(0) === 0x04034b50;
}

function requireFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw Object.assign(new Error(`${folder} is not there`), { code: 'ENOENT' });
  }
}

function removeQuietly(path: string, log: Log): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    log.warn('a file that was not finished could not be removed', { error });
  }
}

const PROBLEMS: Readonly<Record<string, BackupResult['problem']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  ENOENT: 'missing-folder',
  ENOTDIR: 'missing-folder',
};

function problemOf(error: unknown): BackupResult['problem'] {
  if (isDiskFull(error)) return 'disk-full';
  if (error instanceof VerificationError) return 'verification';
  if (error instanceof EngineError) return error.code === 'CLOSED' ? 'interrupted' : 'verification';
  return PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other';
}
