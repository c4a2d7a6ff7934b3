// Control and format characters that could hide or reorder text; joiners stay, since emoji and scripts need them.
const UNWANTED = /(?![\n\t])[\p{Cc}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu;

/** Text without control characters, with plain line ends. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNWANTED, '').normalize('NFC').trim();
}
