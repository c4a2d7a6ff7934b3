import { afterEach, describe, expect, it } from 'vitest';
import type { PaintRequest } from './paint-picture.ts';
import { PracticeStudio } from './practice-studio.ts';

const request = (scene: string): PaintRequest => ({ scene, style: 'cartoon', cast: [], seed: 1, size: 256 });
const signal = new AbortController().signal;

/** A worker that obeys the scene: "crash" throws, "hang" never answers, else it answers with the thread's own number. */
const STAND_IN = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId } from 'node:worker_threads';
  let hanging;
  parentPort.on('message', (order) => {
    if (order.kind === 'cancel') { if (hanging === order.id) parentPort.postMessage({ kind: 'failed', id: order.id, message: 'cancelled' }); return; }
    if (order.request.scene === 'crash') throw new Error('out of paint');
    if (order.request.scene === 'fail') return parentPort.postMessage({ kind: 'failed', id: order.id, message: 'no such colour' });
    if (order.request.scene === 'hang') { hanging = order.id; parentPort.postMessage({ kind: 'draft', id: order.id, draft: { bytes: new Uint8Array() }, index: 0 }); return; }
    parentPort.postMessage({ kind: 'painted', id: order.id, picture: { bytes: new Uint8Array(), mediaType: 'image/png', width: threadId, height: order.id } });
  });`)}`,
);

describe('PracticeStudio', () => {
  let studio: PracticeStudio;
  const open = (entry?: URL): PracticeStudio => (studio = new PracticeStudio(entry));
  afterEach(() => studio.close());

  it('paints in the real worker, with drafts before the picture', async () => {
    const drafts: number[] = [];
    const picture = await open().paint(request('A fox in the forest'), {
      signal,
      onDraft: (_, index) => drafts.push(index),
    });
    expect(drafts).toEqual([0, 1]);
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 256, height: 256 });
    expect(picture.bytes.length).toBeGreaterThan(2000);
  }, 20_000);

  it('makes a clip in the real worker and can give up half-way', async () => {
    const controller = new AbortController();
    const reason = new Error('stop');
    const running = open().makeClip(
      { source: { kind: 'scene', paint: { ...request('A fox'), style: 'pixel-art' } }, seed: 1 },
      { signal: controller.signal, onProgress: (fraction) => fraction > 0.2 && controller.abort(reason) },
    );
    await expect(running).rejects.toBe(reason);
  }, 30_000);

  it('rejects the job of a crashed worker and paints the next one in a new worker', async () => {
    open(STAND_IN);
    const before = await studio.paint(request('one'), { signal });
    const crashed = studio.paint(request('crash'), { signal });
    const next = studio.paint(request('two'), { signal });
    await expect(crashed).rejects.toThrow('out of paint');
    expect((await next).width).not.toBe(before.width);
  });

  it('rejects a job that failed and keeps the worker', async () => {
    open(STAND_IN);
    const before = await studio.paint(request('one'), { signal });
    await expect(studio.paint(request('fail'), { signal })).rejects.toThrow('no such colour');
    expect((await studio.paint(request('two'), { signal })).width).toBe(before.width);
  });

  it('rejects an aborted job with the reason and goes on with the queue', async () => {
    open(STAND_IN);
    const controller = new AbortController();
    const reason = new Error('not this one');
    const hanging = studio.paint(request('hang'), {
      signal: controller.signal,
      onDraft: () => controller.abort(reason),
    });
    const next = studio.paint(request('two'), { signal });
    await expect(hanging).rejects.toBe(reason);
    await expect(next).resolves.toMatchObject({ height: 2 });
  });

  it('drops a waiting job that is aborted, and never starts one whose signal came aborted', async () => {
    open(STAND_IN);
    const [first, second] = [new AbortController(), new AbortController()];
    const hanging = studio.paint(request('hang'), { signal: first.signal });
    const waiting = studio.paint(request('two'), { signal: second.signal });
    second.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await expect(studio.paint(request('three'), { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow(
      'late',
    );
    first.abort(new Error('over'));
    await expect(hanging).rejects.toThrow('over');
  });

  it('rejects everything when it is closed, and takes nothing more', async () => {
    open(STAND_IN);
    const running = studio.paint(request('hang'), { signal });
    const waiting = studio.paint(request('two'), { signal });
    const settled = Promise.allSettled([running, waiting]);
    await studio.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(studio.paint(request('three'), { signal })).rejects.toThrow('closed');
  });

  it('reports an error thrown by a receiver of drafts as that error', async () => {
    const mistake = new Error('receiver');
    const painting = open().paint(request('A fox'), {
      signal,
      onDraft: () => {
        throw mistake;
      },
    });
    await expect(painting).rejects.toBe(mistake);
  }, 20_000);
});
