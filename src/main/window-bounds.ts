import { z } from 'zod';

/** Where the window was, in screen points. */
export const WindowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window in which every page still works. */
export const smallestWindow = { width: 720, height: 520 } as const;

const usualSize = { width: 1280, height: 860 } as const;

/** So much of the window, in points each way, must be on one screen for a person to get hold of it. */
const GRIP = 80;

/**
 * Size and place for a new window. The place is left out, so that the window is centred, when the screen it was on
 * is not there any more.
 *
 * @param remembered null at the first start
 * @param workAreas the parts of all screens that windows may use
 */
export function boundsForWindow(
  remembered: WindowBounds | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const size = {
    width: Math.max(smallestWindow.width, remembered?.width ?? usualSize.width),
    height: Math.max(smallestWindow.height, remembered?.height ?? usualSize.height),
  };
  if (remembered === null) return size;
  const reachable = workAreas.some(
    (area) =>
      overlap(remembered.x, size.width, area.x, area.width) >= GRIP &&
      overlap(remembered.y, size.height, area.y, area.height) >= GRIP &&
      remembered.y >= area.y,
  );
  return reachable ? { ...size, x: remembered.x, y: remembered.y } : size;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
