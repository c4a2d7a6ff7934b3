const MARKS = /\p{M}+/gu;

/** Text without capitals and accents, for sorting and comparing: "Été" and "ete" are the same. */
export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().trim();
}
