import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Engine } from '../../src/engine/engine.ts';

const TIERS = ['kids', 'adult'] as const;
const KINDS = ['characters', 'stories', 'media_tasks'] as const;

/** One hash of every story, character, picture and line of money of both rooms, with the bytes of every file. */
export function contentHash(engine: Engine): string {
  const digest = createHash('sha256');
  for (const tier of TIERS) {
    const { store, assets } = engine.library(tier).backup;
    for (const kind of KINDS) {
      for (const id of store.backup.ids(kind)) {
        const group = store.backup.group(kind, id);
        digest.update(JSON.stringify([tier, group]));
        for (const [table, row] of group?.lines ?? []) {
          if (table !== 'assets') continue;
          const path = assets.path(String(row['id']));
          digest.update(path === null ? 'missing' : readFileSync(path));
        }
      }
    }
    for (const row of store.backup.ledger()) digest.update(JSON.stringify(row));
  }
  return digest.digest('hex');
}
