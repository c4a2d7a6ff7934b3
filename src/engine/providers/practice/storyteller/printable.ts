/** Text from a person as it may be printed on a page: one line, no markup, no control characters, no address. */
export function printable(text: string, longest: number): string {
  const line = text
    .normalize('NFC')
    .replace(/(?:https?:|www\.)\S+|\S+@\S+\.\S+/giu, ' ')
    .replace(/<[^<>]{0,200}>/gu, ' ')
    .replace(/[<>{}[\]|«»“”„"`*_#\\~^=]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  if (letters.length <= longest) return line;
  return `${letters
    .slice(0, longest)
    .join('')
    .replace(/\s\S*$/u, '')}…`;
}
