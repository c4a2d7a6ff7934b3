import { createHash } from 'node:crypto';
import type { AssetLibrary } from '../assets/asset-library.ts';
import { MEDIA_ENDINGS, type StoredMediaType } from '../assets/media-types.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { rowsOf, type BackupGroup, type BackupRow } from '../store/backup-tables.ts';
import type { AssetRow } from '../store/rows.ts';
import type { BackupMedia, BackupRoom } from './read-backup.ts';

interface MediaParts {
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  now(): number;
}

/** Brings pictures and clips of one file into one room. What is here already under another id is used as it is. */
export class RestoreMedia {
  readonly #parts: MediaParts;
  readonly #room: Pick<BackupRoom, 'media'>;
  /** By id in the file: the id here. */
  readonly #ids = new Map<string, string>();
  /** Files whose bytes turned out to be something else. */
  #damaged = 0;

  constructor(parts: MediaParts, room: Pick<BackupRoom, 'media'>) {
    this.#parts = parts;
    this.#room = room;
  }

  get damaged(): number {
    return this.#damaged;
  }

  /** The id that a file has here; null for one that was not brought in. */
  idOf(id: string): string | null {
    return this.#ids.get(id) ?? null;
  }

  /** What the file of an asset is called in this room, of the backup and of what is here. */
  nameInBackup(id: string): string {
    return this.#room.media.get(id)?.fileName ?? this.nameHere(id);
  }

  nameHere(id: string): string {
    return this.#parts.store.assets.find(id)?.file_name ?? `missing ${id}`;
  }

  /** Writes the files of a group, and answers with the rows that its transaction has to enter. */
  async bring(group: BackupGroup): Promise<AssetRow[]> {
    const rows: AssetRow[] = [];
    for (const row of rowsOf(group, 'assets')) {
      const id = String(row['id']);
      if (this.#ids.has(id)) continue;
      const entered = await this.#bringOne(row);
      this.#ids.set(id, entered.id);
      rows.push(entered);
    }
    return rows;
  }

  /** Forgets what was to be entered by a transaction that failed. */
  async letGo(rows: readonly AssetRow[]): Promise<void> {
    const gone = new Set(rows.map(({ id }) => id));
    for (const [id, here] of this.#ids) if (gone.has(here)) this.#ids.delete(id);
    for (const row of rows) if (!this.#parts.store.assets.find(row.id)) await this.#parts.assets.discard(row);
  }

  /** Brings files back whose rows are here and that are gone from the disk. Answers with how many. */
  async heal(group: BackupGroup): Promise<number> {
    const { store, assets } = this.#parts;
    let healed = 0;
    for (const row of rowsOf(group, 'assets')) {
      const media = this.#room.media.get(String(row['id']));
      const here = media && store.assets.findByFileName(media.fileName);
      if (!media || !here || assets.path(here.id) !== null) continue;
      if (await this.#stored(media, here.id)) healed++;
    }
    return healed;
  }

  async #bringOne(row: BackupRow): Promise<AssetRow> {
    const { store, now } = this.#parts;
    const id = String(row['id']);
    const media = this.#room.media.get(id);
    const here = store.assets.find(id);
    // An id may stand for another picture here.
    const stored = media ? await this.#stored(media, here && here.file_name !== media.fileName ? undefined : id) : null;
    if (stored) return stored;
    if (here) return here;
    const mediaType = String(row['media_type']) as StoredMediaType;
    const name = createHash('sha256').update(`missing ${id}`).digest('hex').slice(0, 40);
    return {
      id,
      // Shown as absent, as any picture whose file is gone.
      file_name: `${name}.${MEDIA_ENDINGS[mediaType]}`,
      media_type: mediaType,
      bytes: Number(row['bytes']),
      width: numberOrNull(row['width']),
      height: numberOrNull(row['height']),
      duration_seconds: numberOrNull(row['duration_seconds']),
      created_at: now(),
    };
  }

  async #stored(media: BackupMedia, id: string | undefined): Promise<AssetRow | null> {
    const bytes = await media.read();
    try {
      if (bytes)
        return await this.#parts.assets.store(bytes, media.mediaType.startsWith('image/') ? 'image' : 'video', id);
    } catch (error) {
      // It says that it is a picture and is none.
      if (!(error instanceof JobFailure)) throw error;
    }
    this.#damaged++;
    return null;
  }
}

function numberOrNull(value: BackupRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
