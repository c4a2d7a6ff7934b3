import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';

export const FILE_DAMAGES = ['deleted', 'cut short', 'emptied', 'of another type', 'longer', 'a folder'] as const;
export type FileDamage = (typeof FILE_DAMAGES)[number];

/** Damages one file. Every kind changes what can be seen of it without reading it whole. */
export function damageFile(path: string, damage: FileDamage, random: () => number): void {
  const { size } = statSync(path);
  switch (damage) {
    case 'deleted':
      rmSync(path);
      return;
    case 'cut short':
      truncateSync(path, Math.floor(random() * size));
      return;
    case 'emptied':
      truncateSync(path, 0);
      return;
    case 'of another type':
      // As many bytes as before: only what stands in them gives it away.
      writeFileSync(path, Buffer.alloc(size, '<html>not found</html>'));
      return;
    case 'longer':
      appendFileSync(path, readFileSync(path).subarray(0, 1 + Math.floor(random() * 100)));
      return;
    case 'a folder':
      rmSync(path);
      mkdirSync(path);
  }
}
