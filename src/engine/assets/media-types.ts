/** The media that we store, and the ending of their files. Anything else is refused. */
export const MEDIA_ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const;

export type StoredMediaType = keyof typeof MEDIA_ENDINGS;

export function isStoredMediaType(mediaType: string): mediaType is StoredMediaType {
  return Object.hasOwn(MEDIA_ENDINGS, mediaType);
}
