import type { Asset, Scene } from '../../../contract/scenes.ts';

/** The picture in use, when its file is there. */
export function pictureOf(scene: Scene | undefined): Asset | null {
  return assetInUse(scene, 'image');
}

/** The clip in use, when its file is there. */
export function clipOf(scene: Scene | undefined): Asset | null {
  return assetInUse(scene, 'video');
}

function assetInUse(scene: Scene | undefined, kind: 'image' | 'video'): Asset | null {
  const asset = scene?.takes.find((take) => take.kind === kind && take.chosen)?.asset;
  return asset?.present ? asset : null;
}
