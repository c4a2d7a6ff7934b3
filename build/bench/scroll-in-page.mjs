// @ts-nocheck -- these run in the page, of which the types of the scripts know nothing
// What `npm run bench -- scroll` has the page do.

/** Goes to a place of the program. */
export function goTo(hash) {
  location.hash = hash;
}

export function removePlainList() {
  document.querySelector('[data-plain]')?.remove();
}

export function toTheTop() {
  document.querySelector('.library-scroll').scrollTop = 0;
}

/** Ends once that many covers are there, decoded, and in a frame that has been made. */
export async function coversPainted(count) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const covers = () => [...document.querySelectorAll('[data-card] img')].slice(0, count);
  const areThere = () =>
    covers().length === count && covers().every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  while (!areThere()) await frame();
  await Promise.all(covers().map((cover) => cover.decode()));
  await frame();
  await frame();
}

/** Place of the last story that is shown, from 1. */
export function lastPosition() {
  return Math.max(...[...document.querySelectorAll('[data-card]')].map((card) => Number(card.dataset.card))) + 1;
}

/** Runs in the page: one wheel step for each frame, and how long each frame took. */
export async function scrollThrough({ steps, pixels }) {
  const box = document.querySelector('[data-plain-scroll]') ?? document.querySelector('.library-scroll');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  box.scrollTop = 0;
  await frame();
  // Every frame counts: what a step costs falls into its own frame in one list and into the next in another.
  let before = await frame();
  for (let step = 0; step < steps; step++) {
    box.scrollTop += pixels;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Runs in the page. */
export function lastRowIsShown(rows) {
  const shown = [...document.querySelectorAll('[role="row"]')].at(-1);
  return shown?.getAttribute('aria-rowindex') === String(rows) && shown.querySelector('[data-card]') !== null;
}

/** Bytes that the page's script holds. */
export function usedMemory() {
  globalThis.gc?.();
  return performance.memory.usedJSHeapSize;
}
