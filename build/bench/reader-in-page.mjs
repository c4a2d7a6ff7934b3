// @ts-nocheck -- these run in the page, of which the types of the scripts know nothing
// What `npm run bench -- reader` has the page do.

/** From now on each key is measured, by the browser itself and to the second frame after the picture is there. */
export function watchTurns() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const pictureNow = () => document.querySelector('.reader-page:not([inert]) .reader-plate img');
  const untilShown = async (before, begun) => {
    for (;;) {
      const picture = pictureNow();
      if (picture && picture !== before && picture.complete && picture.naturalWidth > 0) {
        await picture.decode();
        break;
      }
      await frame();
    }
    // The frame that shows it has been made when the next one begins.
    await frame();
    await frame();
    return performance.now() - begun;
  };
  globalThis.watched = { frame, untilShown: () => untilShown(pictureNow(), performance.now()), painted: [] };
  addEventListener('keydown', () => (watched.turn = watched.untilShown()), { capture: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') watched.painted.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** What the wait for the frames alone takes on this computer. */
export async function twoFrames() {
  const begun = performance.now();
  await watched.frame();
  await watched.frame();
  return performance.now() - begun;
}

/** Milliseconds of the turn that was begun. */
export function turnDone() {
  return watched.turn;
}

/** Milliseconds from each key to the paint after it, as the browser tells them: in steps of 8, none below 16. */
export function paintedAfter() {
  return watched.painted;
}

/** Goes to a page by the bar of pages. */
export function leapTo(number) {
  const bar = document.querySelector('.reader-slider');
  watched.turn = watched.untilShown();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(bar, String(number));
  bar.dispatchEvent(new Event('input', { bubbles: true }));
}
