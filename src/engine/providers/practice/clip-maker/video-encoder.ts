// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import { createRequire } from 'node:module';
import { ALL_FORMATS, BufferSource, BufferTarget, Conversion, Input, Mp4OutputFormat, Output } from 'mediabunny';

export const FRAME_SIZE = 720;
export const FRAME_RATE = 24;
export const FRAME_COUNT = 96;

/** Draws frame `index` (0..95) into an RGBA buffer of the frame size. */
export type FrameDrawer = (frame: Uint8Array, index: number) => void;

interface WasmEncoder {
  width: number;
  height: number;
  frameRate: number;
  quantizationParameter: number;
  speed: number;
  groupOfPictures: number;
  readonly outputFilename: string;
  readonly FS: { readFile(name: string): Uint8Array };
  initialize(): void;
  addFrameRgba(frame: Uint8Array): void;
  finalize(): void;
  delete(): void;
}

// The encoder is a CommonJS file without named exports.
const wasm = createRequire(import.meta.url)('h264-mp4-encoder') as { createH264MP4Encoder(): Promise<WasmEncoder> };

/** H.264 in MP4 with the index in front, so that it plays while it loads. */
export class VideoEncoder {
  private readonly encoder: WasmEncoder;
  private finalized = false;

  private constructor(encoder: WasmEncoder) {
    this.encoder = encoder;
  }

  static async create(): Promise<VideoEncoder> {
    const encoder = await wasm.createH264MP4Encoder();
    encoder.width = FRAME_SIZE;
    encoder.height = FRAME_SIZE;
    encoder.frameRate = FRAME_RATE;
    encoder.quantizationParameter = 26;
    encoder.speed = 8;
    encoder.groupOfPictures = 48;
    encoder.initialize();
    return new VideoEncoder(encoder);
  }

  /** Adds one RGBA frame of the frame size. */
  add(frame: Uint8Array): void {
    this.encoder.addFrameRgba(frame);
  }

  async finish(): Promise<Uint8Array> {
    this.finalizeOnce();
    const raw = this.encoder.FS.readFile(this.encoder.outputFilename);
    const input = new Input({ source: new BufferSource(raw), formats: ALL_FORMATS });
    const target = new BufferTarget();
    const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
    const conversion = await Conversion.init({ input, output });
    await conversion.execute();
    if (!target.buffer) throw new Error('The remuxed clip is empty');
    const bytes = new Uint8Array(target.buffer);
    clearTimes(bytes);
    return bytes;
  }

  /** Frees the encoder, finished or not. */
  close(): void {
    this.finalizeOnce();
    this.encoder.delete();
  }

  /** An encoder that is deleted before it is finalized takes the whole WebAssembly module down. */
  private finalizeOnce(): void {
    if (this.finalized) return;
    this.finalized = true;
    this.encoder.finalize();
  }
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia']);
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets creation and modification times to zero: the same clip has the same bytes tomorrow. */
function clearTimes(bytes: Uint8Array, start = 0, end = bytes.length): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at + 8 <= end;) {
    const size = view.getUint32(at);
    const name = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!, bytes[at + 7]!);
    if (size < 8) return;
    if (CONTAINERS.has(name)) clearTimes(bytes, at + 8, at + size);
    else if (DATED.has(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8));
    at += size;
  }
}
