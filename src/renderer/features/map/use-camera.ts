import { useState } from 'react';
import { type Camera, centred, fitted, panBy, revealing, type Size, zoomAt } from './camera.ts';
import { type Drawing, type Placed, placeOfNode } from './map-drawing.ts';

/** Room around what is brought into the window, in its pixels. */
const MARGIN = 40;
/** A story that would have to be smaller than this to be seen whole is opened where it was left. */
const READABLE = 0.45;
/** From here on a page is too small to be recognised. */
const CLOSE_ENOUGH = 0.4;

interface Held {
  readonly camera: Camera;
  readonly drawing: Drawing;
  readonly marked: Placed | undefined;
  readonly view: Size;
}

/** What the window shows of the drawing, and the ways to change it. Null until the window has been measured. */
export function useCamera(drawing: Drawing, marked: Placed | undefined, view: Size | null) {
  const [held, setHeld] = useState<Held | null>(null);
  let now = held;
  if (view && view.width > 0 && !held) now = { camera: opening(drawing, marked, view), drawing, marked, view };
  else if (held && held.drawing !== drawing) now = { ...held, camera: steadied(held, drawing), drawing, marked };
  else if (held && held.marked?.node.id !== marked?.node.id) now = { ...held, marked };
  else if (held && view && view !== held.view) now = { ...held, camera: resized(held, view), view };
  if (now !== held) setHeld(now);

  const change = (to: (camera: Camera, size: Size) => Camera) => {
    if (view) setHeld((old) => old && { ...old, camera: to(old.camera, view) });
  };
  return {
    camera: now?.camera ?? null,
    pan: (x: number, y: number) => change((camera) => panBy(camera, x, y)),
    /** Around a point of the window; around its middle without one. */
    zoom: (factor: number, point?: { x: number; y: number }) =>
      change((camera, size) => zoomAt(camera, factor, point ?? { x: size.width / 2, y: size.height / 2 })),
    showAll: () => change((_camera, size) => fitted(drawing, size, MARGIN)),
    /** Moves as little as is needed to see the node; comes near where it could not be recognised. */
    reveal: (node: Placed) =>
      change((camera, size) =>
        camera.scale < CLOSE_ENOUGH
          ? centred(placeOfNode(node), size, 1)
          : revealing(camera, placeOfNode(node), size, MARGIN),
      ),
  };
}

function opening(drawing: Drawing, marked: Placed | undefined, view: Size): Camera {
  const whole = fitted(drawing, view, MARGIN);
  return whole.scale >= READABLE || !marked ? whole : centred(placeOfNode(marked), view, 1);
}

/** What is in the middle of the window stays there when the window becomes another. */
function resized({ camera, view: before }: Held, view: Size): Camera {
  return panBy(camera, (view.width - before.width) / 2, (view.height - before.height) / 2);
}

/** What is marked stays where it is in the window when the drawing around it changes. */
function steadied({ camera, drawing: before, marked }: Held, drawing: Drawing): Camera {
  const old = marked && before.place(marked.node.id);
  const place = marked && drawing.place(marked.node.id);
  if (!old || !place) return camera;
  return panBy(camera, (old.x - place.x) * camera.scale, (old.y - place.y) * camera.scale);
}
