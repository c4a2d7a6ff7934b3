import type { Scene, Take } from '../../../contract/scenes.ts';

/** What is sent for a picture: the page's words for it, and what the engine says after them on every page. */
export interface SentWords {
  readonly words: string;
  /** Style and looks of the cast, as they were sent last; null where no picture tells them. */
  readonly rest: string | null;
}

/**
 * The words of a take, to be changed for the next one. What follows them is read off a picture that was made with the
 * page's own words and from which nothing has changed since, so that it is what will be sent again.
 */
export function sentWords(scene: Scene, take: Take | undefined): SentWords {
  const own = scene.picturePrompt ?? '';
  const start = `${own}\n`;
  const [rest] = scene.takes
    .filter(
      ({ kind, origin, prompt, stale }) =>
        kind === 'image' && origin === 'model' && stale.length === 0 && own !== '' && prompt.startsWith(start),
    )
    .map(({ prompt }) => prompt.slice(start.length))
    // Own words that begin with the page's and go on for some lines would look like a longer rest.
    .toSorted((one, other) => one.length - other.length);
  if (rest === undefined) return { words: own, rest: null };
  const ending = `\n${rest}`;
  const words = take?.kind === 'image' && take.prompt.endsWith(ending) ? take.prompt.slice(0, -ending.length) : own;
  return { words, rest };
}
