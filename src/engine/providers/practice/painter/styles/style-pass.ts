import type { StyleId } from '../../../../provider-kit/story-brief.ts';
import type { Mood } from '../mood.ts';
import type { Bytes } from '../pixels.ts';
import { passAnime } from './anime-pass.ts';
import { passCartoon } from './cartoon-pass.ts';
import { passOil } from './oil-pass.ts';
import { passRealistic } from './realistic-pass.ts';
import { passWatercolor } from './watercolor-pass.ts';

export interface PassContext {
  /** False for a single layer of a clip: light and paper come later, over the whole frame. */
  readonly whole: boolean;
  /** Position of the light in pixels. */
  readonly lightX: number;
  readonly lightY: number;
  readonly mood: Mood;
  readonly seed: number;
}

/** The pixel stage of a style. May work in place; answers the bytes to use. */
export type StylePass = (bytes: Bytes, width: number, height: number, context: PassContext) => Bytes;

/** Pixel art has a stage of its own: it changes the size. */
export const STYLE_PASSES: Readonly<Record<StyleId, StylePass>> = {
  cartoon: passCartoon,
  realistic: passRealistic,
  watercolor: passWatercolor,
  anime: passAnime,
  'oil-painting': passOil,
  'pixel-art': (bytes) => bytes,
};

/** Contrast that a style adds to a whole picture; clips add it over the composed frame. */
export const STYLE_CONTRAST: Partial<Record<StyleId, number>> = { anime: 0.35, realistic: 0.34 };

/** Strength of light shafts, for styles that have them. */
export const STYLE_SHAFTS: Partial<Record<StyleId, number>> = {
  realistic: 1,
  anime: 1,
  'oil-painting': 0.7,
  watercolor: 0.5,
};
