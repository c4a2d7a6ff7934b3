import { ORPCError } from '@orpc/client';
import type { ContentCategory } from '../../contract/errors.ts';
import type { Job } from '../../contract/scenes.ts';

/** Each with an idea of its own in `rooms:gate.idea`; the compiler asks for new ones. */
const categories: Record<ContentCategory, true> = {
  violence: true,
  weapons: true,
  sexual: true,
  drugs: true,
  'self-harm': true,
  hate: true,
  gore: true,
  frightening: true,
  'personal-data': true,
  other: true,
};

/** What somebody wrote that does not belong in the kids' room. */
export interface ContentRefusal {
  field: string;
  category: ContentCategory;
  /** Those that stopped it; not to be shown to children. */
  words: readonly string[];
}

/** What was stopped before it was sent; null for every other error. */
export function contentRefusal(error: unknown): ContentRefusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'CONTENT_REFUSED') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) return null;
  const words = 'words' in data && Array.isArray(data.words) ? data.words.map(String) : [];
  return {
    field: 'field' in data ? String(data.field) : '',
    category: categoryOf('category' in data ? String(data.category) : ''),
    words,
  };
}

/** Why the kids' room kept the result of a job away, or did not send it; null for a job that ended otherwise. */
export function gateCategory({ state, error }: Pick<Job, 'state' | 'error'>): ContentCategory | null {
  if (state !== 'refused' || !error?.code.startsWith('gate-')) return null;
  return categoryOf(error.code.slice('gate-'.length));
}

function categoryOf(word: string): ContentCategory {
  return isCategory(word) ? word : 'other';
}

function isCategory(word: string): word is ContentCategory {
  return word in categories;
}
