/** Entry of the worker threads that paint pictures and make clips. Started by `PracticeStudio` only. */
import { parentPort } from 'node:worker_threads';
import { makeClip } from '../clip-maker/make-clip.ts';
import { paintPicture } from './paint-picture.ts';
import type { WorkerOrder, WorkerReport } from './worker-messages.ts';

const running = new Map<number, AbortController>();

function report(message: WorkerReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(message);
}

async function carryOut(order: Exclude<WorkerOrder, { kind: 'cancel' }>): Promise<void> {
  const { id } = order;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (order.kind === 'paint') {
      const picture = await paintPicture(order.request, (draft, index) => {
        controller.signal.throwIfAborted();
        report({ kind: 'draft', id, draft, index });
      });
      report({ kind: 'painted', id, picture });
    } else {
      const clip = await makeClip(
        order.request,
        (fraction) => report({ kind: 'progress', id, fraction }),
        controller.signal,
      );
      report({ kind: 'filmed', id, clip });
    }
  } catch (error) {
    report({ kind: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    running.delete(id);
  }
}

parentPort?.on('message', (order: WorkerOrder) => {
  if (order.kind === 'cancel') running.get(order.id)?.abort();
  else void carryOut(order);
});
