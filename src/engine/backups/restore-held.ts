import { existsSync } from 'node:fs';
import { inspectMedia } from '../assets/inspect-media.ts';
import { heldFolder, heldPath, writeHeldFile } from '../gate/held-files.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { rowsOf, type BackupGroup } from '../store/backup-tables.ts';
import type { BackupMedia, BackupRoom } from './read-backup.ts';

interface HeldParts {
  readonly store: LibraryStore;
  /** Absolute path of the room's library.db. */
  readonly databasePath: string;
}

/** Brings pictures that wait for their check into the room in which they wait on. None of them becomes an asset. */
export class RestoreHeld {
  readonly #parts: HeldParts;
  readonly #room: Pick<BackupRoom, 'media'>;
  /** Files that turned out to be no pictures. */
  #damaged = 0;

  constructor(parts: HeldParts, room: Pick<BackupRoom, 'media'>) {
    this.#parts = parts;
    this.#room = room;
  }

  get damaged(): number {
    return this.#damaged;
  }

  /**
   * Writes the files of a group whose rows are here, those too that are gone from the disk since. What waits here no more
   * has been decided about. The rows come first, since a file that no row names is swept away.
   */
  async bring(group: BackupGroup, idOf: (id: string) => string): Promise<void> {
    const { store, databasePath } = this.#parts;
    const folder = heldFolder(databasePath);
    for (const row of rowsOf(group, 'held_pictures')) {
      const id = String(row['job_id']);
      const jobId = idOf(id);
      const media = this.#room.media.get(id);
      if (!media || !store.held.find(jobId) || existsSync(heldPath(folder, jobId))) continue;
      const bytes = await pictureOf(media);
      if (bytes) {
        await writeHeldFile(folder, jobId, bytes);
        continue;
      }
      this.#damaged++;
      store.commit(() => store.held.remove(jobId));
    }
  }
}

/** Null where it says that it is a picture and is none. */
async function pictureOf(media: BackupMedia): Promise<Uint8Array | null> {
  const bytes = await media.read();
  try {
    if (bytes && (await inspectMedia(bytes, 'image')).mediaType === media.mediaType) return bytes;
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
  }
  return null;
}
