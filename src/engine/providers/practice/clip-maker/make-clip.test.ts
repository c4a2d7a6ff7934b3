import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StyleId } from '../../../provider-kit/story-brief.ts';
import { distance } from '../painter/testing/painted-pixels.ts';
import { filmPicture } from './film-picture.ts';
import { filmScene } from './film-scene.ts';
import { makeClip } from './make-clip.ts';
import type { Clip, ClipRequest } from './make-clip.ts';
import { FRAME_COUNT, FRAME_SIZE } from './video-encoder.ts';
import type { FrameDrawer } from './video-encoder.ts';

const scene = (style: StyleId): ClipRequest => ({
  source: { kind: 'scene', paint: { scene: 'A fox in the forest at night', style, cast: [], seed: 1, size: 1024 } },
  seed: 1,
});
const never = (): AbortSignal => new AbortController().signal;

describe('makeClip', () => {
  let clip: Clip;
  const progress: number[] = [];
  beforeAll(async () => {
    clip = await makeClip(scene('pixel-art'), (fraction) => progress.push(fraction), never());
  }, 60_000);

  it('makes four seconds of H.264 that start to play before the end has loaded', async () => {
    const input = new Input({ source: new BufferSource(clip.bytes), formats: ALL_FORMATS });
    const track = await input.getPrimaryVideoTrack();
    expect(track).toMatchObject({ codec: 'avc', codedWidth: 720, codedHeight: 720 });
    expect((await track!.computePacketStats()).packetCount).toBe(96);
    expect(await input.computeDuration()).toBeCloseTo(4, 1);
    const file = Buffer.from(clip.bytes);
    expect(file.indexOf('moov')).toBeLessThan(file.indexOf('mdat'));
  });

  it('writes no time of day into the file', () => {
    const file = Buffer.from(clip.bytes);
    const dated = ['mvhd', 'tkhd', 'mdhd'].filter((box) => {
      const at = file.indexOf(box);
      return file.subarray(at + 8, at + 16).some((byte) => byte !== 0);
    });
    expect(dated).toEqual([]);
  });

  it('reports progress from 0 to 1 that never falls', () => {
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(progress.length).toBeGreaterThan(90);
    for (let i = 1; i < progress.length; i++) expect(progress[i]).toBeGreaterThanOrEqual(progress[i - 1]!);
  });

  it('stops within a few frames of an abort, with its reason', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const seen: number[] = [];
    const running = makeClip(
      scene('pixel-art'),
      (fraction) => {
        seen.push(fraction);
        if (fraction >= 0.2) controller.abort(reason);
      },
      controller.signal,
    );
    await expect(running).rejects.toBe(reason);
    // By frames and not by a clock: how long one takes depends on what else the computer does.
    expect(seen.at(-1)).toBeLessThan(0.3);
  }, 30_000);

  it('does not start when the signal is aborted already', async () => {
    await expect(
      makeClip(scene('cartoon'), () => expect.unreachable(), AbortSignal.abort(new Error('late'))),
    ).rejects.toThrow('late');
  });
});

const frameOf = (draw: FrameDrawer, index: number): Uint8Array => {
  const frame = new Uint8Array(FRAME_SIZE * FRAME_SIZE * 4).fill(255);
  draw(frame, index);
  return frame;
};

describe('the frames of a scene', () => {
  it.each(['anime', 'watercolor', 'pixel-art'] as const)(
    'move in %s and lead back to the first',
    async (style) => {
      const { source } = scene(style);
      if (source.kind !== 'scene') return;
      const draw = await filmScene(source.paint, 1, never());
      const [first, quarter, last] = [frameOf(draw, 0), frameOf(draw, FRAME_COUNT / 4), frameOf(draw, FRAME_COUNT - 1)];
      const moved = distance(first, quarter);
      expect(moved).toBeGreaterThan(2);
      expect(distance(first, last)).toBeLessThan(moved / 2);
      // The front plane moves further than the sky: the lower half differs more.
      const half = first.length / 2;
      expect(distance(first.subarray(half), quarter.subarray(half))).toBeGreaterThan(
        distance(first.subarray(0, half / 4), quarter.subarray(0, half / 4)) * 0.5,
      );
      expect(Buffer.from(frameOf(draw, 7)).equals(Buffer.from(frameOf(draw, 7)))).toBe(true);
    },
    60_000,
  );

  it('keep one palette in pixel art', async () => {
    const { source } = scene('pixel-art');
    if (source.kind !== 'scene') return;
    const draw = await filmScene(source.paint, 1, never());
    const colours = new Set<number>();
    for (const index of [0, 30, 60]) {
      const pixels = new Uint32Array(frameOf(draw, index).buffer);
      for (let i = 0; i < pixels.length; i += 6) colours.add(pixels[i]!);
    }
    // The twinkling lights bring one colour of their own.
    expect(colours.size).toBeLessThanOrEqual(29);
  }, 30_000);
});

describe('the frames of a picture', () => {
  it('move slowly over a picture of any shape and lead back to the first', async () => {
    const picture = await sharp({
      create: {
        width: 640,
        height: 360,
        channels: 3,
        background: '#406080',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .blur(3)
      .png()
      .toBuffer();
    const draw = await filmPicture(picture, 4);
    const [first, middle, last] = [frameOf(draw, 0), frameOf(draw, FRAME_COUNT / 2), frameOf(draw, FRAME_COUNT - 1)];
    expect(distance(first, middle)).toBeGreaterThan(2);
    expect(distance(first, last)).toBeLessThan(distance(first, middle) / 2);
  });

  it('reject what is no picture', async () => {
    await expect(filmPicture(new Uint8Array([1, 2, 3]), 1)).rejects.toThrow('unsupported image format');
  });
});
