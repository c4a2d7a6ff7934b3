import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Offer } from '../catalogue/catalogue.ts';
import { EngineError, notFound } from '../errors.ts';
import type { ImageModel, StoredImageRequest, StoredReference, VideoModel } from '../provider-kit/model.ts';
import type { StyleId } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { VideoInputs } from './media-kind.ts';
import { nearestShape } from './nearest-shape.ts';

/** What is wanted of a picture that stands by itself. */
export interface ImageWish {
  readonly prompt: string;
  readonly style?: StyleId | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly referenceIds: readonly string[];
}

/** Frozen inputs of a picture that stands by itself; `asked` are the person's own words. */
export type TaskImageInputs = StoredImageRequest & { readonly asked: string };

export interface InputParts {
  readonly store: Pick<LibraryStore, 'mediaTasks' | 'references' | 'jobs'>;
  readonly assets: Pick<AssetLibrary, 'view'>;
  /** The words for a picture in one of the six styles. */
  styled(wish: {
    readonly prompt: string;
    readonly style: StyleId;
    readonly seed: number;
    readonly model: ImageModel;
    readonly references: readonly StoredReference[];
  }): StoredImageRequest;
}

/** A model that reads parts and not words paints in this style where none is given. */
const USUAL_STYLE: StyleId = 'watercolor';

/** Throws NOT_FOUND, INPUT_REFUSED, and NOT_ALLOWED for a photo that nobody has agreed to send there. */
export function imageInputs(
  parts: InputParts,
  { model, provider }: Offer<ImageModel>,
  { prompt, style, referenceIds, ...size }: ImageWish,
  seed: number,
): TaskImageInputs {
  if (referenceIds.length > model.referencePhotos) {
    throw refused('referenceIds', 'too-many', `${model.title} takes ${model.referencePhotos} pictures to go by`);
  }
  const references = referenceIds.map((id, index) => reference(parts, provider, id, `picture ${index + 1}`));
  const request: StoredImageRequest =
    style === undefined
      ? { prompt, parts: { scene: prompt, style: USUAL_STYLE, cast: [] }, seed, width: 0, height: 0 }
      : parts.styled({ prompt, style, seed, model, references });
  const shaped = { ...request, ...nearestShape(model, size), asked: prompt };
  return references.length === 0 ? shaped : { ...shaped, references };
}

/**
 * Frozen inputs of a clip that stands by itself; `pictureId` is the first frame, if there is one. Throws NOT_FOUND,
 * INPUT_REFUSED and NOT_ALLOWED.
 */
export function videoInputs(
  parts: InputParts,
  { model, provider }: Offer<VideoModel>,
  wish: { readonly prompt: string; readonly durationSeconds?: number | undefined; readonly pictureId: string | null },
  seed: number,
): VideoInputs {
  const { prompt, pictureId } = wish;
  if (pictureId !== null) reference(parts, provider, pictureId, 'first frame');
  return {
    prompt,
    durationSeconds: nearestDuration(model, wish.durationSeconds),
    seed,
    picture: pictureId === null ? null : { assetId: pictureId, made: madeOf(parts, pictureId) },
  };
}

/** Throws INPUT_REFUSED where a clip cannot start like that with this model. */
export function requireStart(model: VideoModel, fromPicture: boolean): void {
  if (fromPicture && !model.imageToVideo) throw refused('imageId', 'not-taken', `${model.title} starts from words`);
  if (!fromPicture && !model.textToVideo) throw refused('imageId', 'missing', `${model.title} starts from a picture`);
}

export function nearestDuration(model: VideoModel, wanted: number | undefined): number {
  const [usual = 0] = model.durationsSeconds;
  if (wanted === undefined) return usual;
  return model.durationsSeconds.reduce(
    (best, seconds) => (Math.abs(seconds - wanted) < Math.abs(best - wanted) ? seconds : best),
    usual,
  );
}

export function refused(field: string, reason: string, message: string): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field, reason });
}

function reference(
  { store, assets }: InputParts,
  provider: Offer['provider'],
  assetId: string,
  name: string,
): StoredReference {
  const asset = assets.view(assetId);
  if (!asset.present) throw notFound('asset', assetId);
  if (!asset.mediaType.startsWith('image/')) throw refused('referenceIds', 'not-a-picture', `${assetId} is no picture`);
  const photo = store.mediaTasks.photoOf(assetId);
  if (!photo) return { photoId: null, characterId: null, name, cropId: assetId };
  if (provider.kind !== 'built-in' && !store.references.isAgreed(provider.id)) {
    throw new EngineError('NOT_ALLOWED', `Nobody has agreed to send photos to ${provider.title}`, {
      reason: 'photos-not-agreed',
    });
  }
  return { photoId: photo.photo_id, characterId: photo.character_id, name: photo.name, cropId: assetId };
}

/** How a picture of ours was made; null where nobody here made it, or that is gone. */
function madeOf({ store }: InputParts, assetId: string): NonNullable<VideoInputs['picture']>['made'] {
  const jobId = store.mediaTasks.madeBy(assetId);
  const job = jobId === null ? undefined : store.jobs.find(jobId);
  if (job?.kind !== 'image') return null;
  const request = JSON.parse(job.inputs_json) as Partial<StoredImageRequest>;
  return request.prompt === undefined ? null : { modelId: job.model_id, request: request as StoredImageRequest };
}
