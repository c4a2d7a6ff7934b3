import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Absolute path of the folder that holds package.json. */
export const projectRoot = join(import.meta.dirname, '../..');

/** Paths of all files below a folder of the project, relative to its root, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .toSorted();
}

export function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Every file of code, tests included. */
export function codeFiles(): string[] {
  return ['src', 'test', 'build'].flatMap(filesBelow).filter((path) => /\.(ts|tsx|mjs)$/.test(path));
}
