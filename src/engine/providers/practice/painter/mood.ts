import type { Colour } from './colour.ts';

/** The colour script of a picture: everything takes its light, haze and shade from here. */
export interface Mood {
  /** Sky from the top down to the horizon. */
  readonly sky: readonly [Colour, Colour, Colour, Colour];
  readonly haze: Colour;
  readonly light: Colour;
  /** Colour of the light that falls on everything. */
  readonly ambient: Colour;
  /** Shadows are mixed towards this hue, never towards black. */
  readonly shade: Colour;
  readonly sun: Colour;
  readonly glow: Colour;
  /** Windows and lanterns are lit, stars are out. */
  readonly dark: boolean;
  /** Covered sky: no sun, no crisp clouds. */
  readonly overcast: boolean;
}

export type MoodId =
  | 'day'
  | 'dawn'
  | 'sunset'
  | 'night'
  | 'rain'
  | 'storm'
  | 'snow'
  | 'rain-night'
  | 'space'
  | 'deep'
  | 'cave';

const mood = (
  sky: string,
  haze: Colour,
  light: Colour,
  ambient: Colour,
  shade: Colour,
  sun: Colour,
  glow: Colour,
  air: 'clear' | 'dark' | 'overcast' | 'dark-overcast' = 'clear',
): Mood => {
  const [top = '', upper = '', lower = '', horizon = ''] = sky.split(' ');
  return {
    sky: [top, upper, lower, horizon],
    haze,
    light,
    ambient,
    shade,
    sun,
    glow,
    dark: air.startsWith('dark'),
    overcast: air.endsWith('overcast'),
  };
};

export const MOODS: Readonly<Record<MoodId, Mood>> = {
  day: mood('#2f86d8 #6fbcee #bfe4f2 #fdf3d8', '#c3e0ec', '#fff4c8', '#fffdf4', '#3b4f9c', '#fffbe6', '#fff2b8'),
  dawn: mood('#6c83cf #c39ad0 #ffc2ae #ffe9bd', '#f3cdc8', '#ffe6b4', '#ffe9dc', '#6a5aa4', '#fff6d6', '#ffd9a0'),
  sunset: mood('#3a2d70 #a2447f #fb7f5d #ffd486', '#ee9272', '#ffd07a', '#ffd0ae', '#47276a', '#fff3c4', '#ffb45e'),
  night: mood(
    '#0a1240 #16296b #2f519a #6f93c8',
    '#3f62a6',
    '#d9e6ff',
    '#8c9fe0',
    '#0a1240',
    '#fdf6d8',
    '#bcd0ff',
    'dark',
  ),
  rain: mood(
    '#4c6788 #7893ad #a4bac8 #d8dfdc',
    '#a5b7c3',
    '#f2f3e8',
    '#d3dde6',
    '#31425f',
    '#eef3f0',
    '#e5ecea',
    'overcast',
  ),
  storm: mood(
    '#1f2946 #3d4c70 #6d8098 #c0bfae',
    '#74869c',
    '#eef0e0',
    '#a9b6cd',
    '#1c2540',
    '#f2efd8',
    '#dfe0d0',
    'overcast',
  ),
  snow: mood('#3f7fcb #86b9e6 #cfe3f2 #ffe6cf', '#bcd4ea', '#ffe9c4', '#eef2ff', '#4560ae', '#fffaf0', '#ffdfae'),
  'rain-night': mood(
    '#10193c #22335f #42577f #7c8ba0',
    '#4c608a',
    '#c8d6f0',
    '#8494c4',
    '#0c1438',
    '#dfe6f0',
    '#aebfe0',
    'dark-overcast',
  ),
  space: mood(
    '#060620 #1a1050 #45217a #93428e',
    '#563092',
    '#ffd9f2',
    '#b9a8f0',
    '#120a3e',
    '#ffe9c8',
    '#ff9ed0',
    'dark',
  ),
  deep: mood(
    '#8fe6e6 #3fb4cc #1f7fae #124f86',
    '#3f9fc0',
    '#e2fff2',
    '#b4e4ec',
    '#0e3a70',
    '#f2fff0',
    '#c8fff0',
    'overcast',
  ),
  cave: mood(
    '#1a1638 #2c2552 #453a72 #6a5a94',
    '#50447e',
    '#ffe2ae',
    '#b4a2d4',
    '#140f30',
    '#fff2cc',
    '#ffd48e',
    'dark',
  ),
};
