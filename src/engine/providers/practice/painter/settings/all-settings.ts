import type { SettingId } from '../scene-words.ts';
import { CITY } from './city.ts';
import { CAVE, UNDERWATER } from './depths.ts';
import { DESERT } from './desert.ts';
import { FOREST } from './forest.ts';
import { CASTLE, MEADOW, MOUNTAIN } from './hills.ts';
import { INDOORS } from './indoors.ts';
import { SEA } from './sea.ts';
import type { Setting } from './setting.ts';
import { SNOW } from './snow.ts';
import { SPACE } from './space.ts';

/** Every place that the painter knows. */
export const SETTINGS: Readonly<Record<SettingId, Setting>> = {
  city: CITY,
  castle: CASTLE,
  cave: CAVE,
  desert: DESERT,
  forest: FOREST,
  indoors: INDOORS,
  meadow: MEADOW,
  mountain: MOUNTAIN,
  sea: SEA,
  snow: SNOW,
  space: SPACE,
  underwater: UNDERWATER,
};
