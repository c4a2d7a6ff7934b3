import type { PaintRequest } from '../painter/paint-picture.ts';
import { filmPicture } from './film-picture.ts';
import { filmScene } from './film-scene.ts';
import { FRAME_COUNT, FRAME_SIZE, VideoEncoder } from './video-encoder.ts';

export type ClipSource =
  | { readonly kind: 'scene'; readonly paint: PaintRequest }
  /** Any picture file that can be decoded. */
  | { readonly kind: 'picture'; readonly bytes: Uint8Array };

export interface ClipRequest {
  readonly source: ClipSource;
  readonly seed: number;
}

export interface Clip {
  readonly bytes: Uint8Array;
  readonly mediaType: 'video/mp4';
  readonly width: 720;
  readonly height: 720;
  readonly durationSeconds: 4;
}

/**
 * Films a scene (its layers move against each other) or a picture (a slow camera move) as a loop of four seconds,
 * 24 frames a second. The same request gives the same bytes. Progress runs from 0 to 1. Lets other work in between
 * frames and ends with `signal.reason` soon after an abort.
 */
export async function makeClip(
  request: ClipRequest,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Clip> {
  signal.throwIfAborted();
  onProgress(0);
  const { source, seed } = request;
  const draw =
    source.kind === 'scene' ? await filmScene(source.paint, seed, signal) : await filmPicture(source.bytes, seed);
  signal.throwIfAborted();
  onProgress(PREPARED);
  const encoder = await VideoEncoder.create();
  try {
    const frame = new Uint8Array(FRAME_SIZE * FRAME_SIZE * 4).fill(255);
    for (let index = 0; index < FRAME_COUNT; index++) {
      draw(frame, index);
      encoder.add(frame);
      // A message that cancels can only arrive between two turns of the event loop.
      await new Promise<void>((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      onProgress(PREPARED + ((index + 1) / FRAME_COUNT) * (FILMED - PREPARED));
    }
    const bytes = await encoder.finish();
    onProgress(1);
    return { bytes, mediaType: 'video/mp4', width: FRAME_SIZE, height: FRAME_SIZE, durationSeconds: 4 };
  } finally {
    encoder.close();
  }
}

const PREPARED = 0.12;
const FILMED = 0.98;
