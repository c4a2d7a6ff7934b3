import type { Crop } from '../../../contract/characters.ts';

/** Smallest width and height of a crop, as a share of the photo: smaller ones show too little to paint from. */
export const smallestShare = 0.05;

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The same crop elsewhere on the photo; stops at its edges. Distances are shares of the photo. */
export function movedCrop(crop: Crop, right: number, down: number): Crop {
  return {
    ...crop,
    left: between(crop.left + right, 0, 1 - crop.width),
    top: between(crop.top + down, 0, 1 - crop.height),
  };
}

/** The crop with one corner elsewhere; the opposite corner stays, and nothing leaves the photo. */
export function resizedCrop(crop: Crop, corner: Corner, right: number, down: number): Crop {
  const edges = { right: crop.left + crop.width, bottom: crop.top + crop.height };
  const left = corner.endsWith('left') ? between(crop.left + right, 0, edges.right - smallestShare) : crop.left;
  const top = corner.startsWith('top') ? between(crop.top + down, 0, edges.bottom - smallestShare) : crop.top;
  const end = corner.endsWith('right') ? between(edges.right + right, left + smallestShare, 1) : edges.right;
  const foot = corner.startsWith('bottom') ? between(edges.bottom + down, top + smallestShare, 1) : edges.bottom;
  return { left, top, width: end - left, height: foot - top };
}

/** How far one press of an arrow key goes, as a share of the photo. */
const step = 0.01;

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** What a key does to the crop: arrows move it, with Shift they make it wider, narrower, taller or flatter. */
export function cropAfterKey(crop: Crop, { key, shiftKey }: { key: string; shiftKey: boolean }): Crop | null {
  const direction = directions[key];
  if (!direction) return null;
  const [right, down] = direction;
  return shiftKey ? resizedCrop(crop, 'bottom-right', right, down) : movedCrop(crop, right, down);
}
