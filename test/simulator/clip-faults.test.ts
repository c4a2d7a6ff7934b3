import { describe, expect, it } from 'vitest';
import type { Fault } from './core/fault-scripts.ts';
import { createOrders, endOf } from './testing/orders.ts';
import { runningSimulator } from './testing/running-simulator.ts';

const simulator = runningSimulator();
const { fault, filmAtXai, filmAtGoogle, clipUrlAtXai, until } = createOrders(simulator);
const counted = (): number[] =>
  simulator()
    .charges()
    .map(({ count }) => count);

describe('a clip', () => {
  it.each<[Fault, number, string]>([
    ['429', 429, 'exhausted'],
    ['500', 500, 'internal'],
    ['unknown-status', 200, '"status":"reticulating"'],
    ['refused-input', 200, '"status":"failed"'],
    ['refused-output', 200, '"respect_moderation":false'],
    ['empty', 200, '"url":""'],
    ['billed-refusal', 400, '"cost_in_usd_ticks":1000000000'],
    ['expired-url', 200, '"status":"expired"'],
    ['html-200', 200, '<html>'],
    ['wrong-type', 200, 'soon'],
  ])('of xAI that is asked after meets %s', async (name, status, words) => {
    const poll = await filmAtXai();
    fault('xai', 'poll', name);
    const response = await poll();
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
    expect(simulator().charges()).toMatchObject([{ count: 1, refused: name === 'billed-refusal' }]);
  });

  it('of xAI that was moderated on the way is charged when it ends, once', async () => {
    fault('xai', 'submit', 'billed-refusal');
    const poll = await filmAtXai();
    expect(counted()).toEqual([]);
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await poll()).status);
    expect(statuses).toEqual([202, 202, 400, 400]);
    expect(simulator().charges()).toMatchObject([{ count: 1, refused: true }]);
  });

  it.each<[Fault, number, string]>([
    ['transient-400', 400, 'invalid_request'],
    ['503', 503, 'UNAVAILABLE'],
    ['unknown-status', 200, '"status":"reticulating"'],
    ['refused-output', 200, '"type":"text"'],
    ['empty', 200, '"steps":[]'],
    ['billed-refusal', 200, "I can't make that clip"],
  ])('of Google that is asked after meets %s', async (name, status, words) => {
    const poll = await filmAtGoogle();
    fault('google', 'poll', name);
    const response = await poll();
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });

  it('of Google goes on after a 400 that passes', async () => {
    const poll = await filmAtGoogle();
    fault('google', 'poll', 'transient-400');
    expect((await poll()).status).toBe(400);
    const body = await until(poll, (text) => text.includes('"completed"'));
    expect(body['steps']).toHaveLength(1);
  });

  it.each<[Fault, number]>([
    ['expired-url', 403],
    ['503', 503],
    ['html-200', 200],
    ['empty', 200],
  ])('of xAI that is fetched meets %s, and is there again afterwards', async (name, status) => {
    const url = await clipUrlAtXai();
    fault('xai', 'download', name);
    expect((await fetch(url)).status).toBe(status);
    const whole = await fetch(url);
    expect([whole.headers.get('content-type'), (await whole.arrayBuffer()).byteLength > 1000]).toEqual([
      'video/mp4',
      true,
    ]);
  });

  it('of another type than its header says', async () => {
    const url = await clipUrlAtXai();
    fault('xai', 'download', 'wrong-type');
    const response = await fetch(url);
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'video/mp4',
      expect.stringMatching(/^%PDF/u),
    ]);
  });

  it('that is cut while it is fetched, and one whose connection is reset', async () => {
    const url = await clipUrlAtXai();
    fault('xai', 'download', 'truncate');
    expect(await endOf(fetch(url))).not.toBe('answered');
    fault('xai', 'download', 'reset');
    expect(await endOf(fetch(url))).toBe('ECONNRESET');
  });

  it('whose provider cannot be reached once it was ordered, also on a connection that was kept', async () => {
    fault('xai', 'poll', 'refuse-connection');
    const poll = await filmAtXai();
    expect(await endOf(poll())).toBe('ECONNREFUSED');
    simulator().clearFaults();
    expect((await poll()).status).toBe(202);
  });

  it('whose provider cannot be reached once it is done', async () => {
    fault('xai', 'download', 'refuse-connection');
    const url = await clipUrlAtXai();
    expect(await endOf(fetch(url))).toBe('ECONNREFUSED');
  });
});
