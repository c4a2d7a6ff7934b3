import { noiseTiles, tileIndex } from '../noise-tiles.ts';
import { blurred, brightness, contrastTable, reduce, sample, vignette } from '../pixels.ts';
import type { StylePass } from './style-pass.ts';

/** Camera: bloom of the bright parts, texture on the ground, grain, cool shadows and warm lights, vignette. */
export const passRealistic: StylePass = (bytes, width, height, { whole, mood }) => {
  if (!whole) return bytes;
  const { cloud, tooth } = noiseTiles();
  const small = reduce(bytes, width, height, 8);
  const glow = [0, 1, 2].map((c) =>
    blurred(small, (data, i) => (Math.max(0, brightness(data, i) - 150) / 105) * data[i + c]!, 3),
  );
  const [red, green, blue] = [glow[0]!, glow[1]!, glow[2]!];
  const curve = contrastTable(0.34);
  const grade = mood.dark ? 0.5 : 1;
  const fine = 1024 / width;
  for (let y = 0, i = 0; y < height; y++) {
    const ground = y > height * 0.5 ? Math.min(1, (y / height - 0.5) * 4) : 0;
    const sy = y / 8 - 0.5;
    for (let x = 0; x < width; x++, i += 4) {
      const texture =
        1 +
        cloud[tileIndex(x * 2 * fine, y * 2 * fine)]! * 0.1 * ground +
        cloud[tileIndex(x * 5 * fine, y * 5 * fine)]! * 0.045;
      const grain = tooth[tileIndex(x, y)]! * 3.4;
      const sx = x / 8 - 0.5;
      const warm = (brightness(bytes, i) - 118) * 0.075 * grade;
      const lit = (value: number, plane: Float32Array, tint: number): number => {
        const v = value * texture + grain + tint;
        const w = v + 0.55 * sample(plane, small.width, small.height, sx, sy) * (1 - v / 255);
        return curve[w < 0 ? 0 : w > 255 ? 255 : w | 0]!;
      };
      bytes[i] = lit(bytes[i]!, red, warm);
      bytes[i + 1] = lit(bytes[i + 1]!, green, warm * 0.25);
      bytes[i + 2] = lit(bytes[i + 2]!, blue, -warm);
    }
  }
  vignette(bytes, width, height, 0.5);
  return bytes;
};
