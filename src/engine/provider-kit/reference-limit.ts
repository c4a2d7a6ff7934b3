import { failure } from './http-outcome.ts';
import type { ImageRequest, VideoRequest } from './model.ts';

/** Throws `invalid` for a picture with more photos than a model takes: none is left out silently. */
export function limitReferences(model: string, { references }: Pick<ImageRequest, 'references'>, most: number): void {
  if (references.length <= most) return;
  const detail = `${model} takes ${most} reference photos, not ${references.length}`;
  throw failure({ kind: 'invalid', detail }, detail);
}

/** The same for a clip that is made from a picture or from photos, never from both. */
export function limitClipReferences(
  model: string,
  { picture, references = [] }: Pick<VideoRequest, 'picture' | 'references'>,
  most: number,
): void {
  if (references.length <= most && (!picture || references.length === 0)) return;
  const detail = `${model} takes a picture, or up to ${most} reference photos`;
  throw failure({ kind: 'invalid', detail }, detail);
}
