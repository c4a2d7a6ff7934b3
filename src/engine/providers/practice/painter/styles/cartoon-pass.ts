import { brightness } from '../pixels.ts';
import type { StylePass } from './style-pass.ts';

/** Printed comic: a screen of dots in the darker tones, laid at an angle. */
export const passCartoon: StylePass = (bytes, width, height, { whole }) => {
  if (!whole) return bytes;
  const pitch = (Math.PI * 2) / ((11.5 * width) / 1024);
  const diagonal = Math.SQRT1_2;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const light = brightness(bytes, i);
      if (light > 176 || light < 34) continue;
      const wave = Math.cos((x + y) * diagonal * pitch) + Math.cos((x - y) * diagonal * pitch);
      // The darker the tone, the larger the dot.
      if (wave < 1.55 - ((176 - light) / 142) * 1.25) continue;
      bytes[i] = bytes[i]! * 0.86;
      bytes[i + 1] = bytes[i + 1]! * 0.86;
      bytes[i + 2] = bytes[i + 2]! * 0.9;
    }
  return bytes;
};
