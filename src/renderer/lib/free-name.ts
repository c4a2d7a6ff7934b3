import type { NAME_LIMIT } from '../../contract/values.ts';
import { folded } from './folded.ts';

export const nameLimit: typeof NAME_LIMIT = 40;

/** The name, or the name with the next number where somebody is already called so. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map(folded));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = `${wanted.slice(0, nameLimit - ending.length).trim()}${ending}`;
    if (!names.has(folded(name))) return name;
  }
}

/** Who a photo may show, after the name of its file: "old_tomas (2).jpg" becomes "old tomas". Null where it says nothing. */
export function nameOfFile(fileName: string): string | null {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[_\-.\s]+/g, ' ')
    .trim();
  // What cameras and telephones call their files is nobody's name.
  if (words === '' || /^(img|dsc[nf]?|pxl|image|photo|screenshot|picture|mvimg)?[\s\d]*$/i.test(words)) return null;
  return words.slice(0, nameLimit).trim();
}
