import { findEmoji, findWord } from './find-word.ts';
import { readsAsFrench } from './safety.ts';
import { THINGS, type Thing } from './things.ts';

const THINGS_WITH_WORDS = THINGS.map((thing) => {
  const english = [thing.english, `${thing.english}s`];
  const french = [thing.french.noun, `${thing.french.noun}s`];
  return { thing, english, french, either: [...english, ...french] };
});

/** The first thing of the list that a text names, in the language that it reads as, or shows as an emoji. */
export function findThing(text: string): Thing | null {
  const list = readsAsFrench(text, true) ? (readsAsFrench(text, false) ? 'french' : 'either') : 'english';
  const found = THINGS_WITH_WORDS.flatMap(({ thing, ...words }) => {
    const at = findWord(text, words[list])?.at ?? findEmoji(text, thing.emoji);
    return at === null ? [] : [{ thing, at }];
  });
  return found.toSorted((first, second) => first.at - second.at)[0]?.thing ?? null;
}
