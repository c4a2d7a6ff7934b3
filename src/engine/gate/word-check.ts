import type { ContentCategory } from '../../contract/errors.ts';
import type { AgeBand, KidsRules } from '../../contract/rooms.ts';
import { foldedTokens, type FoldedToken } from './folded-tokens.ts';
import { englishForms, frenchForms } from './inflections.ts';
import { personalData } from './personal-data.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import type { TopicWords, WordList } from './words/topic-words.ts';

/** What does not belong in the kids' room: its topic, and the words that say so; none where a service did. */
export interface Finding {
  readonly category: ContentCategory;
  readonly words: readonly string[];
}

/** One listed phrase: the forms that each of its words may take. */
interface Entry {
  readonly phrase: string;
  readonly category: ContentCategory;
  readonly words: readonly (readonly string[])[];
}

/** Entries by every form of their first word. */
type Index = ReadonlyMap<string, readonly Entry[]>;
type Language = 'en' | 'fr';
type Forms = (word: string) => string[];

interface Checker {
  readonly listed: Index;
  readonly harmless: Index;
  readonly blocked: Index;
  readonly allowed: ReadonlySet<string>;
}

const LISTS: Readonly<Record<Language, { list: WordList; forms: Forms }>> = {
  en: { list: ENGLISH, forms: englishForms },
  fr: { list: FRENCH, forms: frenchForms },
};
const AGES: Readonly<Record<AgeBand, readonly (keyof TopicWords)[]>> = {
  '3-5': ['never', 'fromNine', 'fromSix'],
  '6-8': ['never', 'fromNine'],
  '9-12': ['never'],
};

/** Looks through texts for words that do not belong in the kids' room. One for each state of the room's rules. */
export class WordCheck {
  readonly #rules: Pick<KidsRules, 'ageBand' | 'blockedWords' | 'allowedWords'>;
  readonly #checkers = new Map<string, Checker>();

  constructor(rules: Pick<KidsRules, 'ageBand' | 'blockedWords' | 'allowedWords'>) {
    this.#rules = rules;
  }

  /** The first topic that is found, with all words of it. `language` is BCP-47; without one both lists count. */
  find(texts: readonly string[], language?: string): Finding | null {
    const checker = this.#checkerFor(language);
    const found = texts.flatMap((text) => [...findIn(foldedTokens(text), checker), ...this.#personal(text, checker)]);
    const [first] = found;
    if (!first) return null;
    const words = found.filter(({ category }) => category === first.category).map(({ phrase }) => phrase);
    return { category: first.category, words: [...new Set(words)] };
  }

  #personal(text: string, { allowed }: Checker): { phrase: string; category: ContentCategory }[] {
    return personalData(text)
      .filter((phrase) => !allowed.has(keyOf(phrase)))
      .map((phrase) => ({ phrase, category: 'personal-data' }));
  }

  #checkerFor(tag: string | undefined): Checker {
    const language = tag === undefined ? null : tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
    const known = this.#checkers.get(String(language));
    if (known) return known;
    const { ageBand, blockedWords, allowedWords } = this.#rules;
    const bothForms: Forms = (word) => [...englishForms(word), ...frenchForms(word)];
    const checker = {
      listed: indexOf((['en', 'fr'] as const).flatMap((each) => listed(each, ageBand, language))),
      harmless: indexOf([
        ...harmlessPhrases().map((phrase) => entry(phrase, 'other')),
        ...allowedWords.map((phrase) => entry(phrase, 'other', bothForms)),
      ]),
      blocked: indexOf(blockedWords.map((phrase) => entry(phrase, 'other', bothForms))),
      allowed: new Set(allowedWords.map(keyOf)),
    };
    this.#checkers.set(String(language), checker);
    return checker;
  }
}

function harmlessPhrases(): string[] {
  return [ENGLISH, FRENCH].flatMap((list) => split(list.harmless));
}

function listed(of: Language, age: AgeBand, textIn: Language | null): Entry[] {
  const { list, forms } = LISTS[of];
  const ownOnly = new Set(split(list.ownOnly).map(keyOf));
  return Object.entries(list.topics).flatMap(([category, topic]) =>
    AGES[age].flatMap((band) =>
      split(topic[band] ?? '')
        .filter((phrase) => textIn === of || !ownOnly.has(keyOf(phrase.replace(/^=/, ''))))
        .map((phrase) => entry(phrase, category as ContentCategory, forms)),
    ),
  );
}

function* findIn(tokens: readonly FoldedToken[], { listed: list, harmless, blocked }: Checker): Generator<Entry> {
  // What was blocked here is stopped whatever stands around it.
  yield* tokens.flatMap((_, at) => longest(tokens, at, blocked) ?? []);
  for (let at = 0; at < tokens.length; at++) {
    const found = longest(tokens, at, list);
    const innocent = longest(tokens, at, harmless);
    const isInnocent = innocent !== null && innocent.words.length >= (found?.words.length ?? 0);
    if (found && !isInnocent) yield found;
    at += Math.max(1, (isInnocent ? innocent : found)?.words.length ?? 1) - 1;
  }
}

/** The longest entry that stands in the text from there on. */
function longest(tokens: readonly FoldedToken[], at: number, index: Index): Entry | null {
  const candidates = (tokens[at]?.forms ?? []).flatMap((form) => index.get(form) ?? []);
  const standing = candidates.filter(({ words }) =>
    words.every((forms, offset) => tokens[at + offset]?.forms.some((form) => forms.includes(form))),
  );
  return standing.toSorted((a, b) => b.words.length - a.words.length)[0] ?? null;
}

function indexOf(entries: readonly Entry[]): Index {
  const index = new Map<string, Entry[]>();
  for (const each of entries) {
    for (const form of new Set(each.words[0])) index.set(form, [...(index.get(form) ?? []), each]);
  }
  return index;
}

/** Only the last word of a phrase is inflected. */
function entry(phrase: string, category: ContentCategory, forms: Forms = (word) => [word]): Entry {
  const isFixed = phrase.startsWith('=');
  const plain = isFixed ? phrase.slice(1) : phrase;
  const words = foldedTokens(plain).map(({ written }) => written);
  const inflected = words.map((word, index) => (isFixed || index < words.length - 1 ? [word] : forms(word)));
  return { phrase: plain, category, words: inflected };
}

function keyOf(phrase: string): string {
  return foldedTokens(phrase)
    .map(({ written }) => written)
    .join(' ');
}

function split(words: string): string[] {
  return words.split(',').flatMap((word) => word.trim() || []);
}
