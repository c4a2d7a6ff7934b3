import type { Gender } from './language.ts';

/** A French noun, without its article. */
export interface FrenchNoun {
  readonly noun: string;
  readonly gender: Gender;
}

// Aspirated: no elision before these, although they begin with an h or a vowel.
const ASPIRATED =
  /^(?:h(?:[aâ](?!bi|rmon|melet)|é(?:ris|ron|ros\b)|i(?:bou|ppo\b)|o(?:cke|ll|mard|m?b)|u(?:it|tte|ppe))|ou?ist|yaourt|yo|onz)/iu;

/** Whether "de" and "que" lose their vowel before that word or name. */
export function elides(word: string): boolean {
  if (ASPIRATED.test(word)) return false;
  return /^(?:[aâàäeéèêëiîïoôöuùûüœæ]|h[eéèêiîoôuy]|hab|harm|y(?![aeiouéè]))/iu.test(word);
}

/** "d’Alma", "de Jules"; also for nouns with no article. */
export const withDe = (word: string): string => (elides(word) ? `d’${word}` : `de ${word}`);

/** "qu’Alma", "que Jules" */
export const withQue = (word: string): string => (elides(word) ? `qu’${word}` : `que ${word}`);

/** "le phare", "la mer", "l’île" */
export function withThe({ noun, gender }: FrenchNoun): string {
  return elides(noun) ? `l’${noun}` : `${gender === 'f' ? 'la' : 'le'} ${noun}`;
}

/** "un phare", "une mer" */
export const withA = ({ noun, gender }: FrenchNoun): string => `${gender === 'f' ? 'une' : 'un'} ${noun}`;

/** "du phare", "de la mer", "de l’île" */
export function ofThe({ noun, gender }: FrenchNoun): string {
  if (elides(noun)) return `de l’${noun}`;
  return gender === 'f' ? `de la ${noun}` : `du ${noun}`;
}
