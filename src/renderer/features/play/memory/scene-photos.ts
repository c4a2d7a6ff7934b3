import { useQuery } from '@tanstack/react-query';
import type { Character, ReferencePhoto } from '../../../../contract/characters.ts';
import type { Job, Scene } from '../../../../contract/scenes.ts';
import type { CastMember, Story } from '../../../../contract/stories.ts';
import type { PHOTOS_LIMIT } from '../../../../contract/values.ts';
import { queries } from '../../../lib/queries.ts';

/** A photo of somebody, by its place among their photos. */
export interface ScenePhoto {
  character: Character;
  photo: ReferencePhoto;
  /** From 1. */
  number: number;
}

/** Most ids that one call takes. */
const photosLimit: typeof PHOTOS_LIMIT = 64;

/** The cast that a page shows; all of it where the page does not say. */
export function castOfScene({ cast }: Story, { who }: Scene): CastMember[] {
  const names = new Set(who.map((name) => name.toLocaleLowerCase()));
  const shown = cast.filter(({ name }) => names.has(name.toLocaleLowerCase()));
  return shown.length > 0 ? shown : [...cast];
}

/** Photos that memory mode may send with a picture of this page; none while it is off. */
export function useScenePhotos(story: Story, scene: Scene): ScenePhoto[] {
  const { data } = useQuery({
    ...queries.characters.list.queryOptions({ input: undefined }),
    enabled: story.memoryMode,
    // A file that goes away tells nobody.
    refetchOnMount: 'always',
  });
  if (!story.memoryMode || !data) return [];
  return castOfScene(story, scene)
    .flatMap(({ characterId }) => data.characters.filter(({ id }) => id === characterId))
    .flatMap((character) => character.photos.map((photo, index) => ({ character, photo, number: index + 1 })))
    .slice(0, photosLimit);
}

/**
 * The photos that kept a picture from being sent: those that the engine says, else those whose files are known to be
 * gone, else all of those whom it names.
 */
export function missingPhotos(
  photos: readonly ScenePhoto[],
  { error, missingPhotoIds }: Pick<Job, 'error' | 'missingPhotoIds'>,
): ScenePhoto[] {
  const names = (error?.message ?? '').split(', ');
  const said = photos.filter(({ photo }) => missingPhotoIds.includes(photo.id));
  if (said.length > 0) return said;
  const gone = photos.filter(({ photo }) => !photo.cropAsset.present);
  if (gone.length > 0) return gone;
  const named = photos.filter(({ character }) => names.includes(character.name));
  return named.length > 0 ? named : [...photos];
}
