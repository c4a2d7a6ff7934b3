import type { HistoryEntry } from '../../contract/history.ts';
import { recastStories } from '../characters/story-casts.ts';
import { EngineError, notFound } from '../errors.ts';
import type { HistoryRow, RowValues } from '../store/history-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { ChangeTeller } from './change-teller.ts';

/** How many changes can be taken back. */
const KEPT = 200;

/** A change that has been made: the same rows as they were, and as they became. */
export interface RecordedChange {
  readonly what: HistoryEntry['what'];
  /** Null where several stories were changed. */
  readonly storyId: string | null;
  readonly storyTitle: string | null;
  /** How many things were changed. */
  readonly count: number;
  readonly undo: readonly RowValues[];
  readonly redo: readonly RowValues[];
}

interface HistoryParts {
  readonly store: LibraryStore;
  readonly teller: ChangeTeller;
  newId(): string;
  now(): number;
}

/** The last changes of one room, which can be taken back and made again. */
export class History {
  readonly #parts: HistoryParts;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** Notes a change down. Part of the transaction that makes it, so that neither is there without the other. */
  record({ what, storyId, storyTitle, count, undo, redo }: RecordedChange): void {
    const row: HistoryRow = {
      id: this.#parts.newId(),
      at: this.#parts.now(),
      what,
      story_id: storyId,
      story_title: storyTitle,
      count,
      before_json: JSON.stringify(undo),
      after_json: JSON.stringify(redo),
      undone: 0,
    };
    this.#parts.store.history.add(row, KEPT);
  }

  /** Newest first. */
  list(): { entries: HistoryEntry[] } {
    return { entries: this.#parts.store.history.all().map((row) => viewOf(row)) };
  }

  /**
   * Takes back the newest change, or a given one with all after it. Throws NOT_FOUND, and STATE_CONFLICT when a row is
   * gone for good: nothing is changed then, and what can never be taken back leaves the list.
   */
  undo({ id }: { id?: string | undefined } = {}): { entry: HistoryEntry | null } {
    const done = this.#parts.store.history.all().filter(({ undone }) => undone === 0);
    const last = id === undefined ? 0 : done.findIndex((row) => row.id === id);
    if (id !== undefined && last < 0) throw notFound('change', id);
    this.#carryOut(done.slice(0, last + 1), true);
    return { entry: this.#entry(done[last]) };
  }

  /** Makes again what was taken back last. Throws as `undo` does. */
  redo(): { entry: HistoryEntry | null } {
    const oldest = this.#parts.store.history.all().findLast(({ undone }) => undone === 1);
    if (oldest) this.#carryOut([oldest], false);
    return { entry: this.#entry(oldest) };
  }

  /** Takes every word of rows that are deleted for good out of the entries. Part of the deleting transaction. */
  forget(ids: ReadonlySet<string>): void {
    const { history } = this.#parts.store;
    const without = (json: string): RowValues[] =>
      (JSON.parse(json) as RowValues[]).map((row) => (ids.has(row.id) ? { table: 'gone', id: row.id } : row));
    for (const row of history.all()) {
      const before = without(row.before_json);
      // A change of a character names nobody else.
      const isGone = row.story_id === null ? before.every(({ table }) => table === 'gone') : ids.has(row.story_id);
      const next: HistoryRow = {
        ...row,
        story_id: isGone ? null : row.story_id,
        story_title: isGone ? null : row.story_title,
        before_json: JSON.stringify(before),
        after_json: JSON.stringify(without(row.after_json)),
      };
      if (
        next.story_title !== row.story_title ||
        next.before_json !== row.before_json ||
        next.after_json !== row.after_json
      )
        history.rewrite(next);
    }
  }

  #carryOut(rows: readonly HistoryRow[], isUndo: boolean): void {
    const { store, teller } = this.#parts;
    const changes = rows.map((row) => ({
      row,
      values: JSON.parse(isUndo ? row.before_json : row.after_json) as RowValues[],
    }));
    const unfit = changes.filter(({ values }) => !store.history.fits(values));
    if (unfit.length > 0) {
      store.commit(() => {
        for (const { row } of unfit) store.history.remove(row.id);
      });
      throw new EngineError('STATE_CONFLICT', 'It was deleted for good since', { state: 'deleted' });
    }
    const touched = store.commit(() =>
      changes.map(({ row, values }) => {
        const change = store.history.apply(values);
        if (change.sceneIds.length > 0) for (const storyId of change.storyIds) store.trash.recount(storyId);
        store.history.setUndone(row.id, isUndo);
        const recast = recastStories(store, change.characterIds ?? []);
        return { ...change, storyIds: [...new Set([...change.storyIds, ...recast])] };
      }),
    );
    for (const change of touched) teller.tell(change);
  }

  #entry(row: HistoryRow | undefined): HistoryEntry | null {
    const now = row && this.#parts.store.history.all().find(({ id }) => id === row.id);
    return now ? viewOf(now) : null;
  }
}

function viewOf(row: HistoryRow): HistoryEntry {
  const { id, at, what, count } = row;
  return { id, at, what, storyTitle: row.story_title, storyId: row.story_id, count, undone: row.undone === 1 };
}
