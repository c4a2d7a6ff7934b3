import { Allow, parse } from 'partial-json';

/** As much of a page as has been written. */
export interface PartialPage {
  readonly storyTitle: string | null;
  readonly title: string | null;
  /** All of the text so far. */
  readonly text: string;
  /** Set once it is complete, which is long before the page is. */
  readonly picture: {
    readonly prompt: string;
    readonly who: readonly string[];
    readonly outfits: readonly { readonly who: string; readonly wears: string }[];
  } | null;
}

const EMPTY: PartialPage = { storyTitle: null, title: null, text: '', picture: null };

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function parsed(json: string, allow: number): Record<string, unknown> {
  try {
    const value: unknown = parse(json, allow);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Not enough has come yet, or it is no JSON: the complete answer decides.
  }
}

/** Reads the beginning of a page's JSON. Never throws. */
export function readPartialPage(json: string): PartialPage {
  if (json.trim() === '') return EMPTY;
  const soFar = parsed(json, Allow.OBJ | Allow.ARR | Allow.STR);
  const complete = parsed(json, Allow.OBJ);
  const prompt = stringOf(complete['picturePrompt']);
  // Without those who are in it a picture would be painted of strangers, and be out of date at once.
  const who = Array.isArray(complete['who']) ? complete['who'].filter((name) => typeof name === 'string') : null;
  return {
    storyTitle: stringOf(complete['storyTitle']),
    title: stringOf(complete['title']),
    text: stringOf(soFar['text']) ?? '',
    picture: prompt && who ? { prompt, who, outfits: outfitsIn(complete['outfits']) } : null,
  };
}

function outfitsIn(value: unknown): { who: string; wears: string }[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((each) => {
    const { who, wears } = (each ?? {}) as { who?: unknown; wears?: unknown };
    return typeof who === 'string' && typeof wears === 'string' ? [{ who, wears }] : [];
  });
}
