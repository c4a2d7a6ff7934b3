import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../../build/scripts/guard-list.mjs';
import { guardTables } from '../../build/scripts/guard-table.mjs';

const ROOT = join(import.meta.dirname, '../..');

describe('the list of guards', () => {
  it.each(GUARDS.map((guard) => [guard.name, guard] as const))('would be out of date: %s', (_name, guard) => {
    // Otherwise "npm run guards" would take nothing away, and nobody would see that a guard is gone.
    expect(readFileSync(join(ROOT, guard.file), 'utf8').split(guard.code)).toHaveLength(2);
    expect(guard.without).not.toBe(guard.code);
    expect(guard.tests.filter((test) => !existsSync(join(ROOT, test)))).toEqual([]);
  });

  it('would stand differently in docs/security.md', () => {
    expect(readFileSync(join(ROOT, 'docs/security.md'), 'utf8')).toContain(guardTables());
  });

  it('would name a guard twice', () => {
    expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
  });
});
