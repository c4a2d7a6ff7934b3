import { UNSAFE_WORDS } from './unsafe-words.ts';

/** Which room a text is read in. */
export type Tier = 'kids' | 'adult';

const FRENCH_SIGNS =
  /(?<!\p{L})(?:le|la|les|un|une|des|du|au|aux|et|est|avec|dans|sur|qui|que|je|tu|il|elle|on|nous|ils|elles|mon|ma|pour|pas|se|son|sa)(?!\p{L})|[àâçéèêëîïôùûœ]/giu;
const ENGLISH_SIGNS =
  /(?<!\p{L})(?:the|an?|and|of|to|in|with|who|that|they|we|he|she|is|are|his|her|their|my|it|for|into|from|you|i)(?!\p{L})/giu;

/** Whether a text reads as French rather than English; a text with no sign of either reads as `fallback`. */
export function readsAsFrench(text: string, fallback: boolean): boolean {
  const french = text.match(FRENCH_SIGNS)?.length ?? 0;
  const english = text.match(ENGLISH_SIGNS)?.length ?? 0;
  return french === english ? fallback : french > english;
}

function matcher(...lists: readonly string[]): RegExp {
  const words = lists.flatMap((list) => list.trim().split(/\s+/u)).map((word) => word.replace(/-/gu, '[-\\s]'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const { everyone, kids } = UNSAFE_WORDS;
const MATCHERS = {
  adult: {
    english: matcher(everyone.both, everyone.english),
    french: matcher(everyone.both, everyone.french),
  },
  kids: {
    english: matcher(everyone.both, everyone.english, kids.both, kids.english),
    french: matcher(everyone.both, everyone.french, kids.both, kids.french),
  },
};
const HARMLESS = /shooting stars?|dead ends?|hot dogs?|moby dick|mort de rire|nature morte/giu;
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The ways a word may have been written to slip past: with accents, as "k1ll", as "k.i.l.l", as "kiiill". */
function readings(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(HARMLESS, ' ');
  const undisguised = plain.replace(/(?<=\p{L})[013457@$!](?=\p{L})/gu, (sign) => DISGUISES[sign] ?? sign);
  const joined = plain.replace(/(?<!\p{L})\p{L}(?:[\s.\-_*]+\p{L}(?!\p{L})){2,}/gu, (run) =>
    run.replace(/[^\p{L}]/gu, ''),
  );
  const calm = plain.replace(/(\p{L})\1{2,}/giu, '$1$1');
  const calmer = plain.replace(/(\p{L})\1{2,}/giu, '$1');
  return [...new Set([plain, undisguised, joined, calm, calmer])];
}

/** Whether a text may be printed in that room. Both languages are looked at unless the text clearly is in one. */
export function isSafe(text: string, tier: Tier): boolean {
  const french = readsAsFrench(text, true);
  const english = !readsAsFrench(text, false);
  return readings(text).every(
    (reading) => !(french && MATCHERS[tier].french.test(reading)) && !(english && MATCHERS[tier].english.test(reading)),
  );
}

/** A text without its unsafe words; empty when even so it does not read as safe. */
export function withoutUnsafeWords(text: string, tier: Tier): string {
  if (isSafe(text, tier)) return text;
  const kept = text
    .split(/\s+/u)
    .filter((word) => isSafe(word, tier))
    .join(' ');
  return isSafe(kept, tier) ? kept : '';
}
