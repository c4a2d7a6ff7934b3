import type { StyleId } from '../../../provider-kit/story-brief.ts';

/** How the vector stage draws in one style. Lengths are scene units (the picture is 1024 wide). */
export interface StyleRecipe {
  /** `cel`: flat colour and a crescent of shade. `soft`: one gradient along the light. */
  readonly fill: 'cel' | 'soft';
  /** Width of the outline; 0 draws none. */
  readonly outline: number;
  readonly outlineOpacity: number;
  readonly saturation: number;
  readonly shade: number;
  /** Strength and width of the light edge on the side of the light. */
  readonly rim: number;
  readonly rimWidth: number;
  /** Width of the crescent of shade against its given width. */
  readonly crescent: number;
  /** Share of paper white in every colour. */
  readonly wash: number;
  /** Added to the haze of far (1) and mid (0.5) planes. */
  readonly air: number;
  /** Size of heads and eyes against the story-book proportions, and whether cheeks blush. */
  readonly headScale: number;
  readonly eyeScale: number;
  readonly eyes: 'dot' | 'natural' | 'large' | 'round';
  readonly blush: number;
}

const STORYBOOK = {
  outlineOpacity: 1,
  rimWidth: 6,
  crescent: 1,
  wash: 0,
  air: 0,
  headScale: 1,
  eyeScale: 1,
  eyes: 'round',
  blush: 0.42,
} as const;

export const STYLE_RECIPES: Readonly<Record<StyleId, StyleRecipe>> = {
  cartoon: {
    ...STORYBOOK,
    fill: 'cel',
    outline: 8,
    saturation: 1.34,
    shade: 0.2,
    rim: 0,
    crescent: 0.8,
    headScale: 1.06,
    eyeScale: 1.12,
    eyes: 'dot',
    blush: 0.5,
  },
  realistic: {
    ...STORYBOOK,
    fill: 'soft',
    outline: 0,
    saturation: 0.76,
    shade: 0.66,
    rim: 0.85,
    rimWidth: 7,
    air: 0.1,
    headScale: 0.84,
    eyeScale: 0.74,
    eyes: 'natural',
    blush: 0.1,
  },
  watercolor: {
    ...STORYBOOK,
    fill: 'soft',
    outline: 1.6,
    outlineOpacity: 0.6,
    saturation: 1.24,
    shade: 0.3,
    rim: 0,
    wash: 0.12,
    air: 0.16,
  },
  anime: {
    ...STORYBOOK,
    fill: 'cel',
    outline: 1.9,
    saturation: 1.3,
    shade: 0.5,
    rim: 1,
    rimWidth: 9,
    crescent: 1.55,
    headScale: 1.02,
    eyeScale: 1.34,
    eyes: 'large',
  },
  'oil-painting': {
    ...STORYBOOK,
    fill: 'soft',
    outline: 0,
    saturation: 1.22,
    shade: 0.6,
    rim: 0.6,
    rimWidth: 7,
    headScale: 0.96,
  },
  'pixel-art': {
    ...STORYBOOK,
    fill: 'cel',
    outline: 6.5,
    saturation: 1.24,
    shade: 0.34,
    rim: 0.5,
    headScale: 1.08,
    eyeScale: 1.15,
  },
};
