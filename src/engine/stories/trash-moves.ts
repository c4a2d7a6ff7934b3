import type { TrashItem } from '../../contract/trash.ts';
import { freeName } from '../characters/character-names.ts';
import { EngineError, notFound } from '../errors.ts';
import type { RowValues } from '../store/history-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { SceneRow, StoryRow, TakeRow } from '../store/rows.ts';

/** Rows to change, and how they were. */
export interface Move {
  readonly undo: RowValues[];
  readonly redo: RowValues[];
  /** What really moves; what was there already, or goes with something else, is left out. */
  readonly items: TrashItem[];
  readonly storyIds: Set<string>;
}

const POINTERS = ['current_scene_id', 'reader_scene_id', 'path_end_id'] as const;

/**
 * What throwing things away changes. The first page goes as its whole story. Throws NOT_FOUND, and STATE_CONFLICT for
 * the only words of a page.
 */
export function movesToTrash(store: LibraryStore, items: readonly TrashItem[], now: number): Move {
  const move: Move = { undo: [], redo: [], items: [], storyIds: new Set() };
  const stories = new Map<string, StoryRow>();
  const scenes = new Map<string, SceneRow>();
  for (const item of items) {
    if (item.kind === 'story') stories.set(item.id, store.stories.get(item.id));
    if (item.kind !== 'scene') continue;
    const scene = store.scenes.find(item.id);
    if (!scene) throw notFound('scene', item.id);
    if (scene.parent_id === null) stories.set(scene.story_id, store.stories.get(scene.story_id));
    else scenes.set(scene.id, scene);
  }
  for (const story of stories.values()) {
    if (story.deleted_at !== null) continue;
    move.undo.push({ table: 'stories', id: story.id, values: { deleted_at: null } });
    move.redo.push({ table: 'stories', id: story.id, values: { deleted_at: now } });
    move.items.push({ kind: 'story', id: story.id });
    move.storyIds.add(story.id);
  }
  const staysLive = (storyId: string): boolean =>
    !stories.has(storyId) && store.stories.get(storyId).deleted_at === null;
  const gone = throwScenes(
    store,
    [...scenes.values()].filter((scene) => staysLive(scene.story_id)),
    move,
    now,
  );
  movePointers(store, gone, move);
  throwCharacters(store, items, move, now);
  const takes = items.flatMap((item) => (item.kind === 'take' ? [takeOf(store, item.id)] : []));
  throwTakes(
    store,
    takes.filter(({ take, scene }) => {
      const isLive = take.deleted_at === null && scene.deleted_at === null;
      return isLive && !gone.has(scene.id) && staysLive(scene.story_id);
    }),
    move,
    now,
  );
  return move;
}

/** What taking things out changes: also what is needed to reach them. Throws NOT_FOUND. */
export function movesBack(store: LibraryStore, items: readonly TrashItem[]): Move {
  const move: Move = { undo: [], redo: [], items: [], storyIds: new Set() };
  const moved = new Set<string>();
  const bring = (table: 'stories' | 'scenes', row: { id: string; deleted_at: number | null }): void => {
    if (row.deleted_at === null || moved.has(row.id)) return;
    moved.add(row.id);
    move.undo.push({ table, id: row.id, values: { deleted_at: row.deleted_at } });
    move.redo.push({ table, id: row.id, values: { deleted_at: null } });
  };
  const bringPath = (scene: SceneRow): void => {
    for (let each: SceneRow | undefined = scene; each; each = store.scenes.find(each.parent_id ?? '')) {
      bring('scenes', each);
    }
    bring('stories', store.stories.get(scene.story_id));
  };
  for (const item of items) {
    if (item.kind === 'story') {
      const story = store.stories.get(item.id);
      if (story.deleted_at === null) continue;
      bring('stories', story);
      move.storyIds.add(story.id);
    } else if (item.kind === 'scene') {
      const scene = store.scenes.find(item.id);
      if (!scene) throw notFound('scene', item.id);
      if (scene.deleted_at === null) continue;
      for (const each of store.trash.below(scene.id)) if (each.deleted_at === scene.deleted_at) bring('scenes', each);
      bringPath(scene);
      move.storyIds.add(scene.story_id);
    } else if (item.kind === 'character') {
      if (!bringCharacter(store, item.id, move)) continue;
    } else {
      const { take, scene } = takeOf(store, item.id);
      if (take.deleted_at === null) continue;
      const shown = store.scenes.takesOf(scene.id).some((each) => each.kind === take.kind && each.chosen === 1);
      const chosen = !shown && !moved.has(`${scene.id} ${take.kind}`);
      if (chosen) moved.add(`${scene.id} ${take.kind}`);
      move.undo.push({ table: 'takes', id: take.id, values: { chosen: 0, deleted_at: take.deleted_at } });
      move.redo.push({ table: 'takes', id: take.id, values: { chosen: Number(chosen), deleted_at: null } });
      bringPath(scene);
      move.storyIds.add(scene.story_id);
    }
    move.items.push(item);
  }
  return move;
}

function throwCharacters(store: LibraryStore, items: readonly TrashItem[], move: Move, now: number): void {
  for (const id of new Set(items.flatMap((item) => (item.kind === 'character' ? [item.id] : [])))) {
    const row = store.characters.find(id);
    if (!row) throw notFound('character', id);
    if (row.deleted_at !== null) continue;
    move.undo.push({ table: 'characters', id, values: { deleted_at: null } });
    move.redo.push({ table: 'characters', id, values: { deleted_at: now } });
    move.items.push({ kind: 'character', id });
  }
}

/** Where somebody else has the name meanwhile, it comes back under the next free one. False when it is there already. */
function bringCharacter(store: LibraryStore, id: string, move: Move): boolean {
  const row = store.characters.find(id);
  if (!row) throw notFound('character', id);
  if (row.deleted_at === null || move.items.some((item) => item.kind === 'character' && item.id === id)) return false;
  const { name, name_folded, deleted_at } = row;
  const taken = move.redo.flatMap((each) => (each.table === 'characters' ? (each.values.name_folded ?? []) : []));
  move.undo.push({ table: 'characters', id, values: { name, name_folded, deleted_at } });
  const free = freeName(store, name, new Set(taken.map(String)));
  move.redo.push({ table: 'characters', id, values: { ...free, deleted_at: null } });
  return true;
}

function takeOf(store: LibraryStore, id: string): { take: TakeRow; scene: SceneRow } {
  const take = store.scenes.findTake(id);
  const scene = take && store.scenes.find(take.scene_id);
  if (!take || !scene) throw notFound('take', id);
  return { take, scene };
}

/** Answers with every scene that goes. */
function throwScenes(store: LibraryStore, scenes: readonly SceneRow[], move: Move, now: number): Set<string> {
  const gone = new Set<string>();
  // The highest first, so that one below another goes with it.
  for (const scene of scenes.toSorted((a, b) => a.depth - b.depth)) {
    if (scene.deleted_at !== null || gone.has(scene.id)) continue;
    const below = store.trash.below(scene.id);
    // What was thrown away before keeps a time of its own, so that it does not come back with this.
    let at = now;
    while (below.some((each) => each.deleted_at === at)) at++;
    for (const { id, deleted_at: before } of below) {
      if (before !== null || gone.has(id)) continue;
      gone.add(id);
      move.undo.push({ table: 'scenes', id, values: { deleted_at: null } });
      move.redo.push({ table: 'scenes', id, values: { deleted_at: at } });
    }
    move.items.push({ kind: 'scene', id: scene.id });
    move.storyIds.add(scene.story_id);
  }
  return gone;
}

/** Where reading goes on must be a page that is there. */
function movePointers(store: LibraryStore, gone: ReadonlySet<string>, move: Move): void {
  if (gone.size === 0) return;
  for (const storyId of move.storyIds) {
    const story = store.stories.get(storyId);
    const before: Partial<Record<(typeof POINTERS)[number], string | null>> = {};
    const after: typeof before = {};
    for (const pointer of POINTERS) {
      let id = story[pointer];
      if (id === null || !gone.has(id)) continue;
      before[pointer] = id;
      while (id !== null && gone.has(id)) id = store.scenes.find(id)?.parent_id ?? null;
      after[pointer] = id;
    }
    if (Object.keys(before).length === 0) continue;
    move.undo.push({ table: 'stories', id: storyId, values: before });
    move.redo.push({ table: 'stories', id: storyId, values: after });
  }
}

function throwTakes(
  store: LibraryStore,
  takes: readonly { take: TakeRow; scene: SceneRow }[],
  move: Move,
  now: number,
): void {
  const going = new Set(takes.map(({ take }) => take.id));
  for (const each of Map.groupBy(takes, ({ take }) => `${take.scene_id} ${take.kind}`).values()) {
    const [first] = each;
    if (!first) continue;
    const { scene, take } = first;
    const stays = store.scenes.takesOf(scene.id).filter(({ kind, id }) => kind === take.kind && !going.has(id));
    const chosen = each.find((one) => one.take.chosen === 1);
    const next = chosen && stays.at(-1);
    if (take.kind === 'text' && stays.length === 0) {
      throw new EngineError('STATE_CONFLICT', 'A page keeps at least one text', { state: 'only-text' });
    }
    if (next) move.undo.push({ table: 'takes', id: next.id, values: { chosen: 0 } });
    for (const { take: gone } of new Map(each.map((one) => [one.take.id, one])).values()) {
      move.undo.push({ table: 'takes', id: gone.id, values: { chosen: gone.chosen, deleted_at: null } });
      move.redo.push({ table: 'takes', id: gone.id, values: { chosen: 0, deleted_at: now } });
      move.items.push({ kind: 'take', id: gone.id });
    }
    if (next) move.redo.push({ table: 'takes', id: next.id, values: { chosen: 1 } });
    move.storyIds.add(scene.story_id);
  }
}
