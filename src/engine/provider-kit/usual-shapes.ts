import type { ClipShape, PictureShape } from './model.ts';

/** Words of a usual prompt: a scene, a style and two who are in the picture. */
const USUAL_PROMPT = 'x'.repeat(1_200);

/** A picture as a story usually asks for it. */
export const USUAL_PICTURE: PictureShape = { prompt: USUAL_PROMPT, width: 1024, height: 1024, references: 0 };

/** A clip as a story usually asks for it, of that length. */
export function usualClip(durationSeconds: number): ClipShape {
  return { prompt: '', durationSeconds, fromPicture: true };
}
