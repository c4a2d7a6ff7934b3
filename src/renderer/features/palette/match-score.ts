import { folded } from '../../lib/folded.ts';

/**
 * How well a row fits what was typed, from 0 (not shown) to 1. Every word must be there: at the start of the name is
 * best, then anywhere in it, then in its keywords. Letters scattered over a name are no match.
 */
export function matchScore(name: string, typed: string, keywords: readonly string[] = []): number {
  const title = folded(name);
  const behind = folded(keywords.join(' '));
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.every((word) => title.includes(word) || behind.includes(word))) return 0;
  if (title.startsWith(words.join(' '))) return 1;
  return words.every((word) => title.includes(word)) ? 0.8 : 0.4;
}
