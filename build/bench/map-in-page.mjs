// @ts-nocheck -- these run in the page, of which the types of the scripts know nothing
// What `npm run bench -- map` has the page do.

/** Notes how long each frame takes, from now on. */
export function countFrames() {
  const frames = [];
  let last = performance.now();
  const next = (now) => {
    frames.push(now - last);
    last = now;
    globalThis.counting = requestAnimationFrame(next);
  };
  globalThis.counting = requestAnimationFrame(next);
  globalThis.frames = frames;
}

/** Milliseconds of the frames so far, and no more of them. */
export function framesSince() {
  cancelAnimationFrame(globalThis.counting);
  return globalThis.frames;
}

/** Measures each key from now on to the second frame after it. */
export function watchSteps() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const twoFrames = async (begun) => {
    await frame();
    await frame();
    return performance.now() - begun;
  };
  addEventListener('keydown', () => (globalThis.step = twoFrames(performance.now())), { capture: true });
}

/** Milliseconds of the last step. */
export function stepDone() {
  return globalThis.step;
}

/** How many nodes of the story are in the page. */
export function nodesInPage() {
  return document.querySelectorAll('[data-node]').length;
}
