import type { MediaOutput } from './model.ts';

/** Bytes as an address of their own. */
export function dataUrl({ bytes, mediaType }: Pick<MediaOutput, 'bytes' | 'mediaType'>): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
