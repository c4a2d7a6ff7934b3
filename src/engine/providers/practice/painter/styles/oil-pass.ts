import { noiseTiles, tileIndex } from '../noise-tiles.ts';
import { blurred, brightness, contrastTable, reduce } from '../pixels.ts';
import { seededRandom } from '../seeded-random.ts';
import type { StylePass } from './style-pass.ts';

const ANGLES = 24;

/** Strokes from broad to fine: spacing, length, width, least edge to be painted at, opacity. */
const PASSES = [
  { spacing: 20, length: 96, width: 31, edge: -1, opacity: 0.96 },
  { spacing: 11, length: 42, width: 13, edge: 9, opacity: 0.92 },
  { spacing: 6, length: 16, width: 5, edge: 19, opacity: 0.9 },
] as const;

/** Bristle strokes that follow edges and, in calm areas, swirl; lit from the top left like thick paint. */
export const passOil: StylePass = (bytes, width, height, { seed, whole, lightX, lightY }) => {
  const { cloud, tooth } = noiseTiles();
  const random = seededRandom(seed ^ 99);
  const scale = width / 1024;
  const paint = new Float32Array(width * height * 3);
  const relief = new Float32Array(width * height);
  for (let i = 0, j = 0; i < bytes.length; i += 4, j += 3) {
    paint[j] = bytes[i]!;
    paint[j + 1] = bytes[i + 1]!;
    paint[j + 2] = bytes[i + 2]!;
  }
  const small = reduce(bytes, width, height, 4);
  const tone = blurred(small, brightness, 1);
  for (const pass of PASSES) {
    const spacing = Math.max(3, Math.round(pass.spacing * scale));
    const length = Math.max(4, Math.round(pass.length * scale));
    const breadth = Math.max(3, Math.round(pass.width * scale));
    for (let gridY = 0; gridY < height + spacing; gridY += spacing)
      for (let gridX = 0; gridX < width + spacing; gridX += spacing) {
        const x = (gridX + (random() - 0.5) * spacing * 1.5) | 0;
        const y = (gridY + (random() - 0.5) * spacing * 1.5) | 0;
        const jitter = random() - 0.5;
        const hue = random() - 0.5;
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const cellX = Math.max(1, Math.min(small.width - 2, x >> 2));
        const cellY = Math.max(1, Math.min(small.height - 2, y >> 2));
        const cell = cellY * small.width + cellX;
        const slopeX = tone[cell + 1]! - tone[cell - 1]!;
        const slopeY = tone[cell + small.width]! - tone[cell - small.width]!;
        const edge = Math.abs(slopeX) + Math.abs(slopeY);
        if (edge < pass.edge) continue;
        const source = (y * width + x) * 4;
        if (bytes[source + 3]! < 128) continue;
        // Calm areas swirl round the light and drift with the noise.
        const swirl =
          Math.atan2(x - lightX, lightY - y) + cloud[tileIndex(x / scale, y / scale)]! * 1.0 + 0.12 * jitter;
        const turn =
          edge > 9
            ? Math.atan2(slopeX, -slopeY)
            : y < height * 0.62
              ? swirl
              : cloud[tileIndex(x / scale, y / scale)]! * 1.1 + 0.12 * jitter;
        const angle = ((turn % Math.PI) + Math.PI) % Math.PI;
        const stamp = bristleStamp(length, breadth, Math.round((angle / Math.PI) * ANGLES) % ANGLES);
        const own = pass.edge > 10 ? 1 : 0.5;
        const mean = cell * 4;
        const light = 1 + jitter * 0.24;
        const sourceRed = bytes[source]!;
        const sourceGreen = bytes[source + 1]!;
        const sourceBlue = bytes[source + 2]!;
        const red = (sourceRed * own + small.data[mean]! * (1 - own)) * light + hue * 20;
        const green = (sourceGreen * own + small.data[mean + 1]! * (1 - own)) * light;
        const blue = (sourceBlue * own + small.data[mean + 2]! * (1 - own)) * light - hue * 18;
        const broad = pass.edge < 0;
        for (let k = 0; k < stamp.length; k += 4) {
          const px = x + stamp[k]!;
          const py = y + stamp[k + 1]!;
          if (px < 0 || py < 0 || px >= width || py >= height) continue;
          const i = py * width + px;
          const i4 = i * 4;
          if (!whole && bytes[i4 + 3]! < 90) continue;
          // A stroke fades where the picture differs from its own colour: faces stay readable.
          const differs =
            Math.abs(bytes[i4]! - sourceRed) +
            Math.abs(bytes[i4 + 1]! - sourceGreen) +
            Math.abs(bytes[i4 + 2]! - sourceBlue);
          let share = stamp[k + 2]! * pass.opacity;
          if (differs > 70) share *= broad ? 0.5 : differs > 150 ? 0.06 : 0.3;
          const i3 = i * 3;
          paint[i3]! += (red - paint[i3]!) * share;
          paint[i3 + 1]! += (green - paint[i3 + 1]!) * share;
          paint[i3 + 2]! += (blue - paint[i3 + 2]!) * share;
          relief[i]! += (stamp[k + 3]! - relief[i]!) * share;
        }
      }
  }
  const out = new Uint8ClampedArray(bytes.length);
  const curve = contrastTable(0.32);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const j = i * 4;
      const inside = x > 1 && y > 1 && x < width - 2 && y < height - 2;
      const shine = inside ? (relief[i - width - 1]! - relief[i + width + 1]!) * 27 : 0;
      const grain = tooth[tileIndex(x * 2, y * 2)]! * 2.2;
      const sharp = inside
        ? Math.min(
            0.62,
            Math.max(
              0,
              (Math.abs(bytes[j + 4]! - bytes[j - 4]!) +
                Math.abs(bytes[j + 1 + width * 4]! - bytes[j + 1 - width * 4]!) -
                26) /
                110,
            ),
          )
        : 0;
      for (let c = 0; c < 3; c++) {
        const v = paint[i * 3 + c]! * (1 - sharp) + bytes[j + c]! * sharp;
        out[j + c] =
          curve[v < 0 ? 0 : v > 255 ? 255 : v | 0]! * 1.02 + shine + grain + (c === 0 ? 3 : c === 2 ? -5 : 0);
      }
      out[j + 3] = bytes[j + 3]!;
    }
  return out;
};

const stamps = new Map<number, Float32Array>();

/** Pixels of one brush stroke: x, y, opacity, height of the paint. */
function bristleStamp(length: number, breadth: number, angleIndex: number): Float32Array {
  const key = (length * 512 + breadth) * ANGLES + angleIndex;
  const known = stamps.get(key);
  if (known) return known;
  const angle = (angleIndex / ANGLES) * Math.PI;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const reach = Math.ceil(length / 2 + breadth / 2);
  const random = seededRandom(length * 31 + breadth * 7 + angleIndex * 13);
  const bristles = Array.from({ length: breadth + 3 }, random);
  const marks: number[] = [];
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      const along = (x * cosine + y * sine) / (length / 2);
      const across = (-x * sine + y * cosine) / (breadth / 2);
      if (Math.abs(along) > 1 || Math.abs(across) > 1) continue;
      const bristle = bristles[Math.floor(((across + 1) / 2) * breadth)]!;
      if (Math.abs(along) > 0.62 + 0.38 * bristle) continue;
      const dry = along > 0.2 ? 1 - 0.45 * (along - 0.2) * bristle : 1;
      const opacity = Math.min(1, (1 - across ** 4) * 2.5) * (1 - Math.abs(along) ** 5) * dry;
      if (opacity > 0.12) marks.push(x, y, opacity, 0.35 + 0.65 * bristle - 0.25 * across * across);
    }
  const stamp = Float32Array.from(marks);
  stamps.set(key, stamp);
  return stamp;
}
