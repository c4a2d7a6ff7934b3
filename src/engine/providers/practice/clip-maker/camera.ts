import type { LayerId } from '../painter/stage.ts';
import { FRAME_COUNT } from './video-encoder.ts';

/** How far a plane moves against the camera. */
export const PARALLAX: Readonly<Record<LayerId, number>> = { sky: 0.08, far: 0.24, mid: 0.5, main: 0.8, front: 1.25 };

/** Where the camera stands at a frame: one full turn, so the last frame leads into the first. */
export function cameraAt(index: number): { readonly x: number; readonly y: number; readonly phase: number } {
  const phase = (index / FRAME_COUNT) * 2 * Math.PI;
  return { x: Math.sin(phase) * 40, y: (1 - Math.cos(phase)) * 4.5, phase };
}
