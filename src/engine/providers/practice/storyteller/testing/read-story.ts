import type { Answer, PathStep } from '../../../../provider-kit/story-brief.ts';
import { tell, type StoryPage, type TellRequest } from '../tell.ts';

/** The reader takes the choice at that place. */
export const choice = (index: number): Answer => ({ kind: 'choice', index });
/** The reader writes something of their own. */
export const words = (text: string): Answer => ({ kind: 'words', text });
/** A request for a page, with what matters to a test. */
export const ask = (more: Partial<TellRequest>): TellRequest => ({
  premise: 'a fox who finds a lighthouse',
  cast: [],
  language: 'en',
  seed: 7,
  length: 6,
  telling: 0,
  path: [],
  tier: 'kids',
  ...more,
});

/** Reads a story to its end, or to as many pages as asked for. */
export function read(
  request: TellRequest,
  answer: (page: StoryPage, index: number) => Answer,
  most = 45,
  telling = (_index: number) => 0,
): StoryPage[] {
  const pages: StoryPage[] = [];
  const path: PathStep[] = [...request.path];
  while (pages.length < most) {
    const kept = telling(pages.length);
    const page = tell({ ...request, path, telling: kept });
    pages.push(page);
    if (page.ends) break;
    path.push({ telling: kept, answer: answer(page, pages.length - 1) });
  }
  return pages;
}

/** All that a person can see of a page. */
export const everything = (page: StoryPage): string =>
  [
    page.title,
    page.pageTitle,
    page.text,
    page.picturePrompt,
    page.altText,
    page.motionPrompt,
    ...page.choices.map((each) => each.label),
  ].join('\n');
/** Words as a reader counts them. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
