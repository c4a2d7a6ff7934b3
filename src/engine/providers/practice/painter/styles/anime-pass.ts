import { channelsOf } from '../colour.ts';
import { blurred, brightness, contrastTable, reduce, sample } from '../pixels.ts';
import type { Bytes } from '../pixels.ts';
import type { PassContext, StylePass } from './style-pass.ts';

/** Strong light: bloom, a radial glow from the sun, and by day the reflections of a lens. */
export const passAnime: StylePass = (bytes, width, height, context) => {
  if (!context.whole) return bytes;
  const { mood, lightX, lightY } = context;
  const small = reduce(bytes, width, height, 8);
  const glow = [0, 1, 2].map((c) =>
    blurred(small, (data, i) => (Math.max(0, brightness(data, i) - 165) / 90) * data[i + c]!, 4),
  );
  const [red, green, blue] = [glow[0]!, glow[1]!, glow[2]!];
  const [glowRed, glowGreen, glowBlue] = channelsOf(mood.glow);
  if (!mood.overcast && !mood.dark) drawFlare(bytes, width, height, context);
  const strength = mood.dark ? 0.2 : mood.overcast ? 0.18 : 0.36;
  const curve = contrastTable(0.35);
  for (let y = 0, i = 0; y < height; y++) {
    const sy = y / 8 - 0.5;
    const dy = (y - lightY) / height;
    for (let x = 0; x < width; x++, i += 4) {
      const dx = (x - lightX) / width;
      const near = strength * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) * 1.25);
      const sx = x / 8 - 0.5;
      const lit = (value: number, plane: Float32Array, sun: number): number => {
        const light = 0.42 * sample(plane, small.width, small.height, sx, sy) + sun * near;
        const v = value + light * (1 - value / 255);
        return curve[v > 255 ? 255 : v | 0]!;
      };
      bytes[i] = lit(bytes[i]!, red, glowRed);
      bytes[i + 1] = lit(bytes[i + 1]!, green, glowGreen);
      bytes[i + 2] = lit(bytes[i + 2]!, blue, glowBlue);
    }
  }
  return bytes;
};

function drawFlare(bytes: Bytes, width: number, height: number, { mood, lightX, lightY }: PassContext): void {
  const glow = channelsOf(mood.glow);
  const axisX = width / 2 - lightX;
  const axisY = height * 0.5 - lightY;
  for (const [along, size, strength] of [
    [0.5, 26, 0.1],
    [0.85, 54, 0.09],
    [1.25, 18, 0.16],
    [1.6, 80, 0.07],
    [2.05, 34, 0.1],
  ] as const) {
    const centreX = lightX + axisX * along;
    const centreY = lightY + axisY * along;
    const radius = (size * width) / 1024;
    const right = Math.min(width, centreX + radius);
    const bottom = Math.min(height, centreY + radius);
    for (let y = Math.max(0, centreY - radius) | 0; y < bottom; y++)
      for (let x = Math.max(0, centreX - radius) | 0; x < right; x++) {
        const distance = Math.hypot(x - centreX, y - centreY) / radius;
        if (distance > 1) continue;
        const share = strength * (0.55 + 0.45 * distance * distance) * 0.6;
        const i = (y * width + x) * 4;
        for (let c = 0; c < 3; c++) bytes[i + c] = bytes[i + c]! + (glow[c]! - bytes[i + c]! * 0.3) * share;
      }
  }
}
