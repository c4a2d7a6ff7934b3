import { JobFailure } from '../jobs/job-failure.ts';
import { plainText } from './plain-text.ts';
import { Page } from './page.ts';

/**
 * Reads a model's complete answer. What comes from a model is text and stays text: control characters go, nothing is
 * ever read as markup. A page that does not end needs two choices at least.
 * Throws JobFailure `unreadable-answer`.
 */
export function readPage(answer: string): Page {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch (error) {
    throw new JobFailure('unreadable-answer', 'The answer is not JSON', error);
  }
  const result = Page.safeParse(json);
  if (!result.success) throw new JobFailure('unreadable-answer', result.error.message);
  const page = result.data;
  if (!page.ends && page.choices.length < 2) {
    throw new JobFailure('unreadable-answer', 'A page that goes on needs at least two choices');
  }
  return {
    storyTitle: plainText(page.storyTitle),
    title: plainText(page.title),
    text: plainText(page.text),
    picturePrompt: plainText(page.picturePrompt),
    altText: plainText(page.altText),
    motionPrompt: plainText(page.motionPrompt),
    who: page.who.map(plainText),
    outfits: page.outfits.map(({ who, wears }) => ({ who: plainText(who), wears: plainText(wears) })),
    ends: page.ends,
    choices: page.ends ? [] : page.choices.map(({ label }) => ({ label: plainText(label) })),
  };
}
