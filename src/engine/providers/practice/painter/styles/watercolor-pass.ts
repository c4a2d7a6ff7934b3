import { noiseTiles, tileIndex } from '../noise-tiles.ts';
import { blurred, brightness, reduce, sample } from '../pixels.ts';
import type { StylePass } from './style-pass.ts';

const PAPER = [252, 248, 239] as const;

/** Wet paint: wavering edges, pigment gathered at them, blooms, granulation; paper where the washes end. */
export const passWatercolor: StylePass = (bytes, width, height, { whole }) => {
  const { cloud, drift, tooth } = noiseTiles();
  const out = new Uint8ClampedArray(bytes.length);
  const small = reduce(bytes, width, height, 4);
  const tone = blurred(small, brightness, 2);
  const scale = width / 1024;
  const fine = 1024 / width;
  // Lightening comes first: light washes on dark ones turn to mud.
  const lift = Float32Array.from({ length: 256 }, (_, value) => 255 * (value / 255) ** 0.7);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const tx = x * fine;
      const ty = y * fine;
      const t = tileIndex(tx, ty);
      const t3 = tileIndex(tx * 3, ty * 3);
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + (cloud[t]! * 6.5 + drift[t3]! * 2.4) * scale)));
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + (drift[t]! * 6.5 + cloud[t3]! * 2.4) * scale)));
      const j = (sy * width + sx) * 4;
      const alpha = bytes[j + 3]!;
      if (!alpha) continue;
      const light = brightness(bytes, j);
      // Darker than its surroundings: pigment gathers.
      const edge = sample(tone, small.width, small.height, sx / 4 - 0.5, sy / 4 - 0.5) - light;
      const pigment = 1 - Math.max(0, Math.min(0.42, edge * 0.0095));
      const lifted = lift[bytes[j]!]! * 0.3 + lift[bytes[j + 1]!]! * 0.59 + lift[bytes[j + 2]!]! * 0.11;
      const bloom = drift[tileIndex(tx * 0.5, ty * 0.5)]!;
      const density = 1 - light / 255;
      const wash = Math.max(0, Math.min(0.55, 0.1 + bloom * 0.2 + Math.max(0, -edge) * 0.001));
      const grain = tooth[t]! * (4 + density * 13) + cloud[t3]! * density * 11;
      const wet = cloud[tileIndex(tx * 0.7, ty * 0.7)]! * 16;
      for (let c = 0; c < 3; c++) {
        const v = (lifted + (lift[bytes[j + c]!]! - lifted) * 1.2) * pigment;
        out[i + c] = v + (253 - v) * wash + grain + (c === 0 ? wet : c === 2 ? -wet : wet * 0.2);
      }
      out[i + 3] = alpha;
    }
  if (whole) layPaper(out, width);
  return out;
};

/** How the sheet takes the paint: share of paint 0..1 and tooth of the paper, per pixel. */
interface Sheet {
  readonly paint: Float32Array;
  readonly grain: Float32Array;
}

const sheets = new Map<number, Sheet>();

/** The wash ends in an uneven edge well before the sheet does. One sheet per size is kept: clips use it 96 times. */
function sheetOf(side: number): Sheet {
  const known = sheets.get(side);
  if (known) return known;
  const { cloud, drift, tooth } = noiseTiles();
  const paint = new Float32Array(side * side);
  const grain = new Float32Array(side * side);
  const scale = 1024 / side;
  for (let y = 0, i = 0; y < side; y++)
    for (let x = 0; x < side; x++, i++) {
      const px = x * scale;
      const py = y * scale;
      const u = Math.max(0, Math.abs(px - 512) - 190) / 322;
      const v = Math.max(0, Math.abs(py - 512) - 190) / 322;
      const inside = (1 - Math.sqrt(u * u + v * v)) * 322;
      const wave = cloud[tileIndex(px * 0.45, py * 0.45)]! * 44 + drift[tileIndex(px * 1.4, py * 1.4)]! * 9;
      const distance = inside + wave - 38;
      const share = distance <= 0 ? 0 : distance >= 16 ? Math.min(1, 0.86 + distance / 600) : (distance / 16) * 0.86;
      paint[i] = share;
      grain[i] = tooth[tileIndex(px, py)]! * 4 + cloud[tileIndex(px * 4, py * 4)]! * 3;
    }
  const sheet = { paint, grain };
  if (sheets.size > 3) sheets.clear();
  sheets.set(side, sheet);
  return sheet;
}

/** Lays a square picture on paper. Also used over every frame of a clip, where the sheet stays still. */
export function layPaper(bytes: Uint8ClampedArray, side: number): void {
  const { paint, grain } = sheetOf(side);
  for (let i = 0, m = 0; m < paint.length; i += 4, m++) {
    const share = paint[m]!;
    const rough = grain[m]!;
    // A thin dark line where the last wash dried.
    const kept = share > 0.3 && share < 0.9 ? share * 0.93 : share;
    const bare = 1 - share;
    bytes[i] = bytes[i]! * kept + PAPER[0] * bare + rough;
    bytes[i + 1] = bytes[i + 1]! * kept + PAPER[1] * bare + rough;
    bytes[i + 2] = bytes[i + 2]! * kept + PAPER[2] * bare + rough;
    bytes[i + 3] = 255;
  }
}
