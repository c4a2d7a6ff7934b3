import type { ContentCategory } from '../../../contract/errors.ts';

/**
 * Words and phrases of one topic, separated by commas. A word stands for its simple inflections too; with `=` before it
 * it stands for itself alone.
 */
export interface TopicWords {
  /** Not for any child. */
  readonly never?: string;
  /** From nine years on. */
  readonly fromNine?: string;
  /** From six years on. */
  readonly fromSix?: string;
}

/** The words of one language. */
export interface WordList {
  readonly topics: Readonly<Partial<Record<ContentCategory, TopicWords>>>;
  /** Phrases in which a listed word means no harm. */
  readonly harmless: string;
  /** Listed words that are everyday words of the other language, and are looked for in texts of this one only. */
  readonly ownOnly: string;
}
