import { describe, expect, it } from 'vitest';
import { codeFiles, read } from './source-files.ts';

/** Longest file; above it a subject hides that deserves a file of its own. */
const LINE_LIMIT = 400;

/** The word is written in two parts so that this file does not find itself. */
const LEFT_OPEN = new RegExp(
  `\\b(${['TO', 'FIX', 'XX'].map((start, index) => start + ['DO', 'ME', 'X'][index]).join('|')})\\b`,
);

/** SQL in a string: a verb with what must follow it, so that prose and names of texts do not match. */
const SQL = new RegExp(
  [
    '\\bSELECT\\s[^;]{1,200}?\\sFROM\\s',
    '\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s',
    '\\bUPDATE\\s+\\w+\\s+SET\\s',
    '\\bDELETE\\s+FROM\\s',
    '\\b(CREATE|DROP|ALTER)\\s+(TABLE|INDEX|TRIGGER|VIRTUAL)\\b',
    '[\'"`]PRAGMA\\s',
    '[\'"`]BEGIN\\b',
  ].join('|'),
);

const files = codeFiles();
const ours = files.filter((path) => path.startsWith('src/'));

function filesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('the source', () => {
  it(`has no file above ${LINE_LIMIT} lines`, () => {
    const long = files.filter((path) => read(path).split('\n').length - 1 > LINE_LIMIT);
    expect(long).toEqual([]);
  });

  it('leaves nothing open', () => {
    expect(filesWith(files, LEFT_OPEN)).toEqual([]);
  });

  it('mocks no module in a test whose process has loaded it for an earlier one', () => {
    const sharing = files.filter((path) =>
      /^test\/(api-examples|parity|simulator|providers|security)\/.*\.test\.ts$/.test(path),
    );
    const mocking = sharing.filter((path) => /\bvi\.(do)?mock\(/i.test(read(path)));
    expect(mocking.length).toBeGreaterThan(0);
    const config = read('vitest.config.ts');
    expect(mocking.filter((path) => !config.includes(`'${path}'`))).toEqual([]);
  });

  it('runs every test: none is singled out, and a skip says why', () => {
    const tests = files.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('test/arch/'));
    expect(filesWith(tests, /\b(it|test|describe)(\.\w+)*\.only\b/)).toEqual([]);
    // `context.skip('why')` and `test.skip(condition, 'why')` say it; a bare `it.skip` does not.
    expect(filesWith(tests, /\b(it|describe)(\.\w+)*\.(skip|todo)\b|\btest\.(fixme|skip)\(\s*\)|\bxit\b/)).toEqual([]);
  });

  it('keeps SQL in engine/store', () => {
    const outside = ours.filter((path) => !path.startsWith('src/engine/store/') && !path.includes('.test.'));
    expect(outside.filter((path) => SQL.test(read(path)))).toEqual([]);
    expect(filesWith(outside, /\.(prepare|pragma)\(/)).toEqual([]);
  });

  it('imports its own files with their endings', () => {
    const endless = /\bfrom\s+'\.{1,2}\/[^']*(?<!\.(ts|tsx|mjs|js|json|css|sql|svg|webp|png)(\?[a-z&]+)?)';/;
    expect(filesWith(ours, endless)).toEqual([]);
  });
});

describe('what finds SQL', () => {
  it.each([
    "db.prepare('SELECT id FROM jobs')",
    '`\n  SELECT id, state\n  FROM jobs`',
    '"INSERT OR IGNORE INTO jobs VALUES (?)"',
    "database.exec('BEGIN EXCLUSIVE')",
    "'PRAGMA journal_mode = WAL'",
  ])('sees %j', (code) => {
    expect(SQL.test(code)).toBe(true);
  });

  it.each(["'Select a picture from the strip'", "'Begin'", "'Update settings'", "'begin.story'", 'BEGIN_LABEL'])(
    'leaves %j',
    (code) => {
      expect(SQL.test(code)).toBe(false);
    },
  );
});
