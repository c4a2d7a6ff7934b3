import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { AssetLibrary, Space } from '../assets/asset-library.ts';
import { walkMedia, type FoundFile } from '../assets/media-walk.ts';
import { THUMBNAIL_WIDTHS } from '../assets/thumbnails.ts';
import type { Log } from '../ports.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { AssetRow } from '../store/rows.ts';
import type { FileUse } from '../store/storage-store.ts';
import { LongWork } from './long-work.ts';
import type { Trash } from './trash.ts';

/** With less than that free, the disk is nearly full. */
const NEARLY_FULL_BYTES = 2_000_000_000;
/** How many takes are one change. */
const TAKES_AT_ONCE = 1_000;
/** How many rows are read in one go, so that others get their turn in between. */
const ROWS_AT_ONCE = 500;

interface StorageParts {
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly trash: Trash;
  /** Absolute path of the room's folder. */
  readonly folder: string;
  readonly log: Log;
  now(): number;
  freeBytes(): Promise<number>;
  /** What waits beside the media. */
  held(): Space;
}

export interface StorageSummary extends Record<Exclude<FileUse, 'unused'> | 'thumbnails' | 'orphans' | 'held', Space> {
  readonly missing: number;
  readonly databaseBytes: number;
  readonly freeBytes: number;
  readonly nearlyFull: boolean;
}

/** What takes the space of one room, and how to get some back. */
export class Storage {
  readonly #parts: StorageParts;
  readonly #mediaFolder: string;
  readonly #work = new LongWork();

  constructor(parts: StorageParts) {
    this.#parts = parts;
    this.#mediaFolder = join(parts.folder, 'media');
  }

  /** Reads every folder, but holds nobody up meanwhile. */
  summary(): Promise<StorageSummary> {
    return this.#work.follow(this.#summary());
  }

  /** Takes that are not chosen go to the trash, of the given stories or of all. Throws NOT_FOUND. */
  dropOtherTakes({ storyIds, dryRun }: { storyIds?: readonly string[] | null; dryRun?: boolean }): Promise<{
    takes: number;
    bytes: number;
  }> {
    for (const id of storyIds ?? []) this.#parts.store.stories.get(id);
    return this.#work.follow(this.#dropOtherTakes([...new Set(storyIds ?? [null])], dryRun === true));
  }

  /** Sets files aside that no row names, makes missing thumbnails, and makes the search index anew where it is wrong. */
  repair(): Promise<{ setAside: Space; thumbnailsMade: number; indexRepaired: boolean }> {
    return this.#work.follow(this.#repair());
  }

  close(): Promise<void> {
    return this.#work.close();
  }

  async #summary(): Promise<StorageSummary> {
    const { folder } = this.#parts;
    const { rows, ...uses } = await this.#sumUses();
    const { found, ...files } = await this.#sumFiles();
    const freeBytes = await this.#parts.freeBytes();
    const database = ['library.db', 'library.db-wal'].map((name) =>
      statSync(join(folder, name), { throwIfNoEntry: false }),
    );
    return {
      ...uses,
      ...files,
      held: this.#parts.held(),
      missing: Math.max(0, rows - found),
      databaseBytes: database.reduce((sum, file) => sum + (file?.size ?? 0), 0),
      freeBytes,
      nearlyFull: freeBytes < NEARLY_FULL_BYTES,
    };
  }

  async #sumUses(): Promise<Record<Exclude<FileUse, 'unused'>, Space> & { rows: number }> {
    const spaces = { pictures: NOTHING, clips: NOTHING, otherTakes: NOTHING, trash: NOTHING, unused: NOTHING };
    for (let after: number | null = 0; after !== null;) {
      const part = this.#parts.store.storage.sums(after);
      for (const { use, files, bytes } of part.sums) spaces[use] = plus(spaces[use], { files, bytes });
      after = part.next;
      await this.#work.turn();
    }
    const rows = Object.values(spaces).reduce((sum, { files }) => sum + files, 0);
    const { unused: _, ...uses } = spaces;
    return { ...uses, rows };
  }

  async #sumFiles(): Promise<{ thumbnails: Space; orphans: Space; found: number }> {
    let thumbnails = NOTHING;
    let orphans = NOTHING;
    let found = 0;
    for await (const some of walkMedia(this.#mediaFolder, this.#parts.now())) {
      for (const file of some) {
        const space = { files: 1, bytes: file.bytes };
        if (this.#isOrphan(file)) orphans = plus(orphans, space);
        else if (file.isThumbnail) thumbnails = plus(thumbnails, space);
        else found++;
      }
      this.#work.goOn();
    }
    return { thumbnails, orphans, found };
  }

  async #dropOtherTakes(
    stories: readonly (string | null)[],
    dryRun: boolean,
  ): Promise<{ takes: number; bytes: number }> {
    const { store, trash } = this.#parts;
    const uses = new Map<string, number>();
    let takes = 0;
    for (const storyId of stories) {
      for (let after = ''; ;) {
        const some = store.storage.otherTakes(storyId, after, TAKES_AT_ONCE);
        const last = some.at(-1);
        if (!last) break;
        after = last.id;
        takes += some.length;
        for (const { asset_id: id } of some) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
        if (!dryRun) trash.put({ items: some.map(({ id }) => ({ kind: 'take', id })) });
        await this.#work.turn();
      }
    }
    let bytes = 0;
    let looked = 0;
    for (const [id, count] of uses) {
      if (store.trash.usesOf(id) === count) bytes += store.assets.find(id)?.bytes ?? 0;
      if (++looked % ROWS_AT_ONCE === 0) await this.#work.turn();
    }
    return { takes, bytes };
  }

  async #repair(): Promise<{ setAside: Space; thumbnailsMade: number; indexRepaired: boolean }> {
    const { store, log } = this.#parts;
    let setAside = NOTHING;
    for await (const some of walkMedia(this.#mediaFolder, this.#parts.now())) {
      // Asked again without a pause before the move: what is stored just now needs its file.
      for (const file of some) if (this.#isOrphan(file) && this.#setAside(file)) setAside = plus(setAside, one(file));
      this.#work.goOn();
    }
    const thumbnailsMade = await this.#makeThumbnails();
    const indexRepaired = !store.search.agrees();
    if (indexRepaired) store.commit(() => store.search.rebuild());
    log.info('repaired the room', { setAside: setAside.files, thumbnailsMade, indexRepaired });
    return { setAside, thumbnailsMade, indexRepaired };
  }

  /** False when it has gone meanwhile. */
  #setAside({ path }: FoundFile): boolean {
    const target = freeName(join(this.#parts.folder, 'set-aside', path));
    try {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(this.#mediaFolder, path), target);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  async #makeThumbnails(): Promise<number> {
    const { assets } = this.#parts;
    const missing = (row: AssetRow): number =>
      THUMBNAIL_WIDTHS.filter((width) => {
        const found = statSync(assets.thumbnailPath(row.file_name, width), { throwIfNoEntry: false });
        return !found || found.size === 0;
      }).length;
    let made = 0;
    for await (const rows of this.#rows()) {
      for (const row of rows) {
        const before = row.media_type.startsWith('image/') ? missing(row) : 0;
        if (before === 0 || assets.path(row.id) === null) continue;
        await assets.prepareThumbnails(row.id);
        made += before - missing(row);
        this.#work.goOn();
      }
    }
    return made;
  }

  #isOrphan({ fileName }: FoundFile): boolean {
    return !this.#parts.assets.isNeeded(fileName) && !this.#parts.store.trash.isDoomed(fileName);
  }

  /** Rows of all files, some at a time. */
  async *#rows(): AsyncGenerator<readonly AssetRow[]> {
    for (let after = ''; ;) {
      const rows = this.#parts.store.storage.page(after, ROWS_AT_ONCE);
      const last = rows.at(-1);
      if (!last) return;
      after = last.file_name;
      yield rows;
      await this.#work.turn();
    }
  }
}

const NOTHING: Space = { files: 0, bytes: 0 };

function one({ bytes }: FoundFile): Space {
  return { files: 1, bytes };
}

function plus(a: Space, b: Space): Space {
  return { files: a.files + b.files, bytes: a.bytes + b.bytes };
}

/** The path, or with a number where something has that name already. */
function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let number = 2, free = path; ; number++) {
    if (!existsSync(free)) return free;
    free = join(dir, `${name}-${number}${ext}`);
  }
}
