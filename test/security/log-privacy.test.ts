import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { discreetLog } from '../../src/engine/discreet-log.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { ProviderFailure } from '../../src/engine/provider-kit/outcome.ts';
import { crashReport, createHostLog } from '../../src/headless/host-log.ts';
import { openLogFile } from '../../src/main/log-file.ts';
import { newSentinel, sentinelSearch } from '../sentinel/sentinel.ts';
import { pageJson, scriptedProvider } from '../support/scripted-provider.ts';
import { memoryLog, temporaryFolder, testEngine } from '../support/test-engine.ts';

/** What must not be in a log: a key, words of a person, and a place on this computer. */
const [key, prompt, path] = [newSentinel('test'), newSentinel('test'), newSentinel('test')];
const search = sentinelSearch([key, prompt, path]);

/** Errors as they come from providers, from the file system and from our own bugs. */
function errors(): Error[] {
  const open = Object.assign(new Error(`ENOENT: no such file or directory, open '/home/${path}/x'`), {
    code: 'ENOENT',
    path: `/home/${path}/x`,
  });
  const multiline = new Error(`${prompt}\n    at ${prompt} (/home/${path}/${key}.js:1:1)\n    at ${key}.js:2:2`);
  const foreignStack = new Error('short');
  foreignStack.stack = `Error: ${prompt}\n    at run (/home/${path}/dist/run.js:10:5)\n${key}`;
  const named = new Error(prompt);
  named.name = `${prompt} ${key}`;
  return [
    new Error(`401 Incorrect API key provided: ${key}`),
    new EngineError('DISK_FULL', `No room to write /home/${path}`, { path: `/home/${path}` }, open),
    new Error(`cannot write ${prompt}`, { cause: multiline }),
    Object.assign(new TypeError(prompt), { code: `${key} ${prompt}` }),
    open,
    multiline,
    foreignStack,
    named,
    new ProviderFailure({ kind: 'transient', sent: true, detail: prompt }, key),
  ];
}

const FIELDS = {
  link: `https://example.com/${key}`,
  address: `app://${prompt}`,
  name: prompt,
  path: `/home/${path}`,
  reason: `${prompt} and more`,
  nested: { path, prompt },
  list: [key],
};

describe.each([
  ['the desktop’s log file', (folder: string) => openLogFile(folder, false)],
  ['the log of the terminal', () => createHostLog((line) => void process.stderr.write(`${line}\n`), [])],
])('%s', (_name, open) => {
  it('would carry a key, a prompt or a path', () => {
    const folder = temporaryFolder();
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const log = open(folder);
    for (const error of errors()) log.error('It failed', { error, jobId: '01900000-0000-7000-8000-000000000000' });
    log.warn('Odd', FIELDS);
    log.info('Ordinary', FIELDS);
    vi.restoreAllMocks();
    const all = [...written, ...fileText(folder)].join('');
    expect(all).toContain('It failed');
    expect(all).toContain('01900000-0000-7000-8000-000000000000');
    expect(search.formsIn(all)).toEqual([]);
  });
});

describe('a log', () => {
  it('would not say which error it was and where in our code, so that nobody could mend it', () => {
    const log = memoryLog();
    discreetLog(log).error('It failed', { error: new EngineError('DISK_FULL', prompt, {}, errors()[4]) });
    const text = JSON.stringify(log.lines);
    expect(text).toContain('EngineError DISK_FULL');
    expect(text).toContain('log-privacy.test.ts:');
    expect(text).toContain('because of Error ENOENT');
  });

  it('would keep everything back also from the person who asked for it', () => {
    const folder = temporaryFolder();
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    openLogFile(folder, true).error('It failed', { error: new Error(prompt) });
    vi.restoreAllMocks();
    expect(fileText(folder).join('')).toContain(prompt);
    const lines: string[] = [];
    createHostLog((line) => lines.push(line), ['serve', '--debug-log']).error('It failed', {
      error: new Error(prompt),
    });
    expect(lines.join('')).toContain(prompt);
  });

  it('would name the folder that it could not write into', () => {
    const folder = join(temporaryFolder(), path);
    writeFileSync(folder, 'a file');
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    openLogFile(folder, false).info('Ordinary');
    vi.restoreAllMocks();
    expect(written.join('')).toContain('There is no log file');
    expect(search.formsIn(written.join(''))).toEqual([]);
  });
});

describe('a report of a crash', () => {
  it.each(errors().map((error, index) => [index, error] as const))(
    'would carry what is private: %i',
    (_index, error) => {
      expect(crashReport(error, [])).toContain('because of a bug');
      expect(search.formsIn(crashReport(error, []))).toEqual([]);
      expect(search.formsIn(crashReport(String(error), []))).toEqual([]);
    },
  );

  it('would not say what happened to the person who asked for it', () => {
    expect(crashReport(new Error(prompt), ['--debug-log'])).toContain(prompt);
  });
});

describe('jobs that fail', () => {
  it.each(['text', 'image'] as const)('would put the prompt, the key or a path into the log: %s', async (kind) => {
    const dataFolder = join(temporaryFolder(), path);
    mkdirSync(dataFolder);
    const lines: string[] = [];
    const log = createHostLog((line) => lines.push(line), []);
    const { provider, script } = scriptedProvider();
    script.text = async () => ({ state: 'done', output: { text: pageJson({ picturePrompt: prompt }) } });
    const fails = (): Promise<never> => Promise.reject(new Error(`${prompt} with ${key} in /home/${path}`));
    if (kind === 'text') script.text = fails;
    else script.image = fails;
    const library = (await testEngine({ dataFolder, providers: [provider], log })).library('adult');
    const { id } = library.stories.create({ premise: prompt });
    await library.jobs.settled(id);
    expect(lines.join('\n')).toContain('job failed');
    expect(search.formsIn(lines.join('\n'))).toEqual([]);
  });
});

function fileText(folder: string): string[] {
  try {
    return [readFileSync(join(folder, 'logs', 'fableroom.log'), 'utf8')];
  } catch {
    // The terminal's log has no file.
    return [];
  }
}
