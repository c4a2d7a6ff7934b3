// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import type { Scene } from '../painter/compose-scene.ts';
import { seededRandom } from '../painter/seeded-random.ts';
import { cameraAt } from './camera.ts';
import { FRAME_COUNT, FRAME_SIZE } from './video-encoder.ts';

type Light = readonly [red: number, green: number, blue: number];

/** Fireflies at night, falling snow, dust in the sun: they move on whole-number frequencies, so the loop closes. */
export function floatingLights(scene: Scene, seed: number): (frame: Uint8Array, index: number) => void {
  const { mood, reading } = scene.stage;
  const snow = reading.setting === 'snow' || reading.weather === 'snow';
  const random = seededRandom(scene.stage.seed ^ seed ^ 5);
  const motes = Array.from({ length: snow ? 70 : 22 }, () => ({
    x: random() * FRAME_SIZE,
    y: (snow ? random() : 0.45 + 0.5 * random()) * FRAME_SIZE,
    size: snow ? 1.5 + random() * 2.5 : 2 + random() * 2.5,
    start: random() * 6.28,
    turns: 1 + Math.floor(random() * 3),
    depth: 0.5 + random(),
  }));
  const colour: Light = snow ? [255, 255, 255] : mood.dark ? [255, 226, 138] : [255, 246, 214];
  return (frame, index) => {
    const { x, phase } = cameraAt(index);
    // Light is added through a clamped view: in a plain one 255 + 3 becomes 2.
    const clamped = new Uint8ClampedArray(frame.buffer, frame.byteOffset, frame.length);
    for (const mote of motes) {
      const sway = Math.sin(phase * mote.turns + mote.start);
      const px = (mote.x - x * mote.depth + sway * 14 + 2 * FRAME_SIZE) % FRAME_SIZE;
      const py = snow
        ? (mote.y + (index / FRAME_COUNT) * FRAME_SIZE * mote.turns) % FRAME_SIZE
        : mote.y + Math.cos(phase * mote.turns + mote.start) * 10;
      const opacity = snow ? 0.9 : 0.35 + 0.45 * Math.sin(phase * mote.turns + mote.start * 2) ** 2;
      drawDot(clamped, px, py, mote.size * (snow ? 1.6 : mood.dark ? 5 : 3), colour, opacity);
    }
  };
}

function drawDot(frame: Uint8ClampedArray, x: number, y: number, radius: number, colour: Light, opacity: number): void {
  const bottom = Math.min(FRAME_SIZE, y + radius);
  const right = Math.min(FRAME_SIZE, x + radius);
  for (let row = Math.max(0, y - radius) | 0; row < bottom; row++)
    for (let column = Math.max(0, x - radius) | 0; column < right; column++) {
      const distance = Math.hypot(column - x, row - y) / radius;
      if (distance >= 1) continue;
      const share = opacity * (1 - distance) * (1 - distance);
      const i = (row * FRAME_SIZE + column) * 4;
      for (let c = 0; c < 3; c++) frame[i + c] = frame[i + c]! + (colour[c]! - frame[i + c]!) * share;
    }
}
