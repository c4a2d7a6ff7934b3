import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserOptions } from '../../build/scripts/browser-for-tests.mjs';
import { testServer } from '../parity/transports.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';

const SECRET = 'a premise that only the owner may read';

/** A page of another program on this computer: to a browser, the same site and another origin. */
async function hostilePage(): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A browser that has opened Fableroom, so that it has its cookie, and shows the hostile page in another tab. */
async function browserWithCookie(link: string, elsewhere: string): Promise<{ own: Page; hostile: Page }> {
  const browser = await chromium.launch(browserOptions());
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  const own = await context.newPage();
  await own.goto(link);
  const hostile = await context.newPage();
  await hostile.goto(elsewhere);
  return { own, hostile };
}

/** Everything that a page can try against an address, with whatever it gets to see of the answers. */
async function attack(page: Page, url: string, assetId: string, token: string): Promise<string[]> {
  return page.evaluate(
    async ({ target, asset, bearer }) => {
      const seen: string[] = [];
      const note = async (what: string, work: Promise<unknown>) => {
        const late = new Promise((resolve) => setTimeout(() => resolve('nothing'), 3_000));
        const result: unknown = await Promise.race([work, late]).catch(() => 'refused');
        seen.push(`${what}: ${typeof result === 'string' ? result : JSON.stringify(result)}`);
      };
      const read = async (path: string, options: RequestInit) => {
        const response = await fetch(target + path, { credentials: 'include', ...options });
        return `${response.type} ${response.status} ${(await response.text()).slice(0, 200)}`;
      };
      const loads = (element: HTMLElement, attribute: string, path: string) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
          element.setAttribute(attribute, target + path);
          document.body.append(element);
        });
      const body = JSON.stringify({ premise: 'made by a hostile page' });
      const rpc = JSON.stringify({ json: { premise: 'made by a hostile page' } });
      await note('read', read('/api/v1/library', {}));
      await note('read without asking', read('/api/v1/library', { mode: 'no-cors' }));
      await note('read with the token', read('/api/v1/library', { headers: { authorization: `Bearer ${bearer}` } }));
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        const headers = { 'content-type': type };
        await note(`make as ${type}`, read('/api/v1/stories', { method: 'POST', body, headers, mode: 'cors' }));
        await note(`call as ${type}`, read('/rpc/stories/create', { method: 'POST', body: rpc, headers }));
        await note(
          `blind as ${type}`,
          read('/rpc/stories/create', { method: 'POST', body: rpc, headers, mode: 'no-cors' }),
        );
      }
      await note(
        'beacon',
        Promise.resolve(navigator.sendBeacon(`${target}/rpc/stories/create`, rpc)).then(() => 'sent'),
      );
      await note('picture', loads(document.createElement('img'), 'src', `/api/v1/media/assets/${asset}/content`));
      await note('clip', loads(document.createElement('video'), 'src', `/api/v1/media/assets/${asset}/content`));
      await note('script', loads(document.createElement('script'), 'src', '/api/v1/library'));
      await note('style', loads(Object.assign(document.createElement('link'), { rel: 'stylesheet' }), 'href', '/'));
      const frame = document.createElement('iframe');
      await note(
        'frame',
        loads(frame, 'src', '/').then(() => {
          try {
            return frame.contentDocument === null ? 'refused' : `read ${frame.contentDocument.title}`;
          } catch {
            return 'refused';
          }
        }),
      );
      await note(
        'events',
        new Promise((resolve) => {
          const source = new EventSource(`${target}/api/v1/events`, { withCredentials: true });
          source.addEventListener('message', ({ data }) => resolve(`heard ${String(data)}`));
          source.addEventListener('error', () => resolve('refused'));
        }),
      );
      await note(
        'socket',
        new Promise((resolve) => {
          const socket = new WebSocket(`${target.replace('http', 'ws')}/rpc`);
          socket.addEventListener('open', () => resolve('opened'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      );
      const form = document.createElement('form');
      Object.assign(form, {
        method: 'post',
        action: `${target}/rpc/stories/create`,
        enctype: 'text/plain',
        target: 'inner',
      });
      const field = Object.assign(document.createElement('input'), { name: rpc.slice(0, -1), value: '}' });
      const inner = Object.assign(document.createElement('iframe'), { name: 'inner' });
      form.append(field);
      document.body.append(inner, form);
      await note(
        'form',
        new Promise((resolve) => {
          inner.addEventListener('load', () => resolve('sent'));
          form.submit();
        }),
      );
      return seen;
    },
    { target: url, asset: assetId, bearer: token },
  );
}

describe('a page of another origin in the browser that Fableroom is open in', () => {
  it('would read something, or make something', async () => {
    const engine = await testEngine({ providers: [scriptedProvider().provider] });
    const library = engine.library('adult');
    const { id } = library.stories.create({ premise: SECRET });
    await library.jobs.settled(id);
    const asset = library.stories.get(id).scenes[0]?.takes.find(({ kind }) => kind === 'image')?.asset?.id ?? '';
    const server = await testServer(engine);
    const { own, hostile } = await browserWithCookie(server.newLink(), await hostilePage());

    // Our own page may: otherwise what follows would prove nothing.
    const mine = await own.evaluate(async () => (await fetch('/api/v1/library')).text());
    expect(mine).toContain(SECRET);

    for (const name of ['127.0.0.1', 'localhost']) {
      const url = `http://${name}:${server.port}`;
      const seen = await attack(hostile, url, asset, server.newToken());
      expect(seen.length).toBeGreaterThan(15);
      expect(seen.filter((line) => line.includes(SECRET))).toEqual([]);
      // What can be sent without being asked for is opaque to the page, and refused by the host.
      expect(seen.filter((line) => /: (basic|cors|default|loaded|heard|opened|read )/.test(line))).toEqual([]);
    }
    expect(library.query.list({ limit: 60, sort: 'changed' }).stories.map(({ premise }) => premise)).toEqual([SECRET]);
    expect(server.said).toEqual([]);
  }, 120_000);
});
