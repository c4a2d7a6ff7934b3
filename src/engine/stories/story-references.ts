import { planPhotos } from '../characters/reference-plan.ts';
import { EngineError } from '../errors.ts';
import type { Model, Provider, StoredReference } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { ReferencesStore } from '../store/references-store.ts';
import type { StoryRow } from '../store/rows.ts';
import { readJson } from './scene-records.ts';

/** What somebody wants of the photos of one picture. */
export interface PhotoWish {
  /** Ids of photos that are not sent this time. */
  readonly withoutPhotos?: readonly string[] | undefined;
  /** Names of those whose photos come first. */
  readonly strongerFor?: readonly string[] | undefined;
}

type Photos = Pick<ReferencesStore, 'photosOf' | 'isAgreed'>;
type MemoryStory = Pick<StoryRow, 'memory_mode' | 'photos_json'>;

/** Most reference photos that go with one request to a model. */
export function photoLimit(model: Model): number {
  return model.kind === 'text' ? 0 : (model.referencePhotos ?? 0);
}

/**
 * The photos that go with a picture or clip of these, in their order: none without memory mode, and no more than the
 * model takes. A photo whose file is gone is among them, so that the call ends with that reason instead of going out
 * without it.
 */
export function referencesFor(
  photos: Pick<Photos, 'photosOf'>,
  story: MemoryStory,
  model: Model,
  cast: readonly CastMember[],
  { withoutPhotos = [], strongerFor = [] }: PhotoWish = {},
): StoredReference[] {
  if (story.memory_mode !== 1 || photoLimit(model) === 0) return [];
  const characters = cast.flatMap(({ characterId: id, name }) => {
    if (!id) return [];
    const rows = photos.photosOf(id);
    return { id, name, photos: rows.map((row) => ({ ...row, cropId: row.crop_asset_id, present: true })) };
  });
  const { order, leftOut } = photoOrder(story);
  const stronger = new Set(strongerFor.map((name) => name.toLocaleLowerCase()));
  const first = characters.filter(({ name }) => stronger.has(name.toLocaleLowerCase()));
  const plan = planPhotos({
    limit: photoLimit(model),
    characters,
    order: [...first.flatMap((character) => character.photos.map(({ id }) => id)), ...order],
    leftOut: [...leftOut, ...withoutPhotos],
  });
  return plan.sent.map(({ photoId, characterId, name, cropId }) => ({ photoId, characterId, name, cropId }));
}

/** Whether photos of this room may go to a provider. */
export function mayTakePhotos(photos: Pick<Photos, 'isAgreed'>, provider: Pick<Provider, 'id' | 'kind'>): boolean {
  return provider.kind === 'built-in' || photos.isAgreed(provider.id);
}

/** Throws NOT_ALLOWED where photos of these would go to a provider that nobody has agreed to. */
export function requireConsent(
  photos: Photos,
  story: MemoryStory,
  { model, provider }: { readonly model: Model; readonly provider: Pick<Provider, 'id' | 'kind'> },
  cast: readonly CastMember[],
  wish: PhotoWish = {},
): void {
  if (mayTakePhotos(photos, provider) || referencesFor(photos, story, model, cast, wish).length === 0) return;
  throw new EngineError('NOT_ALLOWED', `Nobody has agreed to send photos to ${provider.id}`, {
    reason: 'photos-not-agreed',
  });
}

/** Which photos a story sends, and in which order. */
export function photoOrder(story: Pick<StoryRow, 'photos_json'>): { order: string[]; leftOut: string[] } {
  return { order: [], leftOut: [], ...readJson(story.photos_json) };
}
