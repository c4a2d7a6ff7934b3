/** A stretch of a page's words that is drawn alike. */
export interface SpokenPiece {
  readonly text: string;
  readonly emphasis: boolean;
  /** Number of its sentence on the page; null for what is not spoken. */
  readonly sentence: number | null;
  /** Number of its word on the page; null between words. */
  readonly word: number | null;
}

/** A sentence as a voice says it. */
export interface SpokenSentence {
  readonly text: string;
  /** Number of its first word on the page. */
  readonly firstWord: number;
  /** Where each of its words begins, in UTF-16 code units. */
  readonly wordStarts: readonly number[];
}

/** The words of a page, cut for a voice and for the eye that follows it. */
export interface SpokenPage {
  readonly title: readonly SpokenPiece[];
  readonly paragraphs: readonly (readonly SpokenPiece[])[];
  /** In reading order, the title first. */
  readonly sentences: readonly SpokenSentence[];
}

interface Segmenters {
  readonly sentences: Intl.Segmenter;
  readonly words: Intl.Segmenter;
}

/** Cuts a page into what is spoken. Paragraphs and emphasis are those of the page's text; see `StoryText`. */
export function spokenPage(title: string | null, text: string, language: string): SpokenPage {
  const segmenters = segmentersFor(language);
  const sentences: SpokenSentence[] = [];
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return {
    title: title === null ? [] : cut([{ text: title, emphasis: false }], segmenters, sentences),
    paragraphs: paragraphs.map((paragraph) => cut(emphasised(paragraph.trim()), segmenters, sentences)),
    sentences,
  };
}

/** The sentence that a word of the page is in; 0 where there is no such word. */
export function sentenceOf(page: SpokenPage, word: number): number {
  return Math.max(
    0,
    page.sentences.findLastIndex(({ firstWord }) => firstWord <= word),
  );
}

function segmentersFor(language: string): Segmenters {
  const known = isLanguageTag(language) ? language : 'en';
  return {
    sentences: new Intl.Segmenter(known, { granularity: 'sentence' }),
    words: new Intl.Segmenter(known, { granularity: 'word' }),
  };
}

function isLanguageTag(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch (error) {
    // What a story calls its language need not be a tag that this system can read.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

interface Run {
  readonly text: string;
  readonly emphasis: boolean;
}

function emphasised(paragraph: string): Run[] {
  return paragraph
    .split(/(\*[^*\n]+\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\*[^*\n]+\*$/.test(part) ? { text: part.slice(1, -1), emphasis: true } : { text: part, emphasis: false },
    );
}

/** Adds the sentences of a block to `sentences` and answers with its pieces. */
function cut(runs: readonly Run[], { sentences: bySentence, words: byWord }: Segmenters, sentences: SpokenSentence[]) {
  const pieces: SpokenPiece[] = [];
  const whole = runs.map(({ text }) => text).join('');
  const take = pieceTaker(runs);
  for (const { segment } of bySentence.segment(whole)) {
    const segments = [...byWord.segment(segment)];
    const spoken = segments.filter(({ isWordLike }) => isWordLike);
    const sentence = spoken.length > 0 ? sentences.length : null;
    const last = sentences.at(-1);
    const firstWord = last ? last.firstWord + last.wordStarts.length : 0;
    let word = firstWord;
    for (const { segment: part, isWordLike } of segments) {
      for (const run of take(part.length)) pieces.push({ ...run, sentence, word: isWordLike ? word : null });
      if (isWordLike) word += 1;
    }
    if (sentence !== null) sentences.push({ text: segment, firstWord, wordStarts: spoken.map(({ index }) => index) });
  }
  return pieces;
}

/** Takes the next characters off the runs, parted where the emphasis changes. */
function pieceTaker(runs: readonly Run[]): (length: number) => Run[] {
  let run = 0;
  let used = 0;
  return (length) => {
    const taken: Run[] = [];
    for (let missing = length; missing > 0;) {
      const from = runs[run];
      if (!from) return taken;
      const text = from.text.slice(used, used + missing);
      taken.push({ text, emphasis: from.emphasis });
      missing -= text.length;
      used += text.length;
      if (used === from.text.length) {
        run += 1;
        used = 0;
      }
    }
    return taken;
  };
}
