import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Offer } from '../catalogue/catalogue.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { Reference, ReferenceLimits, StoredReference } from '../provider-kit/model.ts';
import type { ReferencesStore } from '../store/references-store.ts';
import type { JobRow } from '../store/rows.ts';

export interface ReferenceParts {
  readonly assets: Pick<AssetLibrary, 'read'>;
  readonly references: Pick<ReferencesStore, 'ofJob' | 'isAgreed'>;
}

/** For a model that says nothing of its own. */
const USUAL_LIMITS: ReferenceLimits = { longestSide: 2048, bytes: 10 * 1024 * 1024 };
const SMALLEST_SIDE = 128;
const JPEG_QUALITY = 90;

/**
 * The photos that a job promised, in their order, as the model takes them. Throws JobFailure `photos-not-agreed` and
 * `reference-missing`: then nothing has left, and nothing leaves without them.
 */
export async function readReferences(
  { assets, references }: ReferenceParts,
  job: JobRow,
  promised: readonly StoredReference[],
  { model, provider }: Pick<Offer, 'provider'> & { model: { readonly referenceLimits?: ReferenceLimits } },
): Promise<Reference[]> {
  if (promised.length === 0) return [];
  const hasPhoto = promised.some(({ photoId }) => photoId !== null);
  if (hasPhoto && provider.kind !== 'built-in' && !references.isAgreed(provider.id)) {
    throw new JobFailure('photos-not-agreed', `Nobody has agreed to send photos to ${provider.title}`);
  }
  // What was forgotten since then is null there, also where another photo has the same file.
  const rows = references.ofJob(job.id);
  const read = await Promise.all(
    promised.map(async ({ name, photoId }, index) => {
      const row = rows[index];
      if (!row?.asset_id || (photoId !== null && row.photo_id === null)) return null;
      return readPhoto(assets, { name, assetId: row.asset_id }, model.referenceLimits ?? USUAL_LIMITS);
    }),
  );
  const whole = read.filter((photo) => photo !== null);
  if (whole.length === promised.length) return whole;
  const names = new Set(promised.filter((_photo, index) => read[index] === null).map(({ name }) => name));
  throw new JobFailure('reference-missing', [...names].join(', '));
}

/**
 * Photos whose files a waiting picture or clip could not be sent with now, or for want of which it failed. One that was
 * forgotten has no id any more.
 */
export function missingPhotoIds(
  { assets, references }: { assets: Pick<AssetLibrary, 'path'>; references: Pick<ReferencesStore, 'ofJob'> },
  job: Pick<JobRow, 'id' | 'kind' | 'state' | 'error_code' | 'inputs_json'>,
): string[] {
  const mayMiss = job.state === 'queued' || job.error_code === 'reference-missing';
  if (!mayMiss || job.kind === 'text' || !job.inputs_json.includes('"references":[')) return [];
  const rows = references.ofJob(job.id);
  return rows.flatMap(({ asset_id: assetId, photo_id: photoId }) =>
    photoId !== null && (assetId === null || assets.path(assetId) === null) ? [photoId] : [],
  );
}

/** Null when its file is missing or cannot be read as a picture. */
async function readPhoto(
  assets: ReferenceParts['assets'],
  { name, assetId }: { readonly name: string; readonly assetId: string },
  limits: ReferenceLimits,
): Promise<Reference | null> {
  try {
    const { bytes, mediaType } = await assets.read(assetId);
    return { name, ...(await fitPhoto(bytes, mediaType, limits)) };
  } catch {
    // Why does not matter to the person, who is told whose photo it is and can replace it or go on without it.
    return null;
  }
}

/** A photo within the limits, as JPEG or PNG; the bytes as they are where they fit. Throws when they are no whole picture. */
export async function fitPhoto(
  bytes: Uint8Array,
  mediaType: string,
  limits: ReferenceLimits,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const { default: sharp } = await import('sharp');
  const source = sharp(bytes, { failOn: 'warning', limitInputPixels: 5e7 });
  const { width, height } = await source.metadata();
  const isTaken = mediaType === 'image/jpeg' || mediaType === 'image/png';
  if (isTaken && Math.max(width, height) <= limits.longestSide && bytes.byteLength <= limits.bytes) {
    await source.stats(); // Decodes all of it, so that a damaged file is found here and not by the provider.
    return { bytes, mediaType };
  }
  const toPng = mediaType !== 'image/jpeg';
  for (let side = limits.longestSide; ; side = Math.floor(side * 0.75)) {
    const small = source.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const made = await (toPng ? small.png() : small.jpeg({ quality: JPEG_QUALITY })).toBuffer();
    if (made.byteLength <= limits.bytes || side <= SMALLEST_SIDE) {
      return { bytes: made, mediaType: toPng ? 'image/png' : 'image/jpeg' };
    }
  }
}
