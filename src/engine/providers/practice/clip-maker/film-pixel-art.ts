// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import type { Scene } from '../painter/compose-scene.ts';
import { OVERSCAN, SCENE_SIZE } from '../painter/pen.ts';
import { contrastTable } from '../painter/pixels.ts';
import type { Bytes } from '../painter/pixels.ts';
import { rasterizeLayers } from '../painter/rasterize.ts';
import { seededRandom } from '../painter/seeded-random.ts';
import { applyPalette, choosePalette, halve, PIXEL_GRID } from '../painter/styles/pixel-art.ts';
import { cameraAt, PARALLAX } from './camera.ts';
import { FRAME_SIZE } from './video-encoder.ts';
import type { FrameDrawer } from './video-encoder.ts';

/** Six screen pixels per cell: the frame shows 120 of the 128 cells of the still picture. */
const CELL = 6;
const VIEW = FRAME_SIZE / CELL;
const LAYER_CELLS = (PIXEL_GRID * (SCENE_SIZE + 2 * OVERSCAN)) / SCENE_SIZE;
const MARGIN = (LAYER_CELLS - VIEW) / 2;
/** Camera units (in pixels of the other styles' frames) per cell. */
const UNITS_PER_CELL = 5.6;

interface CellLayer {
  readonly cells: Bytes;
  readonly depth: number;
  readonly isSky: boolean;
}

/** Layers move by whole cells and share one palette, as on an old console. */
export async function filmPixelArt(scene: Scene, seed: number): Promise<FrameDrawer> {
  const raster = await rasterizeLayers(scene, LAYER_CELLS * 2, true);
  const curve = contrastTable(0.35);
  const layers: CellLayer[] = raster.map(({ id, data }) => {
    const cells = halve(data, LAYER_CELLS * 2, LAYER_CELLS * 2);
    for (let i = 0; i < cells.length; i += 4) {
      for (let c = 0; c < 3; c++) cells[i + c] = curve[cells[i + c]!]!;
      cells[i + 3] = cells[i + 3]! > 110 || id === 'sky' ? 255 : 0;
    }
    return { cells, depth: PARALLAX[id], isSky: id === 'sky' };
  });
  const view = new Uint8ClampedArray(VIEW * VIEW * 4);
  const dither = new Float32Array(VIEW * VIEW);
  composeCells(view, dither, layers, 0, 0);
  const palette = choosePalette(view, scene.stage.seed);
  // Every layer takes the palette once: the dither pattern then moves with its layer and nothing flickers.
  const random = seededRandom(seed ^ 17);
  const twinkles = Array.from({ length: 14 }, () => ({
    x: Math.floor(random() * VIEW),
    y: Math.floor(random() * VIEW * 0.9),
    start: random() * 6.28,
    turns: 1 + Math.floor(random() * 3),
  }));
  for (const layer of layers) {
    const strength = new Float32Array(LAYER_CELLS * LAYER_CELLS).fill(layer.isSky ? 13 : 4);
    const alpha = layer.cells.filter((_, i) => i % 4 === 3);
    applyPalette(layer.cells, LAYER_CELLS, LAYER_CELLS, palette, strength);
    for (let cell = 0; cell < alpha.length; cell++) layer.cells[cell * 4 + 3] = alpha[cell]!;
  }
  return (frame, index) => {
    const camera = cameraAt(index);
    composeCells(view, dither, layers, camera.x / UNITS_PER_CELL, camera.y / UNITS_PER_CELL);
    for (const { x, y, start, turns } of twinkles) {
      if (Math.sin(camera.phase * turns + start) < 0.35) continue;
      const column = (x + Math.round(Math.sin(camera.phase * turns + start) * 2) + VIEW) % VIEW;
      view.set(scene.stage.mood.dark ? [255, 232, 150] : [255, 252, 236], (y * VIEW + column) * 4);
    }
    enlargeCells(frame, view);
  };
}

function composeCells(
  view: Bytes,
  dither: Float32Array,
  layers: readonly CellLayer[],
  shiftX: number,
  shiftY: number,
): void {
  for (const { cells, depth, isSky } of layers) {
    const dx = Math.round(shiftX * depth);
    const dy = Math.round(shiftY * depth);
    for (let y = 0; y < VIEW; y++)
      for (let x = 0; x < VIEW; x++) {
        const i = ((y + MARGIN + dy) * LAYER_CELLS + x + MARGIN + dx) * 4;
        if (!cells[i + 3]!) continue;
        const o = (y * VIEW + x) * 4;
        view[o] = cells[i]!;
        view[o + 1] = cells[i + 1]!;
        view[o + 2] = cells[i + 2]!;
        view[o + 3] = 255;
        dither[y * VIEW + x] = isSky ? 13 : 4;
      }
  }
}

function enlargeCells(frame: Uint8Array, view: Bytes): void {
  const from = new Uint32Array(view.buffer);
  const to = new Uint32Array(frame.buffer, frame.byteOffset, frame.length >> 2);
  for (let y = 0; y < FRAME_SIZE; y++) {
    const row = ((y / CELL) | 0) * VIEW;
    for (let x = 0; x < FRAME_SIZE; x++) to[y * FRAME_SIZE + x] = from[row + ((x / CELL) | 0)]!;
  }
}
