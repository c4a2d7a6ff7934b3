/** What a story is made from, as a model of any kind sees it. */

/** The six looks a story can have. */
export const STYLE_IDS = ['cartoon', 'realistic', 'watercolor', 'anime', 'oil-painting', 'pixel-art'] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** One person, animal or thing of the cast, in the words of the person who made it. */
export interface CastMember {
  readonly name: string;
  /** Free word for what it is: "fox", "girl", "robot". May be empty. */
  readonly kind: string;
  /** Looks and clothes, in plain words: "red curls, dark skin, a yellow coat". May be empty. */
  readonly description: string;
}

/** What the reader answered at the end of a page. */
export type Answer =
  | { readonly kind: 'choice'; /** position among the choices of that page, from 0 */ readonly index: number }
  | { readonly kind: 'words'; /** the reader's own words */ readonly text: string }
  | { readonly kind: 'finish' };

/** One page that has been read, and the answer that led on from it. */
export interface PathStep {
  /** Which telling of the page was kept: 0 is the first, 1 the first retake. */
  readonly telling: number;
  readonly answer: Answer;
}
