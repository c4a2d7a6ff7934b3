/** A run of words that appears at once, with the space after it. */
export interface WordGroup {
  readonly text: string;
  /** Between two asterisks in the source. */
  readonly emphasis: boolean;
}

/** One paragraph, in groups of two or three words. */
export type ParagraphGroups = readonly WordGroup[];

/**
 * Parts text into paragraphs (blank lines) and groups of two or three words, the way it settles on the page. Grouping
 * depends only on what stands before, so groups that were shown stay as they are while the text grows at its end.
 */
export function wordGroups(text: string): ParagraphGroups[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(groupsOf);
}

function groupsOf(paragraph: string): WordGroup[] {
  const groups: WordGroup[] = [];
  for (const part of paragraph.split(/(\*[^*\n]+\*)/)) {
    const emphasis = /^\*[^*\n]+\*$/.test(part);
    const words = (emphasis ? part.slice(1, -1) : part).match(/\s*\S+\s*/g) ?? [];
    for (let at = 0; at < words.length;) {
      const size = groupSize(groups.length);
      groups.push({ text: words.slice(at, at + size).join(''), emphasis });
      at += size;
    }
  }
  return groups;
}

function groupSize(index: number): number {
  return index % 2 === 0 ? 3 : 2;
}

/** How many groups the text has in all. */
export function countGroups(paragraphs: readonly ParagraphGroups[]): number {
  return paragraphs.reduce((sum, groups) => sum + groups.length, 0);
}
