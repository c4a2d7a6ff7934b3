import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Tier } from '../../contract/values.ts';
import { AssetLibrary } from '../assets/asset-library.ts';
import { heldFolder, heldPath } from '../gate/held-files.ts';
import { openLibraryStore } from '../store/library-store.ts';
import type { AssetRow } from '../store/rows.ts';
import type { Manifest } from './backup-format.ts';
import { openBackup, type BackupRoom } from './read-backup.ts';
import { RoomRestore } from './restore-room.ts';

/** A file does not bring back what was written into it. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
}

interface CheckOrder {
  readonly path: string;
  /** What was written. */
  readonly manifest: Manifest;
  /** Emptied first, and gone afterwards. */
  readonly folder: string;
  now(): number;
  progress(done: number, of: number): void;
}

/**
 * Brings a file back into an empty folder and looks whether all of it is there: every hash, every file, the number of
 * rows in each table, and the databases themselves. A story's files are removed again once they were seen, so that this
 * takes little room. Throws VerificationError.
 */
export async function checkBackup({ path, manifest, folder, now, progress }: CheckOrder): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const stores = new Map<Tier, ReturnType<typeof openRoom>>();
  try {
    for (const { tier } of manifest.rooms) stores.set(tier, openRoom(tier, join(folder, tier), now));
    const backup = await openBackup(path, (tier) => Buffer.from(stores.get(tier)?.store.assets.nameKey() ?? '', 'hex'));
    try {
      if (JSON.stringify(backup.manifest.settings) !== JSON.stringify(manifest.settings)) {
        throw new VerificationError('The settings came back otherwise');
      }
      if (backup.damaged > 0) throw new VerificationError(`${backup.damaged} files of ${path} are damaged`);
      let done = 0;
      const of = manifest.rooms.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const room of backup.rooms) {
        const into = stores.get(room.tier);
        if (!into) throw new VerificationError(`Nobody wrote a room ${room.tier}`);
        await checkRoom(room, into, manifest, (bytes) => progress((done += bytes), of));
      }
    } finally {
      backup.close();
    }
  } finally {
    for (const { store } of stores.values()) store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface CheckRoom {
  readonly tier: Tier;
  readonly folder: string;
  readonly databasePath: string;
  readonly store: ReturnType<typeof openLibraryStore>;
  readonly assets: AssetLibrary;
  now(): number;
}

function openRoom(tier: Tier, folder: string, now: () => number): CheckRoom {
  mkdirSync(join(folder, 'media'), { recursive: true });
  const databasePath = join(folder, 'library.db');
  const store = openLibraryStore(databasePath);
  const assets = new AssetLibrary({ store, folder: join(folder, 'media'), newId: () => v7(), now });
  return { tier, folder, databasePath, store, assets, now };
}

async function checkRoom(
  backup: BackupRoom,
  room: CheckRoom,
  manifest: Manifest,
  progress: (bytes: number) => void,
): Promise<void> {
  const restore = new RoomRestore({ ...room, throwAway: () => undefined, bringBack: () => undefined }, backup, {
    mode: 'merge',
    isWhole: manifest.kind === 'library',
  });
  const { damaged, same, differs } = await restore.restore((_group, files) => {
    for (const file of files) progress(seen(room, backup, file));
  });
  const wrong = Object.entries(room.store.backup.counts()).filter(
    ([table, rows]) => rows !== (manifest.rows[backup.tier]?.[table] ?? 0),
  );
  const held = room.store.held.all().map(({ job_id: jobId }) => heldPath(heldFolder(room.databasePath), jobId));
  const faults = [
    ...room.store.backup.faults(),
    ...wrong.map(([table, rows]) => `${rows} rows of ${table} came back`),
    ...held.filter((path) => !existsSync(path)).map((path) => `${path} did not come back`),
    ...(damaged + same + differs > 0 ? [`${damaged + same + differs} things came back otherwise`] : []),
  ];
  if (faults.length > 0) throw new VerificationError(faults.join('; '));
}

/** Looks at a file that was brought back and removes it. Answers with its bytes. */
function seen({ assets, folder }: CheckRoom, backup: BackupRoom, file: AssetRow): number {
  const path = assets.path(file.id);
  if (backup.media.has(file.id) && path === null) throw new VerificationError(`${file.file_name} did not come back`);
  if (path?.startsWith(folder)) rmSync(path);
  return file.bytes;
}
