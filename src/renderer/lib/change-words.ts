import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../contract/history.ts';

/** "“The Fox” was moved to the trash", or with a number where several were changed. */
export function changeWords(
  t: TFunction<'history'>,
  { what, storyTitle, count }: Pick<HistoryEntry, 'what' | 'storyTitle' | 'count'>,
): string {
  return storyTitle === null ? t(`many.${what}`, { count }) : t(`one.${what}`, { title: storyTitle });
}
