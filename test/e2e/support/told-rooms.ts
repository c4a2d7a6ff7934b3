import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../test-results/told', import.meta.url));

export const TOLD_ROOMS = ['finished', 'branching', 'three-stories'] as const;

/** A grown-ups' room that a test may begin with, when making its stories is not what it is about; see tell-room.ts. */
export type ToldRoom = (typeof TOLD_ROOMS)[number];

/** The data folder that holds a told room. */
export function folderOf(name: ToldRoom): string {
  return join(FOLDER, name);
}

/** Puts a room that was told into a data folder that nobody has opened yet. */
export function bringRoom(name: ToldRoom, dataFolder: string): void {
  cpSync(folderOf(name), dataFolder, { recursive: true });
}
