import { createHmac, type Hmac } from 'node:crypto';
import { MEDIA_ENDINGS, type StoredMediaType } from './media-types.ts';

/** Starts to make the name of a file from its bytes and its room's key, so that two rooms name equal bytes differently. */
export function startAssetName(nameKey: Buffer): Hmac {
  return createHmac('sha256', nameKey);
}

/** The name, once all bytes were given. */
export function assetName(started: Hmac, mediaType: StoredMediaType): string {
  return `${started.digest('hex').slice(0, 40)}.${MEDIA_ENDINGS[mediaType]}`;
}
