// @ts-nocheck -- these run in the page, of which the types of the scripts know nothing
// What `npm run bench -- scroll` has the page do.

/** Goes to a place of the program. */
export function goTo(hash) {
  location.hash = hash;
}

export function removePlainList() {
  document.querySelector('[data-plain]')?.remove();
}

/** Runs in the page: one wheel step for each frame, and how long each frame took. */
export async function scrollThrough({ steps, pixels }) {
  const box = document.querySelector('[data-plain-scroll]') ?? document.querySelector('.library-scroll');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  box.scrollTop = 0;
  await frame();
  for (let step = 0; step < steps; step++) {
    const begun = await frame();
    box.scrollTop += pixels;
    times.push((await frame()) - begun);
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
