// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import { composeScene } from '../painter/compose-scene.ts';
import type { Scene } from '../painter/compose-scene.ts';
import type { PaintRequest } from '../painter/paint-picture.ts';
import { OVERSCAN, SCENE_SIZE } from '../painter/pen.ts';
import { contrastTable, screenOnto } from '../painter/pixels.ts';
import { rasterizeLayers, rasterizeShafts } from '../painter/rasterize.ts';
import { STYLE_CONTRAST, STYLE_PASSES } from '../painter/styles/style-pass.ts';
import { layPaper } from '../painter/styles/watercolor-pass.ts';
import { cameraAt, PARALLAX } from './camera.ts';
import { filmPixelArt } from './film-pixel-art.ts';
import { floatingLights } from './floating-lights.ts';
import { drawMoved, prepareLayer } from './moving-layer.ts';
import type { MovingLayer } from './moving-layer.ts';
import { FRAME_SIZE } from './video-encoder.ts';
import type { FrameDrawer } from './video-encoder.ts';

/** Side of a layer in pixels, overscan included; even, so that the margin is whole. */
const LAYER_SIZE = Math.round((FRAME_SIZE * (SCENE_SIZE + 2 * OVERSCAN)) / SCENE_SIZE / 2) * 2;
const MARGIN = (LAYER_SIZE - FRAME_SIZE) / 2;

/** Layers styled one by one, moving against each other. */
export async function filmScene(request: PaintRequest, seed: number, signal: AbortSignal): Promise<FrameDrawer> {
  const scene = composeScene(request);
  if (request.style === 'pixel-art') return filmPixelArt(scene, seed);
  const raster = await rasterizeLayers(scene, LAYER_SIZE, true);
  const scale = FRAME_SIZE / SCENE_SIZE;
  const { mood, lightX, lightY, seed: sceneSeed } = scene.stage;
  const context = {
    whole: false,
    lightX: (lightX + OVERSCAN) * scale,
    lightY: (lightY + OVERSCAN) * scale,
    mood,
    seed: sceneSeed,
  };
  const layers: MovingLayer[] = [];
  for (const { id, data } of raster) {
    const bytes = new Uint8ClampedArray(data);
    layers.push(
      prepareLayer(id, STYLE_PASSES[request.style](bytes, LAYER_SIZE, LAYER_SIZE, context), LAYER_SIZE, MARGIN),
    );
    // Styling a layer can take half a second: let a cancellation through.
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
  const finish = await stillLight(scene, layers);
  const lights = floatingLights(scene, seed);
  return (frame, index) => {
    const { x, y, phase } = cameraAt(index);
    frame.fill(255);
    for (const layer of layers) {
      const depth = PARALLAX[layer.id];
      const breath = layer.id === 'front' ? Math.sin(phase * 2) * 1.5 : 0;
      drawMoved(frame, FRAME_SIZE, layer, x * depth, y * depth + breath);
    }
    finish?.(frame);
    lights(frame, index);
    if (request.style === 'watercolor') {
      // Grain is added through a clamped view: in a plain one 255 + 3 becomes 2, which speckles the whites.
      layPaper(new Uint8ClampedArray(frame.buffer, frame.byteOffset, frame.length), FRAME_SIZE);
    }
  };
}

const BLOCK = 8;

/**
 * What the style's light (bloom, shafts, vignette) adds to the still picture, blurred so widely that it no longer
 * follows any edge, added to every frame: measuring it anew would cost more than everything else.
 */
async function stillLight(
  scene: Scene,
  layers: readonly MovingLayer[],
): Promise<((frame: Uint8Array) => void) | undefined> {
  const { style, mood, lightX, lightY, seed } = scene.stage;
  const strength = STYLE_CONTRAST[style];
  if (!strength) return undefined;
  const size = FRAME_SIZE;
  const plain = new Uint8Array(size * size * 4).fill(255);
  for (const layer of layers) drawMoved(plain, size, layer, 0, 0);
  const lit = new Uint8ClampedArray(plain);
  if (scene.hasShafts) screenOnto(lit, await rasterizeShafts(scene, size));
  const scale = size / SCENE_SIZE;
  const styled = STYLE_PASSES[style](lit, size, size, {
    whole: true,
    lightX: lightX * scale,
    lightY: lightY * scale,
    mood,
    seed,
  });
  const curve = contrastTable(strength);
  const cells = size / BLOCK;
  let low = new Float32Array(cells * cells * 3);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const i = (y * size + x) * 4;
      const j = (((y / BLOCK) | 0) * cells + ((x / BLOCK) | 0)) * 3;
      for (let c = 0; c < 3; c++) low[j + c]! += (styled[i + c]! - curve[plain[i + c]!]!) / (BLOCK * BLOCK);
    }
  for (let turn = 0; turn < 16; turn++) low = spread(low, cells);
  const light = enlarge(low, cells, size);
  return (frame) => {
    for (let i = 0, j = 0; j < light.length; i += 4, j += 3) {
      const red = curve[frame[i]!]! + light[j]!;
      const green = curve[frame[i + 1]!]! + light[j + 1]!;
      const blue = curve[frame[i + 2]!]! + light[j + 2]!;
      frame[i] = red < 0 ? 0 : red > 255 ? 255 : red;
      frame[i + 1] = green < 0 ? 0 : green > 255 ? 255 : green;
      frame[i + 2] = blue < 0 ? 0 : blue > 255 ? 255 : blue;
    }
  };
}

function spread(low: Float32Array, cells: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(low.length);
  for (let y = 0; y < cells; y++)
    for (let x = 0; x < cells; x++)
      for (let c = 0; c < 3; c++) {
        const at = (column: number, row: number): number =>
          low[(Math.max(0, Math.min(cells - 1, row)) * cells + Math.max(0, Math.min(cells - 1, column))) * 3 + c]!;
        out[(y * cells + x) * 3 + c] = (at(x, y) * 2 + at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) / 6;
      }
  return out;
}

function enlarge(low: Float32Array, cells: number, size: number): Int16Array {
  const out = new Int16Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    const fy = Math.max(0, Math.min(cells - 1.001, y / BLOCK - 0.5));
    const row = fy | 0;
    const v = fy - row;
    for (let x = 0; x < size; x++) {
      const fx = Math.max(0, Math.min(cells - 1.001, x / BLOCK - 0.5));
      const column = fx | 0;
      const u = fx - column;
      const i = (row * cells + column) * 3;
      const j = i + cells * 3;
      for (let c = 0; c < 3; c++) {
        const top = low[i + c]! + (low[i + 3 + c]! - low[i + c]!) * u;
        const bottom = low[j + c]! + (low[j + 3 + c]! - low[j + c]!) * u;
        out[(y * size + x) * 3 + c] = Math.round(top + (bottom - top) * v);
      }
    }
  }
  return out;
}
