import type { Clip, ClipRequest } from '../clip-maker/make-clip.ts';
import type { PaintedPicture, PaintRequest } from './paint-picture.ts';

/** What the studio says to a worker. */
export type WorkerOrder =
  | { readonly kind: 'paint'; readonly id: number; readonly request: PaintRequest }
  | { readonly kind: 'clip'; readonly id: number; readonly request: ClipRequest }
  | { readonly kind: 'cancel'; readonly id: number };

/** What a worker answers. `id` is the one of the order. */
export type WorkerReport =
  | { readonly kind: 'draft'; readonly id: number; readonly draft: PaintedPicture; readonly index: 0 | 1 }
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'painted'; readonly id: number; readonly picture: PaintedPicture }
  | { readonly kind: 'filmed'; readonly id: number; readonly clip: Clip }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
