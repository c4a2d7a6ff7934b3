import { PREMISE_LIMIT, Style, Tier, WORDS_LIMIT } from '../../contract/values.ts';
import { commonOptions } from '../options/common-options.ts';
import { oneOf, wholeNumber } from '../options/option-values.ts';
import { parseOptions } from '../options/parse-options.ts';
import type { OptionSpecs } from '../options/parse-options.ts';
import { UsageError } from '../options/usage-error.ts';

const MOST_SCENES = 40;

export const storyOptionSpecs = {
  premise: { value: 'TEXT', help: 'what the story is about; the only thing that must be given' },
  scenes: { value: 'N', help: `number of pages, 1 to ${MOST_SCENES} (default: 4)` },
  video: { help: 'make a clip for every page too' },
  style: { value: 'S', help: `${Style.options.join(', ')} (default: watercolor)` },
  language: { value: 'L', help: 'language of the story, like en or fr (default: en)' },
  answer: {
    value: 'WORDS',
    help: 'answer to the next page, in your own words; may be given once per page',
    repeatable: true,
  },
  seed: { value: 'N', help: 'the same seed gives the same story with Practice' },
  'text-model': { value: 'ID', help: 'model that writes' },
  'image-model': { value: 'ID', help: 'model that paints' },
  'video-model': { value: 'ID', help: 'model that makes clips; means --video too' },
  data: commonOptions.data,
  room: commonOptions.room,
  json: { help: 'print the finished story as one JSON object' },
  'debug-log': commonOptions.debugLog,
  help: commonOptions.help,
} satisfies OptionSpecs;

export interface StoryOptions {
  readonly premise: string;
  readonly scenes: number;
  readonly video: boolean;
  readonly style: Style;
  readonly language: string;
  /** Answers to the first pages; those after them get their first choice. */
  readonly answers: readonly string[];
  readonly seed: number | undefined;
  /** Ids as given, not looked up yet; undefined for the default. */
  readonly models: Readonly<Record<'text' | 'image' | 'video', string | undefined>>;
  readonly data: string | undefined;
  /** Null where nothing was said. */
  readonly tier: Tier | null;
  readonly json: boolean;
}

/** Throws a UsageError for anything that is not right. */
export function readStoryOptions(args: readonly string[]): StoryOptions {
  const options = parseOptions(storyOptionSpecs, args);
  const scenes = wholeNumber(options, 'scenes', 1, MOST_SCENES) ?? 4;
  const video = options.has('video') || options.has('video-model');
  const answers = options.all('answer').map((words) => plainWords('answer', words, WORDS_LIMIT));
  if (answers.length > scenes - 1) {
    throw new UsageError(
      `${count(scenes, 'page')} can be answered ${count(scenes - 1, 'time')}, not ${answers.length}.`,
    );
  }
  return {
    premise: premiseOf(options.text('premise')),
    scenes,
    video,
    style: oneOf(options, 'style', Style.options) ?? 'watercolor',
    language: languageOf(options.text('language') ?? 'en'),
    answers,
    seed: wholeNumber(options, 'seed', 0, 0xffffffff),
    models: {
      text: options.text('text-model'),
      image: options.text('image-model'),
      video: options.text('video-model'),
    },
    data: options.text('data'),
    tier: oneOf(options, 'room', Tier.options) ?? null,
    json: options.has('json'),
  };
}

function premiseOf(given: string | undefined): string {
  if (given === undefined) {
    throw new UsageError('Say what the story is about, like --premise "a fox who finds a lighthouse".');
  }
  return plainWords('premise', given, PREMISE_LIMIT);
}

function plainWords(name: string, given: string, limit: number): string {
  const words = given.trim();
  if (words === '') throw new UsageError(`--${name} is empty.`);
  if (words.length > limit) {
    throw new UsageError(`--${name} may have ${limit} characters at most; this has ${words.length}.`);
  }
  // Line breaks and tabs are fine; what else is below a space steers terminals, not stories.
  if (/[^\P{Cc}\n\r\t]/u.test(words)) throw new UsageError(`--${name} has control characters in it: leave them out.`);
  return words;
}

function languageOf(given: string): string {
  try {
    return new Intl.Locale(given).toString();
  } catch {
    throw new UsageError(`--language needs a language code like en or fr, not ${JSON.stringify(given.slice(0, 40))}.`);
  }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
