import HME from 'h264-mp4-encoder';
import { ALL_FORMATS, BufferSource, BufferTarget, Conversion, Input, Mp4OutputFormat, Output } from 'mediabunny';

export interface ClipOrder {
  /** Pixels, even numbers. */
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
}

const FRAME_RATE = 8;
const made = new Map<string, Promise<Uint8Array>>();

/** A real H.264 clip in MP4 with its index in front. The same order is encoded once. */
export function makeClip(order: ClipOrder): Promise<Uint8Array> {
  const key = `${order.width}x${order.height} ${order.durationSeconds}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const clip = encode(order);
  made.set(key, clip);
  return clip;
}

async function encode({ width, height, durationSeconds }: ClipOrder): Promise<Uint8Array> {
  const encoder = await HME.createH264MP4Encoder();
  encoder.width = width;
  encoder.height = height;
  encoder.frameRate = FRAME_RATE;
  encoder.speed = 10;
  encoder.initialize();
  const frame = new Uint8Array(width * height * 4);
  for (let index = 0; index < durationSeconds * FRAME_RATE; index++) {
    encoder.addFrameRgba(frame.fill(60 + ((index * 3) % 120)));
  }
  encoder.finalize();
  const raw = encoder.FS.readFile(encoder.outputFilename);
  encoder.delete();
  const input = new Input({ source: new BufferSource(raw), formats: ALL_FORMATS });
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  await (await Conversion.init({ input, output })).execute();
  if (!target.buffer) throw new Error('The clip is empty');
  return new Uint8Array(target.buffer);
}
