import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../crash/seeded-random.ts';
import { damageFile, FILE_DAMAGES, type FileDamage } from './damage-file.ts';
import { lookThrough } from './look-through.ts';
import { openedEngine, type EngineParts } from './parts.ts';

const MOST_PER_ROUND = 50;

export interface FileResult {
  readonly files: number;
  readonly kinds: Readonly<Record<FileDamage, number>>;
  /** Times that Fableroom was started, and how often it came up. */
  readonly starts: number;
  readonly started: number;
  /** Damaged files that were shown as if they were whole. */
  readonly wronglyShown: number;
  /** Whole files that were shown as absent. */
  readonly wronglyAbsent: number;
  /** Stories and pages that could not be read any more. */
  readonly storiesLost: number;
  readonly pagesLost: number;
  readonly errors: readonly string[];
}

/** Damages files of copies of a data folder until there were enough, and looks through each copy. */
export async function runFileCampaign(
  parts: EngineParts,
  { seed: start, base, work, files }: { seed: number; base: string; work: string; files: number },
): Promise<FileResult> {
  const random = seededRandom(start);
  const whole = await lookAt(parts, copyOf(base, work));
  const kinds = Object.fromEntries(FILE_DAMAGES.map((damage) => [damage, 0])) as Record<FileDamage, number>;
  const result = { starts: 0, started: 0, wronglyShown: 0, wronglyAbsent: 0, storiesLost: 0, pagesLost: 0 };
  const errors = [...whole.errors];
  for (let damaged = 0; damaged < files;) {
    const folder = copyOf(base, work);
    const hit = shuffled(mediaFiles(folder), random).slice(0, Math.min(MOST_PER_ROUND, files - damaged));
    for (const path of hit) {
      const damage = FILE_DAMAGES[Math.floor(random() * FILE_DAMAGES.length)] ?? 'deleted';
      damageFile(path, damage, random);
      kinds[damage]++;
    }
    damaged += hit.length;
    result.starts++;
    try {
      const look = await lookAt(parts, folder);
      result.started++;
      result.storiesLost += whole.stories - look.stories;
      result.pagesLost += whole.pages - look.pages;
      // Every picture has a file of its own, so that one less is shown for every file.
      const missing = whole.shown.size - look.shown.size;
      result.wronglyShown += Math.max(0, hit.length - missing);
      result.wronglyAbsent += Math.max(0, missing - hit.length);
      errors.push(...look.errors);
    } catch (error) {
      errors.push(`start: ${String(error)}`);
    }
  }
  return { files, kinds, ...result, errors };
}

async function lookAt(parts: EngineParts, folder: string): ReturnType<typeof lookThrough> {
  const engine = await openedEngine(parts, folder, { providers: [] });
  try {
    return await lookThrough(engine);
  } finally {
    await engine.close();
  }
}

/** A copy of the data folder at the same place. */
export function copyOf(base: string, work: string): string {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(base, work, { recursive: true });
  return work;
}

/** Pictures and clips, without thumbnails: those are made again. */
function mediaFiles(folder: string): string[] {
  const media = join(folder, 'tiers', 'adult', 'media');
  return readdirSync(media, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('thumbnails'))
    .map((name) => join(media, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
