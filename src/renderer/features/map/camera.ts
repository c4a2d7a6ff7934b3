import type { Rectangle } from './map-drawing.ts';

/** How the drawing lies in the window: a point of it is at `x + point × scale` pixels from the left. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const LARGEST_SCALE = 1.6;
export const SMALLEST_SCALE = 0.02;

/** Zooms, and keeps the point of the window where it is. */
export function zoomAt(camera: Camera, factor: number, point: { x: number; y: number }): Camera {
  const scale = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, camera.scale * factor));
  const grown = scale / camera.scale;
  return { scale, x: point.x - (point.x - camera.x) * grown, y: point.y - (point.y - camera.y) * grown };
}

/** Moves the drawing by pixels of the window. */
export function panBy(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}

/** All of the drawing in the middle of the window, never larger than it was drawn. */
export function fitted(drawing: Size, view: Size, margin: number): Camera {
  const across = (view.width - margin * 2) / Math.max(1, drawing.width);
  const down = (view.height - margin * 2) / Math.max(1, drawing.height);
  const scale = Math.min(1, Math.max(SMALLEST_SCALE, Math.min(across, down)));
  return { scale, x: (view.width - drawing.width * scale) / 2, y: (view.height - drawing.height * scale) / 2 };
}

/** Moves no further than is needed to have the rectangle inside the window, with room around it. */
export function revealing(camera: Camera, area: Rectangle, view: Size, margin: number): Camera {
  const x = nudge(camera.x + area.left * camera.scale, camera.x + area.right * camera.scale, view.width, margin);
  const y = nudge(camera.y + area.top * camera.scale, camera.y + area.bottom * camera.scale, view.height, margin);
  return x === 0 && y === 0 ? camera : panBy(camera, x, y);
}

function nudge(start: number, end: number, length: number, margin: number): number {
  if (end - start > length - margin * 2) return (length - start - end) / 2;
  if (start < margin) return margin - start;
  if (end > length - margin) return length - margin - end;
  return 0;
}

/** The middle of the rectangle in the middle of the window, at this scale. */
export function centred(area: Rectangle, view: Size, scale: number): Camera {
  return {
    scale,
    x: view.width / 2 - ((area.left + area.right) / 2) * scale,
    y: view.height / 2 - ((area.top + area.bottom) / 2) * scale,
  };
}

/**
 * What part of the drawing is worth having there: what the window shows and some more on every side, rounded so that
 * it changes only now and then while the drawing is moved.
 */
export function shownArea(camera: Camera, view: Size): Rectangle {
  const step = 2 ** Math.ceil(Math.log2(256 / camera.scale));
  const down = (pixels: number) => Math.floor(pixels / camera.scale / step) * step;
  const up = (pixels: number) => Math.ceil(pixels / camera.scale / step) * step;
  return {
    left: down(-camera.x),
    top: down(-camera.y),
    right: up(view.width - camera.x),
    bottom: up(view.height - camera.y),
  };
}
