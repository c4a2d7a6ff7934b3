import { JobFailure } from '../jobs/job-failure.ts';
import { isStoredMediaType, type StoredMediaType } from './media-types.ts';

/** What a file really is, read from its bytes and never from a name or a header. */
export interface MediaFacts {
  readonly mediaType: StoredMediaType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Null for pictures. */
  readonly durationSeconds: number | null;
}

/** Largest picture that is opened, in pixels. */
const PIXEL_LIMIT = 5e7;

/**
 * Reads type and size from the bytes; the libraries that do it are loaded at their first use. Throws JobFailure `wrong-type`
 * when they are no picture or clip we can show.
 */
export async function inspectMedia(bytes: Uint8Array, wanted: 'image' | 'video'): Promise<MediaFacts> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
  if (!isStoredMediaType(type) || !type.startsWith(`${wanted}/`)) {
    throw new JobFailure('wrong-type', `Expected ${wanted} bytes, got ${type}`);
  }
  try {
    return wanted === 'image' ? await inspectPicture(bytes, type) : await inspectClip(bytes, type);
  } catch (error) {
    throw new JobFailure('wrong-type', `The ${wanted} cannot be read`, error);
  }
}

async function inspectPicture(bytes: Uint8Array, mediaType: StoredMediaType): Promise<MediaFacts> {
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes, { failOn: 'warning', limitInputPixels: PIXEL_LIMIT }).metadata();
  return { mediaType, width, height, durationSeconds: null };
}

async function inspectClip(bytes: Uint8Array, mediaType: StoredMediaType): Promise<MediaFacts> {
  const { ALL_FORMATS, BufferSource, Input } = await import('mediabunny');
  using input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('no video track');
  return {
    mediaType,
    width: track.displayWidth,
    height: track.displayHeight,
    durationSeconds: await input.computeDuration(),
  };
}
