import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { SceneRow, TakeRow } from './rows.ts';
import type { GenerationKind } from '../../contract/values.ts';

export const SCENE_COLUMNS = [
  'id',
  'story_id',
  'parent_id',
  'answer_json',
  'depth',
  'created_at',
  'deleted_at',
  'branch_name',
  'branch_colour',
  'looks_json',
] as const satisfies readonly (keyof SceneRow)[];
export const TAKE_COLUMNS = [
  'id',
  'scene_id',
  'kind',
  'job_id',
  'asset_id',
  'content_json',
  'chosen',
  'created_at',
  'deleted_at',
  'origin',
  'accepted_hash',
  'check_json',
] as const satisfies readonly (keyof TakeRow)[];

/** A take that is to be added; made by a model and outside the trash unless told otherwise. */
export type NewTake = Omit<TakeRow, 'chosen' | 'deleted_at' | 'origin' | 'accepted_hash' | 'check_json'> &
  Partial<Pick<TakeRow, 'deleted_at' | 'origin'>>;

export type ScenesStore = ReturnType<typeof createScenesStore>;

/** Scenes and their takes. Lists leave out what is in the trash. */
export function createScenesStore(database: SqliteDatabase) {
  const insertScene = database.prepare(insertStatement('scenes', SCENE_COLUMNS));
  const sceneById = database.prepare<[string], SceneRow>('SELECT * FROM scenes WHERE id = ?');
  const scenesOfStory = database.prepare<[string], SceneRow>(
    'SELECT * FROM scenes WHERE story_id = ? AND deleted_at IS NULL ORDER BY depth, id',
  );
  const sceneByAnswer = database.prepare<[string, string], SceneRow>(
    'SELECT * FROM scenes WHERE parent_id = ? AND answer_json = ?',
  );
  const setBranch = database.prepare<[string | null, string | null, string]>(
    'UPDATE scenes SET branch_name = ?, branch_colour = ? WHERE id = ?',
  );
  const setLooks = database.prepare<[string | null, string]>('UPDATE scenes SET looks_json = ? WHERE id = ?');
  const insertTake = database.prepare(insertStatement('takes', TAKE_COLUMNS));
  const unchoose = database.prepare<[string, GenerationKind]>(
    'UPDATE takes SET chosen = 0 WHERE scene_id = ? AND kind = ? AND chosen = 1',
  );
  const choose = database.prepare<[string]>('UPDATE takes SET chosen = 1 WHERE id = ?');
  const accept = database.prepare<[string | null, string]>('UPDATE takes SET accepted_hash = ? WHERE id = ?');
  const setCheck = database.prepare<[string, string]>('UPDATE takes SET check_json = ? WHERE id = ?');
  const takesOfScene = database.prepare<[string], TakeRow>(
    'SELECT * FROM takes WHERE scene_id = ? AND deleted_at IS NULL ORDER BY id',
  );
  const takeById = database.prepare<[string], TakeRow>('SELECT * FROM takes WHERE id = ?');
  const takesOfStory = database.prepare<[string], TakeRow>(
    `SELECT takes.* FROM takes JOIN scenes ON scenes.id = takes.scene_id
     WHERE scenes.story_id = ? AND takes.deleted_at IS NULL ORDER BY takes.id`,
  );

  return {
    insert(row: SceneRow): void {
      insertScene.run(row);
    },
    /** Also one in the trash. */
    find: (id: string): SceneRow | undefined => sceneById.get(id),
    /** Throws NOT_FOUND, also for one in the trash. */
    get(id: string): SceneRow {
      const row = sceneById.get(id);
      if (!row || row.deleted_at !== null) throw notFound('scene', id);
      return row;
    },
    ofStory: (storyId: string): SceneRow[] => scenesOfStory.all(storyId),
    /** Also one in the trash. */
    byAnswer: (parentId: string, answerJson: string): SceneRow | undefined => sceneByAnswer.get(parentId, answerJson),
    setBranch(id: string, name: string | null, colour: string | null): void {
      setBranch.run(name, colour, id);
    },
    /** Facts that hold from a scene on as a JSON list; null for none. */
    setLooks(id: string, looks: string | null): void {
      setLooks.run(looks, id);
    },
    takesOf: (sceneId: string): TakeRow[] => takesOfScene.all(sceneId),
    takesOfStory: (storyId: string): TakeRow[] => takesOfStory.all(storyId),
    /** Also one in the trash. */
    findTake: (id: string): TakeRow | undefined => takeById.get(id),
    /** Throws NOT_FOUND, also for one in the trash. */
    take(id: string): TakeRow {
      const row = takeById.get(id);
      if (!row || row.deleted_at !== null) throw notFound('take', id);
      return row;
    },
    /** The newest take is the one that is shown; a late one only where none is, and one in the trash never. */
    addTake(row: NewTake, isLate = false): void {
      const hasChosen = takesOfScene.all(row.scene_id).some(({ kind, chosen }) => kind === row.kind && chosen === 1);
      const isTrash = (row.deleted_at ?? null) !== null;
      const chosen = !isTrash && (!isLate || !hasChosen);
      if (chosen) unchoose.run(row.scene_id, row.kind);
      insertTake.run({
        deleted_at: null,
        origin: 'model',
        ...row,
        chosen: Number(chosen),
        accepted_hash: null,
        check_json: null,
      });
    },
    chooseTake(row: TakeRow): void {
      unchoose.run(row.scene_id, row.kind);
      choose.run(row.id);
    },
    /** What a look at the picture of a take found, as JSON. A take that is gone stays gone. */
    setCheck(takeId: string, check: string): void {
      setCheck.run(check, takeId);
    },
    /** Marks of changed inputs as a JSON list; null for none. */
    accept(takeId: string, marks: string | null): void {
      accept.run(marks, takeId);
    },
  };
}
