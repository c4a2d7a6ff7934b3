import { drawBush, drawFir, drawMountain, drawRidge, drawRoundTree, LEFT, RIGHT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { GroundLine, Stage } from '../stage.ts';
import { polyline, round, roundedBox } from '../svg-paths.ts';
import { drawLake, drawLeafyFrame, drawMeadowGround, drawPath } from './greenery.ts';
import type { Setting } from './setting.ts';

type Height = 'meadow' | 'mountain' | 'castle';

function drawPeaks(stage: Stage, kind: Height): void {
  const { far } = stage.layers;
  const { side, framing } = stage;
  const x = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  const air = far.recipe.air;
  far.haze = Math.min(0.85, 0.58 + air);
  if (kind === 'meadow') {
    drawRidge(stage, far, framing.form === 1 ? 585 : 610, framing.form === 1 ? 90 : 56, '#6a9a8a', {
      frequency: 0.003,
      octaves: 3,
      phase: 5,
    });
    return;
  }
  const tall = kind === 'castle' ? 0.72 : 1;
  if (framing.form === 0) {
    drawMountain(stage, far, x(0.36), 690, 420, 300 * tall, '#6f7fae');
    drawMountain(stage, far, x(-0.06), 690, 380, 410 * tall, '#6f7fae');
    far.haze = 0.4 + air;
    drawMountain(stage, far, x(-0.44), 700, 440, 500 * tall, '#65749e');
    drawMountain(stage, far, x(0.16), 715, 330, 240, '#65749e', false);
  } else if (framing.form === 1) {
    drawMountain(stage, far, x(-0.3), 690, 330, 250 * tall, '#7684b0');
    far.haze = 0.42 + air;
    drawMountain(stage, far, x(0.08), 710, 560, 560 * tall, '#65749e');
    drawMountain(stage, far, x(0.5), 715, 300, 210, '#6f7fae', false);
  } else {
    far.haze = 0.62 + air;
    drawMountain(stage, far, x(0.1), 690, 400, 230, '#7d8cb8');
    far.haze = 0.36 + air;
    drawMountain(stage, far, x(0.62), 730, 460, 560 * tall, '#5f7098');
    drawMountain(stage, far, x(-0.6), 730, 480, 620 * tall, '#5a6a94');
  }
}

function drawBackdrop(stage: Stage, kind: Height): void {
  drawPeaks(stage, kind);
  const { far, mid } = stage.layers;
  const { framing, reading } = stage;
  const treeless = reading.without.has('trees');
  const air = far.recipe.air;
  far.haze = 0.4 + air;
  const rolling = framing.form === 2 ? 54 : 34;
  const distant = drawRidge(stage, far, 650, rolling, '#6a9c62', { frequency: 0.0035, octaves: 3, phase: 21 });
  if (!treeless)
    for (let i = 0; i < 22; i++) {
      const x = far.between(LEFT, RIGHT);
      const height = far.between(40, 84);
      if (kind === 'meadow' && framing.form !== 2) drawRoundTree(far, x, distant(x) + 8, height, '#5c8f58');
      else drawFir(far, x, distant(x) + 8, height, '#4a7a58');
    }
  if (kind === 'meadow') drawFields(stage, distant);
  mid.haze = 0.16 + air * 0.5;
  const near = drawRidge(stage, mid, 735, 46, '#7db259', { frequency: 0.003, octaves: 3, phase: 37 });
  if (framing.form === 1) drawLake(stage, mid, 748, 64);
  if (!treeless)
    for (let i = 0; i < 9; i++) {
      const x = SCENE_SIZE * (0.5 + (i % 2 ? 1 : -1) * mid.between(0.28, 0.58));
      const size = mid.random();
      if (framing.form === 1 && Math.abs(x - 512) < 320) continue;
      if (i % 3 === 0) drawBush(mid, x, near(x) + 14, 28 + size * 20, '#5d9c4a');
      else if (kind === 'meadow') drawRoundTree(mid, x, near(x) + 12, 110 + size * 90, '#6aa650');
      else drawFir(mid, x, near(x) + 10, 90 + size * 80, '#4a8a52');
    }
  if (kind === 'meadow' && framing.form === 0) drawFence(stage, near);
}

/** Strips of other crops on the far hills. */
function drawFields(stage: Stage, ground: GroundLine): void {
  const { far } = stage.layers;
  for (const [from, to, colour] of [
    [120, 330, '#c8c468'],
    [610, 800, '#93b85a'],
    [840, 1010, '#d8b864'],
  ] as const) {
    const points: number[] = [];
    for (let x = from; x <= to; x += 30) points.push(x, ground(x) + 14);
    for (let x = to; x >= from; x -= 30) points.push(x + 30, ground(x) + 44 + (x - from) * 0.1);
    far.flat(`${polyline(points)}Z`, colour, { opacity: 0.75 });
  }
}

function drawFence(stage: Stage, ground: GroundLine): void {
  const { mid } = stage.layers;
  const start = stage.side > 0 ? 560 : -60;
  for (let i = 0; i < 10; i++) {
    const x = start + i * 56;
    mid.solid(roundedBox(x, ground(x) - 34, 12, 50, 4), '#e6d2b0', { crescent: 3, rim: 0.4, outline: 0.7 });
    if (i)
      mid.stroke(
        `M${x - 50} ${round(ground(x - 50) - 20)}L${x + 6} ${round(ground(x) - 20)}M${x - 50} ${round(ground(x - 50) - 4)}L${x + 6} ${round(ground(x) - 4)}`,
        '#d8c09a',
        6,
      );
  }
}

function drawGround(stage: Stage, colour: string, flowers: number): GroundLine {
  const pen = stage.layers.main;
  const ground = drawRidge(stage, pen, 842, 20, colour, {
    frequency: 0.0028,
    octaves: 3,
    phase: 55,
    mist: 0,
    foot: pen.shadeOf(pen.lit(colour), 0.8),
    depth: 220,
  });
  if (stage.framing.form === 2) drawPath(stage, pen, 834, '#d8bd90');
  drawMeadowGround(stage, ground, colour, flowers);
  return ground;
}

const hills = (kind: Height, ground: string, flowers: number, boughs: 'both' | 'one' | 'none'): Setting => ({
  ground,
  outdoors: true,
  drawBackdrop: (stage) => drawBackdrop(stage, kind),
  drawGround: (stage) => drawGround(stage, ground, flowers),
  drawForeground: (stage) => drawLeafyFrame(stage, stage.framing.form === 2 ? 'none' : boughs),
});

/** Fields and a fence · hills with a lake · a path over rolling land. */
export const MEADOW = hills('meadow', '#84b850', 46, 'one');
/** Two peaks · one great peak above a lake · a valley between slopes, with a path. */
export const MOUNTAIN = hills('mountain', '#79ad52', 34, 'one');
/** Land of castles: lower peaks, more flowers. The castle itself is a landmark. */
export const CASTLE = hills('castle', '#7fb054', 34, 'one');
