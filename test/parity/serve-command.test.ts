import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/test-engine.ts';
import { headless } from './headless-process.ts';

interface Announced {
  readonly url: string;
  readonly token: string;
  readonly tier: string;
}

async function serving(...args: readonly string[]) {
  const host = headless('serve', '--data', temporaryFolder(), '--json', ...args);
  const announced = JSON.parse(await host.line('stdout', /^\{/)) as Announced;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${announced.url}${path}`, { ...init, headers: { authorization: `Bearer ${announced.token}` } });
  return { host, announced, ask };
}

describe('the serve command', () => {
  it('would print something else than one JSON line, before it answers', async () => {
    const { host, announced, ask } = await serving('--room', 'kids');
    expect(Object.keys(announced)).toEqual(['url', 'token', 'tier']);
    expect(announced.tier).toBe('kids');
    const info = (await (await ask('/api/v1/system')).json()) as { tier: string; host: string };
    expect(info).toMatchObject({ tier: 'kids', host: 'headless' });
    expect(host.printed.stdout.split('\n')).toHaveLength(2);
    expect(host.printed.stderr).toBe('');
  });

  it('would not find the built page, or its files', async () => {
    const { ask } = await serving();
    const page = await (await ask('/')).text();
    expect(page).toContain('<title>');
    const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1] ?? '';
    const response = await ask(new URL(script, 'http://x/').pathname);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('would be held up by an open event stream at %s', async (signal) => {
    const { host, ask } = await serving();
    const stream = await ask('/api/v1/events');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('stream-opened')) text += (await reader?.read())?.value ?? '';
    host.kill(signal);
    expect(await host.ended).toMatchObject({ code: 0 });
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value;
    expect(host.printed.stderr).toBe('');
  });

  it('would keep a lock, or lose a story, when it is stopped', async () => {
    const dataFolder = temporaryFolder();
    const first = headless('serve', '--data', dataFolder, '--json');
    const { url, token } = JSON.parse(await first.line('stdout', /^\{/)) as Announced;
    const response = await fetch(`${url}/api/v1/stories`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ premise: 'a fox' }),
    });
    expect(response.status).toBe(200);
    first.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });
    const second = headless('serve', '--data', dataFolder, '--json');
    const again = JSON.parse(await second.line('stdout', /^\{/)) as Announced;
    const list = await fetch(`${again.url}/api/v1/stories`, { headers: { authorization: `Bearer ${again.token}` } });
    expect(((await list.json()) as { total: number }).total).toBe(1);
  });

  it('would fail at a port that is taken, or not say that it took another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { host, announced, ask } = await serving('--port', String(port));
    expect(announced.url).not.toContain(`:${port}`);
    expect(host.printed.stderr).toBe(`Port ${port} is taken, so this is port ${new URL(announced.url).port}.\n`);
    expect((await ask('/api/v1/system')).status).toBe(200);
  });

  it('would print a link that does not open the page', async () => {
    const host = headless('serve', '--data', temporaryFolder());
    const line = await host.line('stdout', /http/);
    const link = /http:\S+/.exec(line)?.[0] ?? '';
    const response = await fetch(link, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(await host.line('stderr', /Ctrl-C/)).toMatch(/^The link works once/);
  });

  it.each([
    [['serve', '--prot', '1'], 'Unknown option --prot. Did you mean --port?'],
    [['serve', '--port', '70000'], '--port needs a whole number from 0 to 65535.'],
    [['sotry'], 'Unknown command "sotry". Did you mean story?'],
  ])('would start although %j is wrong', async (args, sentence) => {
    const host = headless(...args);
    expect(await host.ended).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it.each([['serve'], ['story']])('would not say what %s can do', async (command) => {
    const host = headless(command, '--help');
    expect(await host.ended).toMatchObject({ code: 0 });
    expect(host.printed.stdout).toContain('--data DIR');
    expect(host.printed.stderr).toBe('');
  });
});
