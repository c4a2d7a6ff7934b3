import { pictureOf } from './page-media.ts';
import type { ReadingStep } from './reading-path.ts';

/** Asset ids of the pictures that the next turns may show: the pages ahead, the other ways on, the page before. */
export function nearPictures(path: readonly ReadingStep[], index: number): string[] {
  const scenes = [
    path[index + 1]?.scene,
    path[index + 2]?.scene,
    path[index - 1]?.scene,
    ...(path[index]?.ways ?? []).map(({ scene }) => scene),
  ];
  return [...new Set(scenes.flatMap((scene) => pictureOf(scene)?.id ?? []))];
}
