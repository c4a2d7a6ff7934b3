import type { AgeBand } from '../../contract/rooms.ts';
import { writingRules } from '../gate/age-rules.ts';
import type { TextRequest } from '../provider-kit/model.ts';
import {
  factsInWords,
  looksInWords,
  type Answer,
  type CharacterFacts,
  type PathStep,
} from '../provider-kit/story-brief.ts';
import { languageName } from '../language-name.ts';
import { PAGE_SCHEMA } from './page.ts';

/** One page that was read before, as the writer needs it. */
export interface EarlierPage {
  readonly title: string;
  readonly text: string;
  readonly telling: number;
  readonly answer: Answer;
  readonly answerLabel: string;
}

export interface PageOrder {
  readonly brief: Omit<TextRequest['brief'], 'path'>;
  /** Of the readers; null or absent in the grown-ups' room. */
  readonly ageBand?: AgeBand | null;
  readonly earlier: readonly EarlierPage[];
  /** Those who do not look as the cast says any more, and how they look now. */
  readonly looks?: readonly { readonly name: string; readonly facts: Partial<CharacterFacts> }[];
}

const USUAL_LENGTH = 'Write 90 to 150 words of warm, plain, concrete prose with a turn in it.';

const TIER_RULES = {
  kids: [
    'The readers are children of three to twelve. Keep it warm and safe: no violence, no weapons used on anyone, no death shown, no cruelty, nothing sexual, no drugs or alcohol, no self-harm, no real persons.',
    'Fear is small and always answered by comfort. Nobody is mocked for what they are.',
  ],
  adult: ['The readers are adults. Write with taste. Nothing sexual that involves minors, ever.'],
} as const;

function instructionsFor({ brief, ageBand, earlier }: PageOrder): string {
  const page = earlier.length + 1;
  const last = brief.length !== null && page >= brief.length;
  const finish = earlier.at(-1)?.answer.kind === 'finish';
  const [howLong, ...forReaders] = ageBand ? writingRules(ageBand) : [USUAL_LENGTH];
  return [
    `You write one page of an interactive picture story in ${languageName(brief.language)}.`,
    `${howLong} Follow on from the earlier pages; the last answer decides what happens.`,
    ...forReaders,
    ...TIER_RULES[brief.tier],
    'Answer with one JSON object, fields in this order: storyTitle, title, text, who, outfits, picturePrompt, altText, motionPrompt, ends, choices.',
    'text: paragraphs separated by blank lines. Plain text; *asterisks* around a word for emphasis, no other markup.',
    'who: the names of those who are in the picture.',
    'outfits: only when somebody of the cast changes clothes on this page: who, and wears, in English, the whole of what they wear from then on, at most 12 words. Else [].',
    'picturePrompt: in English, what the picture of this page shows: who, how they look, doing what, where, time, weather. Describe each of the cast in the same words every time. altText: one sentence for someone who cannot see it, in the language of the story. motionPrompt: in English, what moves gently in a short clip of it.',
    finish || last
      ? 'This is the last page: bring the story to a good end, set ends to true and choices to [].'
      : 'choices: two to four things to do next, short, different from one another. Set ends to false.',
  ].join('\n');
}

/** How the words for a page begin: what stands before its earlier pages. */
export function requestOpening({ premise, cast }: Pick<TextRequest['brief'], 'premise' | 'cast'>): string {
  const members = cast.map(({ name, kind, ...looks }) => {
    const words = looksInWords(looks);
    return ['-', name, kind && `(${kind})`, words && `: ${words}`].filter(Boolean).join(' ');
  });
  return [`Premise: ${premise}`, members.length > 0 ? `Cast:\n${members.join('\n')}` : ''].filter(Boolean).join('\n\n');
}

/** One earlier page in the words for a page; `index` counts from 0. What was frozen is found again by this form. */
export function requestPage(
  { title, text, answerLabel }: Omit<EarlierPage, 'telling' | 'answer'>,
  index: number,
): string {
  return `Page ${index + 1}: ${title}\n${text}\nThe reader's answer: ${answerLabel}`;
}

function inputFor({ brief, earlier, looks = [] }: PageOrder): string {
  const where =
    brief.length === null
      ? `Now write page ${earlier.length + 1}.`
      : `Now write page ${earlier.length + 1} of ${brief.length}.`;
  return [
    requestOpening(brief),
    ...earlier.map(requestPage),
    looks.length > 0 ? ['As they look now:', ...looks.map(lookLine)].join('\n') : '',
    brief.telling > 0 ? 'Tell this page in a new way.' : '',
    where,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function lookLine({
  name,
  facts: { outfit = '', ...others },
}: {
  name: string;
  facts: Partial<CharacterFacts>;
}): string {
  return `- ${name}: ${[factsInWords(others), outfit && `now wears: ${outfit}`].filter(Boolean).join('; ')}`;
}

/** The frozen request for one page. */
export function pageRequest(order: PageOrder): TextRequest {
  const path: PathStep[] = order.earlier.map(({ telling, answer }) => ({ telling, answer }));
  return {
    instructions: instructionsFor(order),
    input: inputFor(order),
    outputSchema: PAGE_SCHEMA,
    brief: { ...order.brief, path },
  };
}
