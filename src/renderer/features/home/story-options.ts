import type { CAST_LIMIT, PREMISE_LIMIT, Style } from '../../../contract/values.ts';
import anime from '../../assets/styles/anime.webp';
import cartoon from '../../assets/styles/cartoon.webp';
import oilPainting from '../../assets/styles/oil-painting.webp';
import pixelArt from '../../assets/styles/pixel-art.webp';
import realistic from '../../assets/styles/realistic.webp';
import watercolor from '../../assets/styles/watercolor.webp';

// The contract reaches the page as types only; these types are the numbers themselves.
export const premiseLimit: typeof PREMISE_LIMIT = 4000;
export const castLimit: typeof CAST_LIMIT = 8;

/** A painted preview of every style, in the order they are offered. */
export const stylePreviews: Record<Style, string> = {
  watercolor,
  cartoon,
  realistic,
  anime,
  'oil-painting': oilPainting,
  'pixel-art': pixelArt,
};

export const styles = Object.keys(stylePreviews) as Style[];

/** Pages of a story; null goes on until the reader stops. */
export const lengths = [6, 14, null] as const;

export const storyLanguages = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
] as const;

export type StoryLanguage = (typeof storyLanguages)[number]['value'];
