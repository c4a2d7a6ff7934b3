import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { SceneRow, TakeRow } from './rows.ts';
import type { GenerationKind } from '../../contract/values.ts';

const SCENE_COLUMNS = ['id', 'story_id', 'parent_id', 'answer_json', 'depth', 'created_at'] as const;
const TAKE_COLUMNS = ['id', 'scene_id', 'kind', 'job_id', 'asset_id', 'content_json', 'chosen', 'created_at'] as const;

export type ScenesStore = ReturnType<typeof createScenesStore>;

/** Scenes and their takes. */
export function createScenesStore(database: SqliteDatabase) {
  const insertScene = database.prepare(insertStatement('scenes', SCENE_COLUMNS));
  const sceneById = database.prepare<[string], SceneRow>('SELECT * FROM scenes WHERE id = ?');
  const scenesOfStory = database.prepare<[string], SceneRow>(
    'SELECT * FROM scenes WHERE story_id = ? ORDER BY depth, id',
  );
  const sceneByAnswer = database.prepare<[string, string], SceneRow>(
    'SELECT * FROM scenes WHERE parent_id = ? AND answer_json = ?',
  );
  const insertTake = database.prepare(insertStatement('takes', TAKE_COLUMNS));
  const unchoose = database.prepare<[string, GenerationKind]>(
    'UPDATE takes SET chosen = 0 WHERE scene_id = ? AND kind = ? AND chosen = 1',
  );
  const choose = database.prepare<[string]>('UPDATE takes SET chosen = 1 WHERE id = ?');
  const takesOfScene = database.prepare<[string], TakeRow>('SELECT * FROM takes WHERE scene_id = ? ORDER BY id');
  const takeById = database.prepare<[string], TakeRow>('SELECT * FROM takes WHERE id = ?');
  const takesOfStory = database.prepare<[string], TakeRow>(
    'SELECT takes.* FROM takes JOIN scenes ON scenes.id = takes.scene_id WHERE scenes.story_id = ? ORDER BY takes.id',
  );

  return {
    insert(row: SceneRow): void {
      insertScene.run(row);
    },
    get(id: string): SceneRow {
      const row = sceneById.get(id);
      if (!row) throw notFound('scene', id);
      return row;
    },
    ofStory: (storyId: string): SceneRow[] => scenesOfStory.all(storyId),
    byAnswer: (parentId: string, answerJson: string): SceneRow | undefined => sceneByAnswer.get(parentId, answerJson),
    takesOf: (sceneId: string): TakeRow[] => takesOfScene.all(sceneId),
    takesOfStory: (storyId: string): TakeRow[] => takesOfStory.all(storyId),
    take(id: string): TakeRow {
      const row = takeById.get(id);
      if (!row) throw notFound('take', id);
      return row;
    },
    /** The newest take is the one that is shown; a late one only where none is. */
    addTake(row: Omit<TakeRow, 'chosen'>, isLate = false): void {
      const hasChosen = takesOfScene.all(row.scene_id).some(({ kind, chosen }) => kind === row.kind && chosen === 1);
      const chosen = !isLate || !hasChosen;
      if (chosen) unchoose.run(row.scene_id, row.kind);
      insertTake.run({ ...row, chosen: Number(chosen) });
    },
    chooseTake(row: TakeRow): void {
      unchoose.run(row.scene_id, row.kind);
      choose.run(row.id);
    },
  };
}
