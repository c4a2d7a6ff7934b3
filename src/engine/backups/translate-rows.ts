import { hash } from 'node:crypto';
import { foldedText } from '../store/folded-text.ts';
import { foldedTag } from '../store/tags-store.ts';
import type { BackupLine, BackupRow } from '../store/backup-tables.ts';

const IDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/**
 * A row with the ids that things have here, also within its JSON, and with what is worked out from other columns worked
 * out anew: nobody but us says how names are compared.
 */
export function translateRow([table, row]: BackupLine, idOf: (id: string) => string): BackupRow {
  const translated: Record<string, string | number | null> = {};
  for (const [column, value] of Object.entries(row)) {
    const isText = typeof value === 'string';
    if (isText && (column === 'id' || column.endsWith('_id'))) translated[column] = idOf(value);
    else if (isText && column.endsWith('_json')) translated[column] = value.replaceAll(IDS, idOf);
    else translated[column] = value;
  }
  if (table === 'jobs' && row['inputs_hash'] !== '' && translated['inputs_json'] !== row['inputs_json']) {
    translated['inputs_hash'] = hash('sha256', String(translated['inputs_json']));
  }
  if (table === 'characters') translated['name_folded'] = foldedText(String(row['name']));
  if (table === 'tags') translated['tag_folded'] = foldedTag(String(row['tag']));
  return translated;
}
