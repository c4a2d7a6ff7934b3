import sharp from 'sharp';
import type { CastMember, StyleId } from '../../../provider-kit/story-brief.ts';
import { composeScene } from './compose-scene.ts';
import type { Scene } from './compose-scene.ts';
import { SCENE_SIZE } from './pen.ts';
import { blendOver, contrastTable, screenOnto } from './pixels.ts';
import type { Bytes } from './pixels.ts';
import { rasterizeLayers, rasterizeShafts } from './rasterize.ts';
import type { RasterLayer } from './rasterize.ts';
import { readLikenesses, type Photo } from './read-likeness.ts';
import { applyPalette, choosePalette, halve, PIXEL_GRID } from './styles/pixel-art.ts';
import { STYLE_PASSES, STYLE_SHAFTS } from './styles/style-pass.ts';

export interface PaintRequest {
  /** The prompt, English or French. */
  readonly scene: string;
  readonly style: StyleId;
  readonly cast: readonly CastMember[];
  readonly seed: number;
  /** Photos of those of the cast; the first of each name counts. */
  readonly photos?: readonly Photo[];
  /** Side of the square picture in pixels, 256 to 1536. */
  readonly size: number;
}

export interface PaintedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/** Receives two rougher versions: sky and distance first, then every layer without the style's finish. */
export type OnDraft = (draft: PaintedPicture, index: 0 | 1) => void;

/**
 * Paints a prompt. The same request gives the same bytes. Called by the paint worker; takes 0.1 to 0.5 s.
 * Whatever `onDraft` throws ends the painting with that error.
 */
export async function paintPicture(request: PaintRequest, onDraft?: OnDraft): Promise<PaintedPicture> {
  const size = Math.max(256, Math.min(1536, Math.round(request.size)));
  const scene = composeScene(request, await readLikenesses(request.photos ?? []));
  if (onDraft) {
    onDraft(await draftDistance(scene), 0);
    onDraft(await draftLayers(scene, size), 1);
  }
  return request.style === 'pixel-art' ? paintPixelArt(scene, size) : paintStyled(scene, size);
}

const DRAFT_SIZE = 384;

async function draftDistance(scene: Scene): Promise<PaintedPicture> {
  const bytes = flatten(await rasterizeLayers(scene, 96, false, ['sky', 'far']));
  const image = sharp(bytes, { raw: { width: 96, height: 96, channels: 4 } })
    .removeAlpha()
    .blur(2.2);
  const blurred = await image.resize(DRAFT_SIZE, DRAFT_SIZE, { kernel: 'cubic' }).jpeg({ quality: 72 }).toBuffer();
  return picture(blurred, 'image/jpeg', DRAFT_SIZE);
}

async function draftLayers(scene: Scene, size: number): Promise<PaintedPicture> {
  const half = Math.round(size / 2);
  const drawn = scene.stage.style === 'pixel-art' ? 64 : half;
  const bytes = flatten(await rasterizeLayers(scene, drawn, false));
  const image = sharp(bytes, { raw: { width: drawn, height: drawn, channels: 4 } }).removeAlpha();
  if (drawn === half) return picture(await image.jpeg({ quality: 74 }).toBuffer(), 'image/jpeg', half);
  return picture(await image.resize(half, half, { kernel: 'nearest' }).png().toBuffer(), 'image/png', half);
}

async function paintStyled(scene: Scene, size: number): Promise<PaintedPicture> {
  const { style, lightX, lightY, mood, seed } = scene.stage;
  const shafts = scene.hasShafts && STYLE_SHAFTS[style] ? rasterizeShafts(scene, size) : undefined;
  const [layers, light] = await Promise.all([rasterizeLayers(scene, size, false), shafts]);
  const composed = flatten(layers, light);
  const scale = size / SCENE_SIZE;
  const finished = STYLE_PASSES[style](composed, size, size, {
    whole: true,
    lightX: lightX * scale,
    lightY: lightY * scale,
    mood,
    seed,
  });
  const jpeg = await sharp(finished, { raw: { width: size, height: size, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 86 })
    .toBuffer();
  return picture(jpeg, 'image/jpeg', size);
}

async function paintPixelArt(scene: Scene, size: number): Promise<PaintedPicture> {
  const double = PIXEL_GRID * 2;
  const layers = await rasterizeLayers(scene, double, false);
  const cells = halve(flatten(layers), double, double);
  const curve = contrastTable(0.35);
  for (let i = 0; i < cells.length; i++) cells[i] = curve[cells[i]!]!;
  const dither = new Float32Array(PIXEL_GRID * PIXEL_GRID).fill(13);
  for (const layer of layers.slice(1))
    for (let cell = 0; cell < dither.length; cell++) {
      const x = cell % PIXEL_GRID;
      const y = (cell - x) / PIXEL_GRID;
      if (layer.data[(y * 2 * double + x * 2) * 4 + 3]! > 90) dither[cell] = 4;
    }
  applyPalette(cells, PIXEL_GRID, PIXEL_GRID, choosePalette(cells, scene.stage.seed), dither);
  const image = sharp(cells, { raw: { width: PIXEL_GRID, height: PIXEL_GRID, channels: 4 } }).removeAlpha();
  const png = await image.resize(size, size, { kernel: 'nearest' }).png({ palette: true, effort: 3 }).toBuffer();
  return picture(png, 'image/png', size);
}

/** Layers one over the other, light shafts between the middle and the main plane. */
export function flatten(layers: readonly RasterLayer[], shafts?: Uint8Array): Bytes {
  const base = layers[0]!.data;
  const bytes = new Uint8ClampedArray(base.length);
  bytes.set(base);
  for (const layer of layers.slice(1)) {
    blendOver(bytes, layer.data);
    if (layer.id === 'mid' && shafts) screenOnto(bytes, shafts);
  }
  return bytes;
}

function picture(bytes: Buffer, mediaType: PaintedPicture['mediaType'], size: number): PaintedPicture {
  return { bytes: new Uint8Array(bytes), mediaType, width: size, height: size };
}
