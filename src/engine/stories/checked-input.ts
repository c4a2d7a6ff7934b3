import type { GenerationKind, PREMISE_LIMIT, WORDS_LIMIT } from '../../contract/values.ts';
import { EngineError } from '../errors.ts';
import type { StyleId } from '../provider-kit/story-brief.ts';
import { plainText } from '../writer/plain-text.ts';

/** Longest premise and longest own answer, in UTF-16 code units. */
const premiseLimit: typeof PREMISE_LIMIT = 4000;
const USUAL_STYLE: StyleId = 'watercolor';
const wordsLimit: typeof WORDS_LIMIT = 500;

function refused(field: string, reason: string, message: string): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field, reason });
}

/** A premise without control characters. Throws INPUT_REFUSED when nothing is left, or it is too long. */
export function checkedPremise(premise: string): string {
  const text = plainText(premise);
  if (text === '') throw refused('premise', 'empty', 'Write what happens first');
  if (text.length > premiseLimit) {
    throw refused(
      'premise',
      'too-long',
      `A premise has at most ${premiseLimit} characters, this one has ${text.length}`,
    );
  }
  return text;
}

/** A reader's own words. Throws INPUT_REFUSED. */
export function checkedWords(words: string): string {
  const text = plainText(words);
  if (text === '') throw refused('words', 'empty', 'Say what happens first');
  if (text.length > wordsLimit) throw refused('words', 'too-long', `At most ${wordsLimit} characters`);
  return text;
}

/** The look that was asked for, or the usual one of the room. Throws INPUT_REFUSED for one that the room does not have. */
export function checkedStyle(asked: StyleId | undefined, ofRoom: readonly StyleId[] | null): StyleId {
  if (asked === undefined)
    return ofRoom === null || ofRoom.includes(USUAL_STYLE) ? USUAL_STYLE : (ofRoom[0] ?? USUAL_STYLE);
  if (ofRoom !== null && !ofRoom.includes(asked)) {
    throw refused('style', 'not-in-this-room', `This room does not have the style ${asked}`);
  }
  return asked;
}

/** What a person wants to see in a picture; undefined when nothing was said. Throws INPUT_REFUSED. */
export function checkedPicturePrompt(kind: GenerationKind, prompt: string | undefined): string | undefined {
  if (prompt === undefined) return undefined;
  if (kind !== 'image') throw refused('picturePrompt', 'not-a-picture', 'Only a picture has words for a picture');
  const text = plainText(prompt);
  if (text === '') throw refused('picturePrompt', 'empty', 'Say what is to be seen');
  return text;
}

/** A language tag in its usual form. Throws INPUT_REFUSED when it is none, or the model does not write it. */
export function checkedLanguage(language: string, written: readonly string[] | null): string {
  let canonical: string | undefined;
  try {
    canonical = Intl.getCanonicalLocales(language)[0];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (!canonical) throw refused('language', 'malformed', `${language} is no language tag`);
  if (written && !written.includes(new Intl.Locale(canonical).language)) {
    throw refused('language', 'not-by-model', `This model does not write ${canonical}`);
  }
  return canonical;
}
