import type { MediaOutput } from '../../provider-kit/model.ts';

/** A picture as a part of a request. */
export function inlineData({ bytes, mediaType }: Pick<MediaOutput, 'bytes' | 'mediaType'>): {
  inlineData: { mimeType: string; data: string };
} {
  return { inlineData: { mimeType: mediaType, data: Buffer.from(bytes).toString('base64') } };
}
