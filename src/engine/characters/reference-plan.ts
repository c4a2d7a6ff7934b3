import type { PhotoShape } from '../../contract/characters.ts';

/** A photo that could be sent. */
interface AvailablePhoto {
  readonly id: string;
  readonly shape: PhotoShape;
  /** Asset id of its crop. */
  readonly cropId: string;
  /** Whether the crop's file is there. */
  readonly present: boolean;
}

/** Somebody in a picture, with photos from best to least. */
export interface PhotographedCharacter {
  readonly id: string;
  readonly name: string;
  readonly photos: readonly AvailablePhoto[];
}

/** A photo that goes with a request, or would. */
export interface PlannedPhoto {
  readonly photoId: string;
  readonly characterId: string;
  readonly name: string;
  readonly shape: PhotoShape;
  readonly cropId: string;
}

export interface PhotoPlan {
  /** In the order in which they are sent. */
  readonly sent: PlannedPhoto[];
  readonly leftOut: (PlannedPhoto & { readonly reason: 'by-hand' | 'limit' | 'missing' })[];
}

/**
 * Which photos of those in a picture are sent, and in which order: first as a person ordered them, then the first photo
 * of each, the second of each and so on, up to the model's limit. What is left out says why.
 */
export function planPhotos({
  limit,
  characters,
  order,
  leftOut,
}: {
  readonly limit: number;
  readonly characters: readonly PhotographedCharacter[];
  readonly order: readonly string[];
  readonly leftOut: readonly string[];
}): PhotoPlan {
  const rounds = inRounds(characters);
  const byId = new Map(rounds.map((each) => [each.planned.photoId, each]));
  const inOrder = new Set([...order.filter((id) => byId.has(id)), ...byId.keys()]);
  const removed = new Set(leftOut);
  const plan: PhotoPlan = { sent: [], leftOut: [] };
  for (const id of inOrder) {
    const each = byId.get(id);
    if (!each) continue;
    const { planned, present } = each;
    if (removed.has(id)) plan.leftOut.push({ ...planned, reason: 'by-hand' });
    else if (!present) plan.leftOut.push({ ...planned, reason: 'missing' });
    else if (plan.sent.length >= limit) plan.leftOut.push({ ...planned, reason: 'limit' });
    else plan.sent.push(planned);
  }
  return plan;
}

/** The first photo of each, then the second of each, and so on. */
function inRounds(
  characters: readonly PhotographedCharacter[],
): { readonly planned: PlannedPhoto; readonly present: boolean }[] {
  const most = Math.max(0, ...characters.map(({ photos }) => photos.length));
  return Array.from({ length: most }, (_, round) =>
    characters.flatMap(({ id: characterId, name, photos }) => {
      const photo = photos[round];
      if (!photo) return [];
      const { id: photoId, shape, cropId, present } = photo;
      return [{ planned: { photoId, characterId, name, shape, cropId }, present }];
    }),
  ).flat();
}
