import { seededRandom } from './seeded-random.ts';

/** Side of the tiles; they repeat without a seam. */
export const TILE = 512;
const MASK = TILE - 1;

/** Index into a tile for any non-negative pixel position. */
export const tileIndex = (x: number, y: number): number => ((y | 0) & MASK) * TILE + ((x | 0) & MASK);

export interface NoiseTiles {
  /** Two independent cloudy tiles in -1..1. */
  readonly cloud: Float32Array;
  readonly drift: Float32Array;
  /** Paper tooth: fine and slightly blurred. */
  readonly tooth: Float32Array;
}

let tiles: NoiseTiles | undefined;

/** Made on first use (about 60 ms), the same for every picture. */
export function noiseTiles(): NoiseTiles {
  tiles ??= { cloud: cloudTile(11), drift: cloudTile(77), tooth: toothTile() };
  return tiles;
}

function cloudTile(seed: number): Float32Array {
  const tile = new Float32Array(TILE * TILE);
  let amplitude = 0.5;
  let total = 0;
  for (let grid = 8; grid <= 256; grid *= 2) {
    const random = seededRandom(seed + grid);
    const values = Float32Array.from({ length: grid * grid }, random);
    const cell = TILE / grid;
    for (let y = 0; y < TILE; y++) {
      const row = y / cell;
      const iy = row | 0;
      const v = row - iy;
      const easedV = v * v * (3 - 2 * v);
      const top = (iy % grid) * grid;
      const bottom = ((iy + 1) % grid) * grid;
      for (let x = 0; x < TILE; x++) {
        const column = x / cell;
        const ix = column | 0;
        const u = column - ix;
        const easedU = u * u * (3 - 2 * u);
        const next = (ix + 1) % grid;
        const a = values[top + ix]! + (values[top + next]! - values[top + ix]!) * easedU;
        const b = values[bottom + ix]! + (values[bottom + next]! - values[bottom + ix]!) * easedU;
        tile[y * TILE + x]! += amplitude * (a + (b - a) * easedV);
      }
    }
    total += amplitude;
    amplitude *= 0.62;
  }
  for (let i = 0; i < tile.length; i++) tile[i] = Math.max(-1, Math.min(1, (tile[i]! / total - 0.5) * 3.4));
  return tile;
}

function toothTile(): Float32Array {
  const random = seededRandom(5);
  const grain = Float32Array.from({ length: TILE * TILE }, () => random() * 2 - 1);
  const tile = new Float32Array(grain.length);
  const at = (x: number, y: number): number => grain[(y & MASK) * TILE + (x & MASK)]!;
  for (let y = 0; y < TILE; y++)
    for (let x = 0; x < TILE; x++)
      tile[y * TILE + x] = (at(x, y) * 2 + at(x + 1, y) + at(x - 1, y) + at(x, y + 1) + at(x, y - 1)) / 3.2;
  return tile;
}
