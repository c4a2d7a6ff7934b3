import type { AgeBand } from '../../contract/rooms.ts';

/** How a page is written for each age: how long, in which words, and how frightening at most. */
const WRITING: Readonly<Record<AgeBand, readonly [string, ...string[]]>> = {
  '3-5': [
    'Write 40 to 70 words. Sentences of at most ten words, everyday words only, things a small child can see and touch. Repeat a little.',
    'The readers are three to five years old. Nothing frightening: no chase, no monster, nobody lost or alone for longer than one sentence. Whatever goes wrong is put right on the same page.',
  ],
  '6-8': [
    'Write 70 to 120 words. Short sentences, plain words; a new word is explained by what happens.',
    'The readers are six to eight years old. A little suspense is welcome, and is over by the end of the page. Nobody is hurt badly, nobody dies.',
  ],
  '9-12': [
    'Write 90 to 150 words of warm, plain, concrete prose with a turn in it.',
    'The readers are nine to twelve years old. Danger may last beyond a page and never becomes cruel. No death is shown and no wound described.',
  ],
};

const PICTURES: Readonly<Record<AgeBand, string>> = {
  '3-5': 'For a picture book for small children: friendly faces, soft light, nothing frightening, everybody dressed.',
  '6-8': 'For a picture book for children of six to eight: friendly, never frightening or cruel, everybody dressed.',
  '9-12': 'For a book for children of nine to twelve: suspense without cruelty, no wounds, everybody dressed.',
};

/** What a writer is told besides the rules of the room: first the length, then what the readers can take. */
export function writingRules(ageBand: AgeBand): readonly [string, ...string[]] {
  return WRITING[ageBand];
}

/** What a painter is told besides the page's own words. */
export function pictureRule(ageBand: AgeBand): string {
  return PICTURES[ageBand];
}

/** A picture prompt without what we ourselves added for the readers' age. */
export function withoutPictureRule(prompt: string): string {
  return Object.values(PICTURES).reduce((words, rule) => words.replaceAll(rule, ''), prompt);
}
