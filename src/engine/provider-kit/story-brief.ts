/** What a story is made from, as a model of any kind sees it. */

/** The six looks a story can have. */
export const STYLE_IDS = ['cartoon', 'realistic', 'watercolor', 'anime', 'oil-painting', 'pixel-art'] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** What can be said of somebody's looks, in the order in which it is said. */
export const FACT_NAMES = ['hair', 'skin', 'age', 'outfit', 'marks'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What must hold of somebody's looks, in plain words; empty where nothing was said. */
export type CharacterFacts = Readonly<Record<FactName, string>>;

export const NO_FACTS: CharacterFacts = { hair: '', skin: '', age: '', outfit: '', marks: '' };

/** Facts in the one form in which every model reads them: "hair: red; outfit: a blue coat". Empty where there is none. */
export function factsInWords(facts: Partial<CharacterFacts> | undefined): string {
  return FACT_NAMES.flatMap((name) => (facts?.[name] ? [`${name}: ${facts[name]}`] : [])).join('; ');
}

/** One person, animal or thing of the cast, in the words of the person who made it. */
export interface CastMember {
  readonly name: string;
  /** Free word for what it is: "fox", "girl", "robot". May be empty. */
  readonly kind: string;
  /** Looks and clothes, in plain words: "red curls, dark skin, a yellow coat". May be empty. */
  readonly description: string;
  /** Absent in what was frozen before there were facts. */
  readonly facts?: CharacterFacts;
  /** The character of the room that this is; null or absent for somebody who is only in this story. */
  readonly characterId?: string | null;
}

/** Description and facts of somebody, word for word the same wherever a model is told of them. */
export function looksInWords({ description, facts }: Pick<CastMember, 'description' | 'facts'>): string {
  const inFacts = factsInWords(facts);
  return [inFacts ? description.replace(/\.$/, '') : description, inFacts].filter(Boolean).join('; ');
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
