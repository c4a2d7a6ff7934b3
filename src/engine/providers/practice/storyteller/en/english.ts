import type { Language } from '../language.ts';
import { ENGLISH_ATTEMPTS } from './attempts.ts';
import { ENGLISH_HABITS } from './habits.ts';
import { ENGLISH_LINES } from './lines.ts';
import { DOING_OWN_WORDS } from './own-words-doing.ts';
import { SHARING_OWN_WORDS } from './own-words-sharing.ts';
import { ENGLISH_PICTURE } from './picture-words.ts';
import { GROWING_SHAPES } from './shapes-growing.ts';
import { MEETING_SHAPES } from './shapes-meeting.ts';
import { NIGHT_SHAPES } from './shapes-night.ts';
import { SEEKING_SHAPES } from './shapes-seeking.ts';
import { englishList, englishOwnWordsSlots, englishSlots, fillEnglish } from './slots.ts';
import { FARAWAY_STOPS } from './stops-faraway.ts';
import { FOREST_STOPS } from './stops-forest.ts';
import { HILLS_STOPS } from './stops-hills.ts';
import { SEA_STOPS } from './stops-sea.ts';
import { TOWN_STOPS } from './stops-town.ts';

/** English, whole. */
export const ENGLISH: Language = {
  id: 'en',
  shapes: { ...SEEKING_SHAPES, ...MEETING_SHAPES, ...GROWING_SHAPES, ...NIGHT_SHAPES },
  stops: { ...SEA_STOPS, ...HILLS_STOPS, ...FOREST_STOPS, ...TOWN_STOPS, ...FARAWAY_STOPS },
  ownWords: { ...DOING_OWN_WORDS, ...SHARING_OWN_WORDS },
  attempts: ENGLISH_ATTEMPTS,
  habits: ENGLISH_HABITS,
  lines: ENGLISH_LINES,
  picture: ENGLISH_PICTURE,
  slots: englishSlots,
  ownWordsSlots: englishOwnWordsSlots,
  list: englishList,
  fill: fillEnglish,
};
