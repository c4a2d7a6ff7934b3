import type { Asset, Scene } from '../../../contract/scenes.ts';

/** The picture in use on a page, if its file is there. */
export function pictureOf(scene: Scene): Asset | undefined {
  const asset = scene.takes.find(({ kind, chosen }) => kind === 'image' && chosen)?.asset;
  return asset?.present ? asset : undefined;
}
