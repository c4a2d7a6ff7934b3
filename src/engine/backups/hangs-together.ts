import { lookedAt } from '../jobs/looked-at.ts';
import { rowsOf, type BackupGroup, type BackupRow, type BackupTable } from '../store/backup-tables.ts';
import type { JobRow } from '../store/rows.ts';

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
  held_pictures: [
    ['job_id', 'jobs'],
    ['check_job_id', 'jobs'],
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
  if (group.kind === 'media_tasks' && rowsOf(group, 'media_tasks')[0]?.['job_id'] !== group.id) return false;
  // What hangs on no story is a picture made by itself, or the check of one.
  const isAlone = (job: BackupRow): boolean => job['story_id'] === null;
  if (group.kind !== 'media_tasks' && rowsOf(group, 'jobs').some(isAlone)) return false;
  return group.lines.every(([table, row]) =>
    (POINTS[table] ?? []).every(([column, at]) => {
      const id = row[column];
      return id === null || ids.get(at)?.has(id) === true;
    }),
  );
}

/**
 * The same without pictures that could not wait on: those of which `isThere` says that their bytes are lost, and those
 * whose check is about another one. Their jobs stay, and say that nothing is left of them.
 */
export function withoutLostHeld(group: BackupGroup, isThere: (row: BackupRow) => boolean): BackupGroup {
  // Hardly any group has one.
  if (!group.lines.some(([table]) => table === 'held_pictures')) return group;
  const jobs = new Map(rowsOf(group, 'jobs').map((job) => [job['id'], job as unknown as JobRow]));
  const waits = (row: BackupRow): boolean => {
    const check = jobs.get(String(row['check_job_id']));
    const isOfIt = check !== undefined && lookedAt(check).heldJobId === row['job_id'];
    return isOfIt && jobs.get(String(row['job_id']))?.kind === 'image' && isThere(row);
  };
  return { ...group, lines: group.lines.filter(([table, row]) => table !== 'held_pictures' || waits(row)) };
}
