import { createReadStream } from 'node:fs';
import { assetName, startAssetName } from '../assets/asset-name.ts';
import { inspectMedia } from '../assets/inspect-media.ts';
import { isStoredMediaType, type StoredMediaType } from '../assets/media-types.ts';
import { heldFolder, readHeldFile } from '../gate/held-files.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { RoomInBackups } from './make-backup.ts';

/**
 * The path of a picture or clip whose bytes are still those that it was named after; null for one that is gone or that
 * the disk has damaged, which is left out rather than kept in place of the real one.
 */
export async function wholeFile({ store, assets }: RoomInBackups, assetId: string): Promise<string | null> {
  const row = store.assets.find(assetId);
  const path = assets.path(assetId);
  if (!row || path === null || !isStoredMediaType(row.media_type)) return null;
  const name = startAssetName(Buffer.from(store.assets.nameKey(), 'hex'));
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) name.update(chunk as Uint8Array);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return assetName(name, row.media_type) === row.file_name ? path : null;
}

/** A picture that waits for its check; null for one that is gone, or that cannot be read any more. */
export async function wholeHeldPicture(
  { databasePath }: Pick<RoomInBackups, 'databasePath'>,
  jobId: string,
): Promise<{ bytes: Uint8Array; mediaType: StoredMediaType } | null> {
  const bytes = await readHeldFile(heldFolder(databasePath), jobId);
  try {
    return bytes && { bytes, mediaType: (await inspectMedia(bytes, 'image')).mediaType };
  } catch (error) {
    if (error instanceof JobFailure) return null;
    throw error;
  }
}
