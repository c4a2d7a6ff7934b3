import type { TextRequest } from '../provider-kit/model.ts';
import type { Answer, PathStep } from '../provider-kit/story-brief.ts';
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
  readonly earlier: readonly EarlierPage[];
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

const TIER_RULES = {
  kids: [
    'The readers are children of three to twelve. Keep it warm and safe: no violence, no weapons used on anyone, no death shown, no cruelty, nothing sexual, no drugs or alcohol, no self-harm, no real persons.',
    'Fear is small and always answered by comfort. Nobody is mocked for what they are.',
  ],
  adult: ['The readers are adults. Write with taste. Nothing sexual that involves minors, ever.'],
} as const;

function instructionsFor({ brief, earlier }: PageOrder): string {
  const page = earlier.length + 1;
  const last = brief.length !== null && page >= brief.length;
  const finish = earlier.at(-1)?.answer.kind === 'finish';
  return [
    `You write one page of an interactive picture story in ${LANGUAGE_NAMES.of(brief.language) ?? brief.language}.`,
    'Write 90 to 150 words of warm, plain, concrete prose with a turn in it. Follow on from the earlier pages; the last answer decides what happens.',
    ...TIER_RULES[brief.tier],
    'Answer with one JSON object, fields in this order: storyTitle, title, text, who, picturePrompt, altText, motionPrompt, ends, choices.',
    'text: paragraphs separated by blank lines. Plain text; *asterisks* around a word for emphasis, no other markup.',
    'who: the names of those who are in the picture.',
    'picturePrompt: in English, what the picture of this page shows: who, how they look, doing what, where, time, weather. Describe each of the cast in the same words every time. altText: one sentence for someone who cannot see it, in the language of the story. motionPrompt: in English, what moves gently in a short clip of it.',
    finish || last
      ? 'This is the last page: bring the story to a good end, set ends to true and choices to [].'
      : 'choices: two to four things to do next, short, different from one another. Set ends to false.',
  ].join('\n');
}

/** How the words for a page begin: what stands before its earlier pages. */
export function requestOpening({ premise, cast }: Pick<TextRequest['brief'], 'premise' | 'cast'>): string {
  const members = cast.map(({ name, kind, description }) =>
    ['-', name, kind && `(${kind})`, description && `: ${description}`].filter(Boolean).join(' '),
  );
  return [`Premise: ${premise}`, members.length > 0 ? `Cast:\n${members.join('\n')}` : ''].filter(Boolean).join('\n\n');
}

/** One earlier page in the words for a page; `index` counts from 0. What was frozen is found again by this form. */
export function requestPage(
  { title, text, answerLabel }: Omit<EarlierPage, 'telling' | 'answer'>,
  index: number,
): string {
  return `Page ${index + 1}: ${title}\n${text}\nThe reader's answer: ${answerLabel}`;
}

function inputFor({ brief, earlier }: PageOrder): string {
  const where =
    brief.length === null
      ? `Now write page ${earlier.length + 1}.`
      : `Now write page ${earlier.length + 1} of ${brief.length}.`;
  return [
    requestOpening(brief),
    ...earlier.map(requestPage),
    brief.telling > 0 ? 'Tell this page in a new way.' : '',
    where,
  ]
    .filter(Boolean)
    .join('\n\n');
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
