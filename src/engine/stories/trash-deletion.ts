import type { TrashItem } from '../../contract/trash.ts';
import type { AssetLibrary, Space } from '../assets/asset-library.ts';
import { releaseCasts } from '../characters/story-casts.ts';
import { EngineError, notFound } from '../errors.ts';
import { ledgerEntry } from '../jobs/ledger-entry.ts';
import type { Log } from '../ports.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import { KINDS, type TrashedRow } from '../store/trash-store.ts';
import type { History } from './history.ts';
import { LongWork } from './long-work.ts';

/** How many things go in one transaction, so that others get their turn in between. */
const AT_ONCE = 20;
const FILES_AT_ONCE = 50;

/** What deleting for good has removed, or would remove. */
export interface Deleted {
  readonly deleted: number;
  readonly files: number;
  readonly bytes: number;
}

interface DeletionParts {
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly history: History;
  readonly log: Log;
  newId(): string;
  now(): number;
  /** Stops an unfinished job. */
  cancel(job: JobRow): void;
  /** Removes what waits beside the media and belongs to nothing any more. */
  sweep?(): void;
}

/**
 * Deletes for good, in two steps that a crash may part: first the rows are gone and the names of their files written
 * down, in one transaction; then the files are removed. The next start removes what is left of them.
 */
export class TrashDeletion {
  readonly #parts: DeletionParts;
  readonly #work = new LongWork();

  constructor(parts: DeletionParts) {
    this.#parts = parts;
  }

  /** Given things, or with null everything that is in the trash now. Throws NOT_FOUND, STATE_CONFLICT. */
  delete(items: readonly TrashItem[] | null): Promise<Deleted> {
    const rows = items?.map((item) => this.#rowOf(item)) ?? null;
    return this.#work.follow(this.#delete(rows, this.#latest()));
  }

  /** What was thrown away at that time or before. */
  deleteUntil(latest: number): Promise<Deleted> {
    return this.#work.follow(this.#delete(null, latest));
  }

  /** What `delete` would remove. Throws as it does. */
  preview(items: readonly TrashItem[] | null): Promise<Deleted> {
    const rows = items?.map((item) => this.#rowOf(item)) ?? null;
    return this.#work.follow(this.#preview(rows, this.#latest()));
  }

  /** Removes files whose rows are gone. One that cannot be removed now is tried again at the next start. */
  removeFiles(): Promise<Space> {
    return this.#work.follow(this.#removeFiles());
  }

  /** Resolves when nothing is being deleted any more; what is left is finished at the next start. */
  close(): Promise<void> {
    return this.#work.close();
  }

  async #delete(rows: readonly TrashedRow[] | null, latest: number): Promise<Deleted> {
    let deleted = 0;
    for await (const some of this.#batches(rows, latest)) {
      for (const job of some.flatMap((row) => this.#parts.store.trash.openJobsOf(row))) this.#parts.cancel(job);
      this.#parts.store.commit(() => {
        const there = some.filter((row) => this.#isInTrash(row));
        this.#parts.history.forget(new Set(there.flatMap((row) => this.#idsOf(row))));
        for (const row of there) this.#deleteRows(row);
        deleted += there.length;
      });
    }
    return { deleted, ...(await this.#removeFiles()) };
  }

  #deleteRows(row: TrashedRow): void {
    const { store, newId, now } = this.#parts;
    for (const job of store.trash.openJobsOf(row)) {
      // Its order may be charged yet. What becomes known of it later changes this line.
      const line = { id: newId(), at: now(), outcome: 'cancelled', actualMicros: null };
      if (job.attempt > 0 && job.state !== 'unknown') store.jobs.enterLedger(ledgerEntry(job, line));
    }
    if (row.kind === 'character') releaseCasts(store, row.id);
    store.trash.deleteForGood(row);
  }

  async #preview(rows: readonly TrashedRow[] | null, latest: number): Promise<Deleted> {
    const { store, assets } = this.#parts;
    const seen = new Set<string>();
    const uses = new Map<string, number>();
    let deleted = 0;
    for await (const some of this.#batches(rows, latest)) {
      for (const row of some) {
        if (this.#isWithin(row, seen)) continue;
        deleted++;
        for (const id of this.#idsOf(row)) seen.add(id);
        for (const { id, asset_id: assetId } of store.trash.takesOf(row)) {
          if (assetId === null || seen.has(`counted ${id}`)) continue;
          seen.add(`counted ${id}`);
          uses.set(assetId, (uses.get(assetId) ?? 0) + 1);
        }
      }
    }
    let files = 0;
    let bytes = 0;
    let looked = 0;
    for (const [assetId, count] of uses) {
      if (++looked % FILES_AT_ONCE === 0) await this.#work.turn();
      const fileName = store.assets.find(assetId)?.file_name;
      if (fileName === undefined || store.trash.usesOf(assetId) > count) continue;
      const space = assets.spaceOf(fileName);
      files += space.files;
      bytes += space.bytes;
    }
    return { deleted, files, bytes };
  }

  async #removeFiles(): Promise<Space> {
    const { store, assets, log } = this.#parts;
    this.#parts.sweep?.();
    let files = 0;
    let bytes = 0;
    let after = '';
    for (;;) {
      const names = store.trash.doomedFiles(after, FILES_AT_ONCE);
      const last = names.at(-1);
      if (last === undefined) return { files, bytes };
      after = last;
      const settled: string[] = [];
      for (const name of names) {
        try {
          const space = await assets.remove(name);
          files += space?.files ?? 0;
          bytes += space?.bytes ?? 0;
          settled.push(name);
        } catch (error) {
          log.warn('file not removed yet', { name, error });
        }
      }
      store.commit(() => {
        for (const name of settled) store.trash.spare(name);
      });
      await this.#work.turn();
    }
  }

  /** Stories first, then scenes, then takes, then characters: what goes with something else is gone when its turn comes. */
  async *#batches(rows: readonly TrashedRow[] | null, latest: number): AsyncGenerator<readonly TrashedRow[]> {
    for (const kind of KINDS) {
      const given = rows?.filter((row) => row.kind === kind).toSorted((a, b) => b.deleted_at - a.deleted_at);
      let place: { at: number; id: string } | null = null;
      for (let from = 0; ; from += AT_ONCE) {
        const some: readonly TrashedRow[] =
          given?.slice(from, from + AT_ONCE) ?? this.#parts.store.trash.pageOf(kind, place, AT_ONCE, latest);
        const last = some.at(-1);
        if (!last) break;
        place = { at: last.deleted_at, id: last.id };
        yield some;
        await this.#work.turn();
      }
    }
  }

  #latest(): number {
    return this.#parts.store.trash.page(null, 1)[0]?.deleted_at ?? 0;
  }

  #rowOf(item: TrashItem): TrashedRow {
    const row = this.#find(item);
    if (!row) throw notFound(item.kind, item.id);
    if (row.deleted_at === null) throw new EngineError('STATE_CONFLICT', 'It is not in the trash', { state: 'in-use' });
    return { ...item, deleted_at: row.deleted_at };
  }

  #isInTrash(item: TrashItem): boolean {
    return (this.#find(item)?.deleted_at ?? null) !== null;
  }

  #find({ kind, id }: TrashItem): { deleted_at: number | null } | undefined {
    const { characters, stories, scenes } = this.#parts.store;
    if (kind === 'character') return characters.find(id);
    if (kind === 'story') return stories.find(id);
    return kind === 'scene' ? scenes.find(id) : scenes.findTake(id);
  }

  /** Whether something that goes before it takes it along. */
  #isWithin({ kind, id }: TrashItem, seen: ReadonlySet<string>): boolean {
    if (kind === 'story' || kind === 'character') return seen.has(id);
    const { scenes } = this.#parts.store;
    const scene = scenes.find(kind === 'scene' ? id : (scenes.findTake(id)?.scene_id ?? ''));
    return seen.has(id) || (scene !== undefined && (seen.has(scene.id) || seen.has(scene.story_id)));
  }

  /** A thing's own id and those of all that is below it. */
  #idsOf(row: TrashedRow): string[] {
    const { store } = this.#parts;
    if (row.kind === 'character') return [row.id, ...store.characters.photosOf(row.id).map(({ id }) => id)];
    const takes = store.trash.takesOf(row).map(({ id }) => id);
    if (row.kind === 'scene') return [...takes, ...store.trash.below(row.id).map(({ id }) => id)];
    return row.kind === 'story' ? [...takes, row.id, ...store.trash.sceneIds(row.id)] : takes;
  }
}
