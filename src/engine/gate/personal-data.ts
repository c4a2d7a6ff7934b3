/** Addresses of people and places to reach a child at. */
const PATTERNS: readonly RegExp[] = [
  // E-mail.
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  // Telephone numbers with their country, as in France, and as in North America.
  /(?:\+|\b00)\d[\d .()/-]{6,18}\d/g,
  /\b0\d(?:[ .-]?\d{2}){4}\b/g,
  /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g,
  // "12 Maple Street", "3 bis, rue de la Paix".
  /\b\d{1,5}[ ,]+(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:street|road|avenue|lane|drive|boulevard|crescent|terrace)\b/giu,
  /\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|chemin|impasse|allée) (?:de |du |des |la |le |les |l['’]|d['’]){0,3}\p{L}[\p{L}'’-]+/giu,
];

/** What in a text tells where somebody lives or is reached, as it was written. */
export function personalData(text: string): string[] {
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found.slice(0, 60)));
}
