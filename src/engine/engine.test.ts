import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { scriptedProvider } from '../../test/support/scripted-provider.ts';
import { memoryLog, memorySettings, temporaryFolder, testEngine } from '../../test/support/test-engine.ts';
import { createEngine } from './engine.ts';
import { systemPorts } from './system-ports.ts';

function portsFor(dataFolder: string) {
  return systemPorts({ dataFolder, settings: memorySettings(), log: memoryLog() });
}

describe('createEngine', () => {
  it('names the process that has the data folder instead of sharing it', async () => {
    const { provider } = scriptedProvider();
    const dataFolder = temporaryFolder();
    await testEngine({ dataFolder, providers: [provider] });
    await expect(createEngine(portsFor(dataFolder), [provider])).rejects.toMatchObject({
      code: 'LOCKED',
      data: { path: dataFolder, pid: String(process.pid) },
    });
  });

  it('frees the data folder when it closes', async () => {
    const { provider } = scriptedProvider();
    const dataFolder = temporaryFolder();
    await (await testEngine({ dataFolder, providers: [provider] })).close();
    const again = await testEngine({ dataFolder, providers: [provider] });
    expect(again.library('kids').tier).toBe('kids');
  });

  it('says that a file is no folder, and leaves it alone', async () => {
    const path = join(temporaryFolder(), 'a-file');
    writeFileSync(path, 'mine');
    await expect(createEngine(portsFor(path), [])).rejects.toMatchObject({
      code: 'DATA_FOLDER',
      data: { path, reason: 'not-a-folder' },
    });
  });

  it('starts in spite of a damaged database, and keeps the damaged file as it was', async () => {
    const dataFolder = temporaryFolder();
    const room = join(dataFolder, 'tiers', 'kids');
    const damaged = 'this is no database, but it is long enough to look'.repeat(40);
    mkdirSync(room, { recursive: true });
    writeFileSync(join(room, 'library.db'), damaged);
    const engine = await testEngine({ dataFolder });
    const { id } = engine.library('kids').stories.create({ premise: 'a fox' });
    expect(engine.library('kids').stories.get(id).premise).toBe('a fox');
    const kept = readdirSync(room).filter((name) => /^library\.damaged-.*\.db$/.test(name));
    expect(kept.map((name) => readFileSync(join(room, name), 'utf8'))).toEqual([damaged]);
  });

  it('refuses a newer database before any of its rooms is opened', async () => {
    const dataFolder = temporaryFolder();
    const newer = new Database(join(dataFolder, 'engine.db'));
    newer.pragma('user_version = 999');
    newer.close();
    await expect(createEngine(portsFor(dataFolder), [])).rejects.toMatchObject({ code: 'NEWER_DATABASE' });
    expect(existsSync(join(dataFolder, 'tiers'))).toBe(false);
  });

  it('goes on with unfinished free work at the next start', async () => {
    const { provider, script } = scriptedProvider();
    script.afterCrash = 'rerun';
    const hold = Promise.withResolvers<never>();
    const answer = script.text;
    script.text = () => hold.promise;
    const dataFolder = temporaryFolder();
    const first = await testEngine({ dataFolder, providers: [provider] });
    const story = first.library('adult').stories.create({ premise: 'a fox' });
    await first.close();
    script.text = answer;
    const second = await testEngine({ dataFolder, providers: [provider] });
    await second.library('adult').jobs.settled(story.id);
    expect(
      second
        .library('adult')
        .stories.get(story.id)
        .scenes[0]?.takes.map(({ kind }) => kind),
    ).toEqual(['text', 'image']);
  });

  it('gives equal pictures of two rooms different file names, so that one room cannot tell what the other holds', async () => {
    const { provider, script } = scriptedProvider();
    const picture = await script.image({} as never, {} as never);
    script.image = async () => picture;
    const dataFolder = temporaryFolder();
    const engine = await testEngine({ dataFolder, providers: [provider] });
    for (const tier of ['kids', 'adult'] as const) {
      const library = engine.library(tier);
      await library.jobs.settled(library.stories.create({ premise: 'a fox' }).id);
    }
    const names = (tier: string): string[] =>
      readdirSync(join(dataFolder, 'tiers', tier, 'media'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /^[\da-f]{2}.[\da-f]+\.png$/.test(name),
      );
    expect(names('kids')).toHaveLength(1);
    expect(names('adult')).toHaveLength(1);
    expect(names('kids')).not.toEqual(names('adult'));
  });
});
