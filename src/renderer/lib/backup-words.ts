import type { BackupResult } from '../../contract/backups.ts';
import { refusedInput } from './refused-input.ts';

const refusals: ReadonlySet<string> = new Set([
  'not-ours',
  'damaged',
  'newer-format',
  'missing',
  'not-allowed',
  'not-absolute',
  'taken',
  'inside-data-folder',
  'no-folder',
]);

/** Key in `backup` for a file or folder that was not taken; null for every other error. */
export function refusedFileKey(error: unknown): string | null {
  const refused = refusedInput(error);
  if (!refused || !refusals.has(refused.reason)) return null;
  const isMissingFolder = refused.field === 'folder' && refused.reason === 'missing';
  return isMissingFolder ? 'refused.missing-folder' : `refused.${refused.reason}`;
}

/** Key in `backup` for what became of a backup. */
export function resultKey({ problem }: Pick<BackupResult, 'problem'>): string {
  return problem === null ? 'result.good' : `result.${problem}`;
}
