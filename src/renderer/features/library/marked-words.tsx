import type { MarkedText } from '../../../contract/library.ts';

/** Text with the words that were searched for marked. */
export function MarkedWords({ text }: { text: MarkedText }) {
  // The parts have no names of their own, and never change places.
  return text.map((part, place) => (part.match ? <mark key={place}>{part.text}</mark> : part.text));
}
