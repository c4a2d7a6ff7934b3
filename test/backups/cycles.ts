import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../crash/seeded-random.ts';
import { openedEngine, type EngineParts } from '../damage/parts.ts';
import { seedFolder } from '../damage/seed-folder.ts';
import { contentHash } from './content-hash.ts';

const CHILD = fileURLToPath(new URL('cycle-child.ts', import.meta.url));
const STORIES = 4;
const PAGES = 4;
/** Of the time that a run takes which is not killed; a little beyond its end. */
const LATEST_KILL = 1.15;

/** What happened in a row of cycles. */
export interface CyclesRow {
  readonly cycles: number;
  readonly killsWhileWriting: number;
  readonly killsWhileRestoring: number;
  /** Cycles after which there was no file that brings back a whole library. */
  withoutGoodCopy: number;
  /** Libraries that were not the same before and after. */
  changed: number;
  /** Half-written files and test folders that were still there after the next start. */
  leftBehind: number;
}

interface ChildEnd {
  readonly wasKilled: boolean;
  /** From "begun" to the end. */
  readonly milliseconds: number;
}

/**
 * Again and again: the library changes, a backup is written over the last one, and it is brought back into an empty
 * folder. Both are killed at random moments in most cycles. What is brought back must be the library as it was at the
 * last backup that was done, or at the one that was just being done; one that was killed while it was brought back is
 * brought back once more on top.
 */
export async function runCycles(
  parts: EngineParts,
  { build, cycles, seed }: { build: string; cycles: number; seed: number },
): Promise<{ row: CyclesRow; errors: string[] }> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-backups-'));
  const [source, target, shelf] = ['source', 'target', 'shelf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const file = join(shelf, 'all.fableroom');
  const errors: string[] = [];
  let [killsWhileWriting, killsWhileRestoring] = [0, 0];
  const row = { withoutGoodCopy: 0, changed: 0, leftBehind: 0 };
  const usual = { make: 1000, restore: 1000 };
  const run = async (what: 'make' | 'restore', dataFolder: string, mayKill: boolean): Promise<boolean> => {
    const killAfter = mayKill ? random() * usual[what] * LATEST_KILL : null;
    const end = await runChild([build, dataFolder, what, file], killAfter);
    if (!end.wasKilled) usual[what] = end.milliseconds;
    return end.wasKilled;
  };
  try {
    await seedFolder(parts, source, { stories: STORIES, pages: PAGES });
    mkdirSync(shelf);
    let good: string | null = null;
    for (let cycle = 0; cycle < cycles; cycle++) {
      const now = await changed(parts, source, cycle);
      // The first is never killed: from then on there must always be one.
      const wasCut = await run('make', source, cycle > 0 && random() < 0.7);
      if (wasCut) killsWhileWriting++;
      if (!existsSync(file)) {
        row.withoutGoodCopy++;
        errors.push(`cycle ${cycle}: there is no backup`);
        continue;
      }
      rmSync(target, { recursive: true, force: true });
      if (await run('restore', target, random() < 0.5)) {
        killsWhileRestoring++;
        await run('restore', target, false);
      }
      const engine = await openedEngine(parts, target, { providers: [] });
      const back = contentHash(engine);
      await engine.close();
      if (back !== now && (back !== good || !wasCut)) {
        row.changed++;
        errors.push(`cycle ${cycle}: what came back is neither the library as it is nor as it was`);
      }
      good = back;
      if (await leftBehind(parts, source, shelf)) {
        row.leftBehind++;
        errors.push(`cycle ${cycle}: something was left: ${readdirSync(shelf).join(', ')}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { row: { cycles, killsWhileWriting, killsWhileRestoring, ...row }, errors };
}

/** Changes something in the library, and answers with its hash. */
async function changed(parts: EngineParts, source: string, cycle: number): Promise<string> {
  const engine = await openedEngine(parts, source, { providers: [] });
  const library = engine.library('adult');
  const story = library.query.cards({ limit: 1 }).stories[0];
  if (!story) throw new Error('The library is empty');
  library.stories.update({ id: story.id, title: `As of cycle ${cycle}` });
  library.characters.create({ name: `Somebody ${cycle}` });
  const hash = contentHash(engine);
  await engine.close();
  return hash;
}

/** Whether the next start leaves anything of a backup that was cut off. */
async function leftBehind(parts: EngineParts, source: string, shelf: string): Promise<boolean> {
  await (await openedEngine(parts, source, { providers: [] })).close();
  return readdirSync(shelf).length !== 1 || existsSync(join(source, 'backup-check'));
}

async function runChild(words: readonly string[], killAfter: number | null): Promise<ChildEnd> {
  const child = spawn(process.execPath, [CHILD, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve({ code, signal }));
  });
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  const begun = performance.now();
  const waiting = new AbortController();
  if (killAfter !== null) {
    // Rejects when the child has ended before.
    void delay(killAfter, undefined, { signal: waiting.signal }).then(killed, () => undefined);
  }
  const { code, signal } = await ended;
  waiting.abort();
  process.off('exit', killed);
  if (code !== 0 && signal !== 'SIGKILL')
    throw new Error(`A process ended with ${code ?? signal}: ${said.slice(-2000)}`);
  return { wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - begun };
}
