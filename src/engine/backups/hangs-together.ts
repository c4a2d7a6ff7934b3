import { rowsOf, type BackupGroup, type BackupTable } from '../store/backup-tables.ts';

/** What columns of a row point at, within the same group. Null points nowhere. */
const POINTS: { readonly [Table in BackupTable]?: readonly (readonly [column: string, at: BackupTable])[] } = {
  photos: [
    ['character_id', 'characters'],
    ['asset_id', 'assets'],
    ['crop_asset_id', 'assets'],
  ],
  photo_files: [
    ['photo_id', 'photos'],
    ['asset_id', 'assets'],
  ],
  tags: [['story_id', 'stories']],
  scenes: [
    ['story_id', 'stories'],
    ['parent_id', 'scenes'],
  ],
  jobs: [
    ['story_id', 'stories'],
    ['scene_id', 'scenes'],
  ],
  job_photos: [
    ['job_id', 'jobs'],
    ['asset_id', 'assets'],
  ],
  takes: [
    ['scene_id', 'scenes'],
    ['job_id', 'jobs'],
    ['asset_id', 'assets'],
  ],
  story_characters: [['story_id', 'stories']],
  media_tasks: [
    ['job_id', 'jobs'],
    ['asset_id', 'assets'],
    ['source_asset_id', 'assets'],
  ],
};

/** Whether every row hangs on its own group: otherwise a file could add pages to a story that is here already. */
export function hangsTogether(group: BackupGroup): boolean {
  const ids = new Map<BackupTable, Set<unknown>>();
  for (const [table, row] of group.lines) {
    const known = ids.get(table) ?? new Set();
    ids.set(table, known.add(row['id']));
  }
  // A character brings no story with it, and a story no character.
  if (rowsOf(group, group.kind).length !== 1) return false;
  if (group.kind === 'media_tasks' && ids.get('jobs')?.size !== 1) return false;
  return group.lines.every(([table, row]) =>
    (POINTS[table] ?? []).every(([column, at]) => {
      const id = row[column];
      return id === null || ids.get(at)?.has(id) === true;
    }),
  );
}
