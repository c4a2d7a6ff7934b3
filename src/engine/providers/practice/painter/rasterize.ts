import sharp from 'sharp';
import type { StyleId } from '../../../provider-kit/story-brief.ts';
import type { Scene } from './compose-scene.ts';
import { OVERSCAN, SCENE_SIZE } from './pen.ts';
import { seededRandom } from './seeded-random.ts';
import { LAYER_IDS } from './stage.ts';
import type { LayerId } from './stage.ts';

sharp.cache(false);

/** One drawn layer: straight-alpha RGBA. */
export interface RasterLayer {
  readonly id: LayerId;
  readonly data: Uint8Array;
}

/** Layers that a style draws at a reduced size: soft where a lens or wet paper would be. */
const DETAIL: Partial<Record<StyleId, Partial<Record<LayerId, number>>>> = {
  realistic: { sky: 0.4, far: 0.34, mid: 0.7, front: 0.24 },
  watercolor: { far: 0.7 },
};

/** Draws the layers of a scene as pixels, `pixels` wide, overscan included when asked for. */
export async function rasterizeLayers(
  scene: Scene,
  pixels: number,
  withOverscan: boolean,
  only: readonly LayerId[] = LAYER_IDS,
): Promise<RasterLayer[]> {
  return Promise.all(
    only.map(async (id) => {
      const detail = DETAIL[scene.stage.style]?.[id] ?? 1;
      const drawn = Math.max(32, Math.round(pixels * detail));
      const svg = scene.stage.layers[id].svg(drawn, withOverscan ? OVERSCAN : 0);
      let image = sharp(Buffer.from(svg), { unlimited: true });
      if (drawn !== pixels) image = image.resize(pixels, pixels, { kernel: 'cubic' });
      const data = await image.ensureAlpha().raw().toBuffer();
      return { id, data };
    }),
  );
}

/** Shafts of light falling from the sun, RGBA, to be screened on; soft because drawn small. */
export async function rasterizeShafts(scene: Scene, pixels: number): Promise<Uint8Array> {
  const { lightX, lightY, mood, seed } = scene.stage;
  const random = seededRandom(seed + 3);
  let rays = '';
  for (let i = 0; i < 7; i++) {
    const angle = Math.PI / 2 - (512 - lightX) / 1100 + (random() - 0.5) * 0.95;
    const half = 0.016 + random() * 0.04;
    const reach = 1500;
    const point = (turn: number): string =>
      `${Math.round(lightX + Math.cos(turn) * reach)} ${Math.round(lightY + Math.sin(turn) * reach)}`;
    rays += `<path d="M${lightX} ${lightY}L${point(angle - half)}L${point(angle + half)}Z" fill="url(#r)" opacity="${(0.5 + random() * 0.5).toFixed(2)}"/>`;
  }
  const gradient = `<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="${lightX}" cy="${lightY}" r="900"><stop offset="0" stop-color="${mood.glow}" stop-opacity=".30"/><stop offset="1" stop-color="${mood.glow}" stop-opacity="0"/></radialGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 ${SCENE_SIZE} ${SCENE_SIZE}"><defs>${gradient}</defs>${rays}</svg>`;
  return sharp(Buffer.from(svg)).blur(2).resize(pixels, pixels, { kernel: 'linear' }).ensureAlpha().raw().toBuffer();
}
