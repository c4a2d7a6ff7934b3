import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/contract/stories.ts';
import type { StoryResult } from '../../src/headless/story/story-result.ts';
import { layDatabases } from '../support/empty-databases.ts';
import { temporaryFolder } from '../support/test-engine.ts';
import { headless } from './headless-process.ts';

const premise = ['--premise', 'a fox who finds a lighthouse'];

/** What another process says of a data folder: its stories, over HTTP. */
async function storiesIn(dataFolder: string): Promise<Story[]> {
  const host = headless('serve', '--data', dataFolder, '--json');
  const { url, token } = JSON.parse(await host.line('stdout', /^\{/)) as { url: string; token: string };
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const { stories } = (await read('/stories')) as { stories: { id: string }[] };
  const whole = await Promise.all(stories.map(async ({ id }) => (await read(`/stories/${id}`)) as Story));
  host.kill('SIGTERM');
  expect(await host.ended).toMatchObject({ code: 0 });
  return whole;
}

/** Every file of a folder, with a hash of what is in it. */
function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('the story command', () => {
  it('would not make a whole story with Practice, keep it, and print it as one JSON object', async () => {
    const dataFolder = join(temporaryFolder(), 'not', 'there', 'yet');
    const args = ['--scenes', '2', '--video', '--style', 'pixel-art', '--seed', '5', '--data', dataFolder, '--json'];
    const command = headless('story', ...premise, ...args);
    expect(await command.ended).toMatchObject({ code: 0 });
    expect(command.printed.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(command.printed.stderr).toBe('');
    const result = JSON.parse(command.printed.stdout) as StoryResult;

    expect(Object.keys(result)).toEqual(['storyId', 'tier', 'title', 'models', 'scenes', 'costMicros', 'elapsedMs']);
    expect(result).toMatchObject({ tier: 'adult', costMicros: 0 });
    expect(result.scenes).toHaveLength(2);
    for (const [index, { text, choice, choices, image, video }] of result.scenes.entries()) {
      expect(text?.length).toBeGreaterThan(100);
      expect(choice).toBe(index === 0 ? 'The end' : null);
      expect(choices.length > 0).toBe(index === 0);
      expect(image).toMatchObject({ width: 1024, height: 1024, model: result.models.image });
      expect(image?.altText?.length).toBeGreaterThan(5);
      expect(video).toMatchObject({ width: 720, height: 720, model: result.models.video });
      expect(video?.durationSeconds).toBeCloseTo(4, 1);
      const [picture, clip] = [readFileSync(image?.path ?? ''), readFileSync(video?.path ?? '')];
      expect(picture.length).toBe(image?.bytes);
      expect(clip.length).toBe(video?.bytes);
      expect(clip.subarray(4, 8).toString('latin1')).toBe('ftyp');
    }

    const [kept, ...others] = await storiesIn(dataFolder);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ id: result.storyId, title: result.title, finished: true, seed: 5 });
    expect(kept?.scenes.map(({ text }) => text)).toEqual(result.scenes.map(({ text }) => text));
  }, 120_000);

  it('would print anything on standard output without --json, or not say where the files are', async () => {
    const dataFolder = temporaryFolder();
    const command = headless('story', ...premise, '--scenes', '1', '--data', dataFolder);
    expect(await command.ended).toMatchObject({ code: 0 });
    expect(command.printed.stdout).toBe('');
    expect(command.printed.stderr).toContain('Page 1: written.');
    expect(command.printed.stderr).toContain('Page 1: the picture is there.');
    const path = / {2}page 1 {2}(\S.*)/.exec(command.printed.stderr)?.[1] ?? '';
    expect(existsSync(path)).toBe(true);
  }, 60_000);

  it.each([
    [['--sytle', 'anime'], 'Unknown option --sytle. Did you mean --style?'],
    [['--style', 'watercolour'], 'Unknown style "watercolour". Did you mean watercolor?'],
    [['--scenes', 'four'], '--scenes needs a whole number from 1 to 40.'],
  ])('would begin although %j is wrong, or not say what is right', async (args, sentence) => {
    const dataFolder = join(temporaryFolder(), 'data');
    const command = headless('story', ...premise, '--data', dataFolder, ...args);
    expect(await command.ended).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
    expect(existsSync(dataFolder)).toBe(false);
  });

  it('would not offer the nearest model, or leave a story behind', async () => {
    const dataFolder = temporaryFolder();
    const command = headless('story', ...premise, '--data', dataFolder, '--image-model', 'practice-pointer');
    expect(await command.ended).toMatchObject({ code: 2 });
    expect(command.printed.stderr).toBe('Unknown image model "practice-pointer". Did you mean practice-painter?\n');
    expect(await storiesIn(dataFolder)).toEqual([]);
  });

  it('would crash, or write, where a file is in the place of the data folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'mine');
    for (const dataFolder of [file, join(file, 'inside')]) {
      const command = headless('story', ...premise, '--data', dataFolder);
      expect(await command.ended).toMatchObject({ code: 1 });
      expect(command.printed.stdout).toBe('');
      expect(command.printed.stderr).toMatch(
        /^The data folder .* cannot be used, because a file is in its place: .*\n$/,
      );
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('would touch a data folder that another process uses, or not name that process', async () => {
    const dataFolder = temporaryFolder();
    const host = headless('serve', '--data', dataFolder, '--json');
    await host.line('stdout', /^\{/);
    const command = headless('story', ...premise, '--data', dataFolder);
    expect(await command.ended).toMatchObject({ code: 1 });
    expect(command.printed.stderr).toMatch(new RegExp(`^\\S+ is in use by process ${host.pid}: .*\\n$`));
  });

  it('would change a data folder of a newer Fableroom', async () => {
    const dataFolder = temporaryFolder();
    layDatabases(dataFolder);
    const database = new DatabaseSync(join(dataFolder, 'tiers', 'adult', 'library.db'));
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 9999;');
    database.close();
    const before = contentsOf(join(dataFolder, 'tiers', 'adult'));
    const command = headless('story', ...premise, '--data', dataFolder);
    expect(await command.ended).toMatchObject({ code: 1 });
    expect(command.printed.stderr).toMatch(/^\S+ was written by a newer Fableroom: .*\n$/);
    expect(contentsOf(join(dataFolder, 'tiers', 'adult'))).toEqual(before);
  });

  it('would lose what was made when it is stopped', async () => {
    const dataFolder = temporaryFolder();
    const command = headless('story', ...premise, '--scenes', '8', '--data', dataFolder);
    await command.line('stderr', /Page 1: written/);
    command.kill('SIGINT');
    expect(await command.ended).toMatchObject({ code: 130 });
    expect(command.printed.stderr).toContain('Stopped. What was made so far is kept');
    const [kept] = await storiesIn(dataFolder);
    expect(kept?.scenes[0]?.text?.length).toBeGreaterThan(100);
  }, 60_000);

  it('would crash when its reader goes away', async () => {
    const command = headless('story', ...premise, '--scenes', '1', '--data', temporaryFolder(), '--json');
    command.closeOutput();
    expect(await command.ended).toMatchObject({ code: 0 });
    expect(command.printed.stderr).toBe('');
  }, 60_000);
});
