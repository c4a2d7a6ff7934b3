import type { Model } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { ReferencesStore } from '../store/references-store.ts';
import type { JobRow, PhotoRow, StoryRow } from '../store/rows.ts';
import type { ChangedInput } from './changed-inputs.ts';
import type { PictureInputs } from './picture-prompt.ts';
import { referencesFor } from './story-references.ts';

/** Where the photos of now are found. */
export interface PhotoSources {
  readonly sendable: Pick<ReferencesStore, 'photosOf'>;
  /** Photos of a character, also of one in the trash. */
  photosOf(characterId: string): readonly PhotoRow[];
  /** Null for a model that is not there any more. */
  model(id: string): Model | null;
}

/**
 * Those in a picture of whom another photo or crop would be sent now than was, in memory mode. A photo that was left out
 * of it by hand is no change.
 */
export function changedPhotos(
  sources: PhotoSources,
  story: StoryRow,
  job: Pick<JobRow, 'model_id' | 'queued_at'>,
  frozen: PictureInputs,
  cast: readonly CastMember[],
): ChangedInput[] {
  if (story.memory_mode !== 1) return [];
  const model = sources.model(job.model_id);
  const now = model ? referencesFor(sources.sendable, story, model, cast) : [];
  return cast.flatMap(({ name, characterId }): ChangedInput[] => {
    if (!characterId) return [];
    const photos = sources.photosOf(characterId);
    const sent = (frozen.references ?? []).filter((photo) => photo.characterId === characterId);
    const isOther = sent.some(
      ({ photoId, cropId }) => photos.find((photo) => photo.id === photoId)?.crop_asset_id !== cropId,
    );
    const isMore = now.some(
      ({ photoId }) =>
        !sent.some((photo) => photo.photoId === photoId) &&
        photos.some((photo) => photo.id === photoId && photo.added_at > job.queued_at),
    );
    if (!isOther && !isMore) return [];
    const cropsNow = now.filter((photo) => photo.characterId === characterId);
    return [{ what: 'photo', about: name, from: cropsOf(sent), to: cropsOf(cropsNow) }];
  });
}

function cropsOf(photos: readonly { readonly cropId: string }[]): string {
  return photos.map(({ cropId }) => cropId).join(' ');
}
