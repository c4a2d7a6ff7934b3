import type { StyleId } from '../../../provider-kit/story-brief.ts';
import type { PaintRequest } from './paint-picture.ts';
import { placeSubjects } from './place-subjects.ts';
import { type Likeness, withLikenesses } from './read-likeness.ts';
import { readScene } from './read-scene.ts';
import type { SceneReading } from './read-scene.ts';
import { SETTINGS } from './settings/all-settings.ts';
import { drawSky } from './sky.ts';
import { createStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { drawWeather } from './weather.ts';

/** A drawn scene: five layers of shapes, ready to become pixels at any size. */
export interface Scene {
  readonly stage: Stage;
  readonly hasShafts: boolean;
}

/** Draws everything that the prompt asks for, back to front. */
export function composeScene(
  request: Pick<PaintRequest, 'scene' | 'style' | 'cast' | 'seed'>,
  likenesses: ReadonlyMap<string, Likeness> = new Map(),
): Scene {
  const reading = withLikenesses(readScene(request.scene, request.cast), likenesses);
  return composeReading(reading, request.style, request.seed);
}

/** The same for a prompt that has been read already. */
export function composeReading(reading: SceneReading, style: StyleId, seed: number): Scene {
  const stage = createStage(reading, style, seed);
  const setting = SETTINGS[reading.setting];
  if (setting.outdoors) drawSky(stage);
  setting.drawBackdrop(stage);
  const ground = setting.drawGround(stage);
  placeSubjects(stage, ground);
  setting.drawForeground(stage);
  drawWeather(stage, setting.outdoors);
  const { mood } = stage;
  const clear = !mood.dark && !mood.overcast;
  const hasShafts =
    reading.setting === 'forest' || (style === 'anime' && clear && !['sea', 'indoors'].includes(reading.setting));
  return { stage, hasShafts };
}
