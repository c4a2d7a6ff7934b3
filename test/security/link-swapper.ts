import { Worker } from 'node:worker_threads';

/** What is put in the place of a file, again and again. */
export interface Swap {
  /** The file, or the folder that it lies in. */
  readonly place: string;
  /** What a link in that place leads to. */
  readonly target: string;
}

/** Runs in a thread of its own, so that it strikes between any two steps of ours. */
const PROGRAM = `
const { renameSync, symlinkSync, rmSync } = require('node:fs');
const { workerData, parentPort } = require('node:worker_threads');
let going = true;
let swaps = 0;
parentPort.once('message', () => { going = false; });
const step = () => {
  for (let round = 0; round < 20; round++) {
    for (const { place, target } of workerData) {
      symlinkSync(target, place + '.link');
      renameSync(place, place + '.real');
      renameSync(place + '.link', place);
      swaps++;
      rmSync(place, { force: true });
      renameSync(place + '.real', place);
    }
  }
  if (going) setImmediate(step);
  else parentPort.postMessage(swaps);
};
parentPort.postMessage('started');
step();
`;

/** Exchanges paths for links and back until it is stopped; answers with how often it did. */
export async function startSwapping(swaps: readonly Swap[]): Promise<() => Promise<number>> {
  const worker = new Worker(PROGRAM, { eval: true, workerData: swaps });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  return async () => {
    const count = new Promise<number>((resolve) => worker.once('message', resolve));
    worker.postMessage('stop');
    const swapped = await count;
    await worker.terminate();
    return swapped;
  };
}
