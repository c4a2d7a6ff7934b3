import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/test-engine.ts';
import { ChildWatch, filesWithKey, hasProcesses } from './places.ts';
import { newSentinel, sentinelSearch } from './sentinel.ts';
import { WatchedApi } from './watched-api.ts';

const key = newSentinel('test');
const search = sentinelSearch([key]);
const secret = key.slice('test-'.length);

describe('the search would miss a key that is', () => {
  it.each([
    ['plain', `{"key":"${key}"}`],
    ['plain', `its middle ${secret.slice(7, 19)} only`],
    ['reversed', [...key].toReversed().join('')],
    ['hex', Buffer.from(`Bearer ${key}`).toString('hex')],
    ['hex', Buffer.from(key.slice(-12)).toString('hex').toUpperCase()],
    ['UTF-16', Buffer.from(`x${key}`, 'utf16le')],
    ['UTF-16', Buffer.from(key, 'utf16le').swap16()],
    ['base64', Buffer.from(key).toString('base64')],
    ['base64', Buffer.from(`a${key}b`).toString('base64url')],
    ['base64', Buffer.from(`aa${key}bb`).toString('base64')],
    ['base64', Buffer.from(`aaa${secret.slice(0, 24)}`).toString('base64')],
  ])('%s: %s', (form, content) => {
    expect(search.formsIn(content)).toEqual([form]);
  });

  it('at the very end of much else', () => {
    const much = Buffer.alloc(200_000, `${secret.slice(0, 11)} and so on`);
    expect(search.formsIn(much)).toEqual([]);
    expect(search.formsIn(Buffer.concat([much, Buffer.from(secret.slice(-12))]))).toEqual(['plain']);
  });
});

it('would take another key, or the last four characters, for this one', () => {
  expect(search.formsIn(`${newSentinel('test')} ${newSentinel('wrong')} ${key.slice(-4)}`)).toEqual([]);
});

describe('a search of places would miss a key in', () => {
  it('a file deep in a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'tiers', 'adult'), { recursive: true });
    writeFileSync(join(folder, 'settings.json'), '{}');
    writeFileSync(join(folder, 'tiers', 'adult', 'log.txt'), `[warning] ${key}\n`);
    expect(filesWithKey(search, folder)).toEqual([`${join(folder, 'tiers', 'adult', 'log.txt')}: plain`]);
  });

  it('a database, and in its write-ahead log before it is in the database', () => {
    const folder = temporaryFolder();
    const database = new Database(join(folder, 'library.db'));
    database.pragma('journal_mode = WAL');
    database.exec('CREATE TABLE jobs (error TEXT)');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.prepare('INSERT INTO jobs VALUES (?)').run(`was refused: ${key}`);
    expect(filesWithKey(search, folder)).toEqual([`${join(folder, 'library.db-wal')}: plain`]);
    database.close();
    expect(filesWithKey(search, folder)).toEqual([`${join(folder, 'library.db')}: plain`]);
  });

  it.runIf(hasProcesses)('the arguments or the environment of a child of a child', async () => {
    const wait = `process.stdout.write('up\\n'); process.stdin.resume()`;
    const inner = `['x'].map((word) => require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(wait)}, process.env.WORD], { stdio: 'inherit' }))`;
    const child = spawn(process.execPath, ['-e', inner], { env: { WORD: key }, stdio: ['pipe', 'pipe', 'ignore'] });
    onTestFinished(async () => {
      const closed = once(child, 'close');
      child.stdin.end();
      await closed;
    });
    await once(child.stdout, 'data');
    const watch = new ChildWatch(search, child.pid ?? 0);
    expect(watch.end()).toEqual({
      children: 1,
      found: ['cmdline of a child: plain', 'environ of a child: plain'],
    });
  });
});

describe('a recording of HTTP would miss a key in', () => {
  const answers = new Map<string, { headers: Record<string, string>; body: string }>();
  const server = createServer((request, response) => {
    const { headers, body } = answers.get(request.url ?? '') ?? { headers: {}, body: '{}' };
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(body);
  });
  afterEach(() => {
    answers.clear();
    server.close();
  });

  it('a body, a header, or a stream that goes on until it is left', async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    answers.set('/api/v1/a', { headers: {}, body: JSON.stringify({ key }) });
    answers.set('/api/v1/b', { headers: { 'x-key': Buffer.from(key).toString('base64') }, body: '{}' });
    answers.set('/api/v1/events', { headers: { 'content-type': 'text/event-stream' }, body: `data: ${key}\n\n` });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    answers.set('/open', { headers: {}, body: JSON.stringify({ link: `${url}/open/once` }) });
    const api = new WatchedApi({ url, token: 'x' }, search);
    await api.watchEvents();
    await api.call('GET', '/a');
    await api.call('GET', '/b');
    await api.call('GET', '/c');
    await api.end();
    expect([...api.seen.found].sort()).toEqual(['GET /a: plain', 'GET /b: base64', 'the events: plain']);
    expect(api.seen.responses).toBe(4);
  });
});
