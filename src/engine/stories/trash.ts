import type { TrashItem } from '../../contract/trash.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import { EngineError } from '../errors.ts';
import { cursorAfter, readPlace } from '../list-place.ts';
import { DayTurn } from '../money/day-turn.ts';
import type { Clock, Log } from '../ports.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { ChangeTeller } from './change-teller.ts';
import type { History } from './history.ts';
import { TrashDeletion, type Deleted } from './trash-deletion.ts';
import { movesBack, movesToTrash, type Move } from './trash-moves.ts';
import { trashedThing, type TrashedThing } from './trash-view.ts';

/** How long things stay in the trash. */
const KEPT_MS = 30 * 86_400_000;

interface TrashParts {
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly history: History;
  readonly teller: ChangeTeller;
  readonly clock: Clock;
  readonly log: Log;
  newId(): string;
  /** Stops an unfinished job. */
  cancel(job: JobRow): void;
  /** Removes what waits beside the media and belongs to nothing any more. */
  sweep?(): void;
}

/** What was thrown away in one room. It stays for 30 days, and goes back where it was until then. */
export class Trash {
  readonly #parts: TrashParts;
  readonly #deletion: TrashDeletion;
  readonly #dayTurn: DayTurn;

  constructor(parts: TrashParts) {
    this.#parts = parts;
    this.#deletion = new TrashDeletion({ ...parts, now: () => parts.clock.now() });
    this.#dayTurn = new DayTurn(parts.clock, () => void this.#emptyOld());
  }

  /**
   * Finishes what an earlier run of the program did not: jobs of what was thrown away are stopped before they can
   * leave, files whose rows are gone are removed, and what is older than 30 days goes. Call once, in the same turn as
   * jobs are taken up.
   */
  start(): void {
    for (const job of this.#parts.store.trash.openJobs()) this.#parts.cancel(job);
    void this.#emptyOld();
  }

  /** Latest first. */
  list({ cursor, limit }: { cursor?: string | undefined; limit: number }): {
    items: (TrashedThing & { goneAt: number })[];
    bytes: number;
    nextCursor: string | null;
  } {
    const { assets, store } = this.#parts;
    const rows = store.trash.page(readPlace(cursor), limit);
    return {
      items: rows.map((row) => ({
        ...trashedThing(store, row, (id) => assets.path(id) !== null),
        goneAt: row.deleted_at + KEPT_MS,
      })),
      bytes: store.trash.bytes(),
      nextCursor: cursorAfter(rows, limit, ({ deleted_at: at, id }) => ({ at, id })),
    };
  }

  /** Throws things away as one change, and stops their unfinished jobs. Throws NOT_FOUND, STATE_CONFLICT. */
  put({ items }: { items: readonly TrashItem[] }): { moved: number; cancelledJobs: number } {
    const { store } = this.#parts;
    const move = movesToTrash(store, items, this.#parts.clock.now());
    this.#carryOut(move, 'trashed');
    // Stopped only now: a crash in between leaves jobs that the next start stops.
    const jobs = move.items.flatMap((item) => store.trash.openJobsOf(item));
    for (const job of jobs) this.#parts.cancel(job);
    if (move.items.length > 0) this.#dayTurn.expect();
    return { moved: move.items.length, cancelledJobs: jobs.length };
  }

  /** Puts things back where they were, with what is needed to reach them. Throws NOT_FOUND. */
  restore({ items }: { items: readonly TrashItem[] }): { restored: number } {
    const move = movesBack(this.#parts.store, items);
    this.#carryOut(move, 'restored');
    return { restored: move.items.length };
  }

  /** Deletes things that are in the trash for good, or all of it. Throws NOT_FOUND, STATE_CONFLICT. */
  async delete({ items, dryRun }: { items: readonly TrashItem[] | null; dryRun?: boolean }): Promise<Deleted> {
    if (dryRun) return this.#deletion.preview(items);
    try {
      return await this.#deletion.delete(items);
    } finally {
      this.#parts.teller.tell({ storyIds: [], sceneIds: [], moved: true });
    }
  }

  /** Removes files whose rows are gone, such as those of a photo that was forgotten. */
  async removeFiles(): Promise<void> {
    await this.#deletion.removeFiles();
  }

  async close(): Promise<void> {
    this.#dayTurn.close();
    await this.#deletion.close();
  }

  #carryOut(move: Move, what: 'trashed' | 'restored'): void {
    if (move.items.length === 0) return;
    const { store, history, teller } = this.#parts;
    const touched = store.commit(() => {
      const change = store.history.apply(move.redo);
      if (move.items.some(({ kind }) => kind !== 'story')) change.storyIds.forEach((id) => store.trash.recount(id));
      history.record({ what, ...this.#nameOf(move), count: move.items.length, undo: move.undo, redo: move.redo });
      return change;
    });
    teller.tell(touched);
  }

  /** Of the only story, or of the only character; nothing where several were moved. */
  #nameOf({ items, storyIds }: Move): { storyId: string | null; storyTitle: string | null } {
    const { characters, stories } = this.#parts.store;
    const [item] = items;
    if (items.length === 1 && item?.kind === 'character') {
      return { storyId: null, storyTitle: characters.find(item.id)?.name ?? null };
    }
    const [storyId = null] = storyIds;
    const isOne = storyIds.size === 1 && items.every(({ kind }) => kind !== 'character');
    return isOne && storyId !== null
      ? { storyId, storyTitle: stories.get(storyId).title }
      : { storyId: null, storyTitle: null };
  }

  async #emptyOld(): Promise<void> {
    const { clock, log, store, teller } = this.#parts;
    try {
      const { deleted } = await this.#deletion.deleteUntil(clock.now() - KEPT_MS);
      if (deleted > 0) {
        log.info('emptied the trash of what is older than 30 days', { deleted });
        teller.tell({ storyIds: [], sceneIds: [], moved: true });
      }
      if (store.trash.oldest() !== null) this.#dayTurn.expect();
    } catch (error) {
      if (error instanceof EngineError && error.code === 'CLOSED') return;
      log.error('the trash could not be emptied', { error });
    }
  }
}
