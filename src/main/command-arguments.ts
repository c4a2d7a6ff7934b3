import { isAbsolute, resolve } from 'node:path';
import type { z } from 'zod';
import { Tier } from '../contract/values.ts';

/** What the command line asked of the window. */
export interface CommandArguments {
  /** Absolute; null for the usual place. */
  readonly dataFolder: string | null;
  /** Null goes on in the room of last time. */
  readonly room: z.infer<typeof Tier> | null;
  /** One sentence for each option that could not be used; the window opens all the same. */
  readonly complaints: readonly string[];
}

/**
 * Reads `--data DIR` and `--room kids|adult`, also written with `=`. Everything else is left alone, because Electron
 * and Chromium have options of their own.
 *
 * @param words the command line without the program and the application path
 * @param workingFolder what a relative DIR is relative to
 */
export function readCommandArguments(words: readonly string[], workingFolder: string): CommandArguments {
  const complaints: string[] = [];
  const data = optionValue(words, '--data');
  const room = optionValue(words, '--room');
  if (data === '') complaints.push('--data needs a folder.');
  const tier = Tier.safeParse(room);
  if (room !== null && !tier.success) complaints.push(`--room is kids or adult, not "${room}".`);
  return {
    dataFolder: data === null || data === '' ? null : isAbsolute(data) ? data : resolve(workingFolder, data),
    room: tier.success ? tier.data : null,
    complaints,
  };
}

/** The last value given; empty when the option stands without one; null when it is not there. */
function optionValue(words: readonly string[], name: string): string | null {
  let value: string | null = null;
  for (const [index, word] of words.entries()) {
    if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
    if (word !== name) continue;
    const next = words[index + 1];
    value = next === undefined || next.startsWith('--') ? '' : next;
  }
  return value;
}
