import { mix } from '../colour.ts';
import { BOTTOM, drawFir, drawMountain, drawRidge, LEFT, RIGHT, scatter } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import { nearColour } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { curve, polygon, round } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const GROUND = '#eef5fd';

function drawBackdrop(stage: Stage): void {
  const { far, mid, sky } = stage.layers;
  const { side, framing, mood } = stage;
  const x = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  const air = far.recipe.air;
  const treeless = stage.reading.without.has('trees');
  if (mood.dark && !mood.overcast) {
    // Northern lights.
    for (const [top, colour, shift] of [
      [120, '#6fffc8', 0],
      [190, '#7fb8ff', 160],
    ] as const) {
      const band = curve(
        [
          LEFT,
          top + 150,
          200 + shift,
          top + 40,
          480,
          top + 120,
          760 - shift,
          top,
          RIGHT,
          top + 90,
          RIGHT,
          top + 210,
          760 - shift,
          top + 150,
          480,
          top + 250,
          200 + shift,
          top + 170,
          LEFT,
          top + 280,
        ],
        true,
        0.6,
      );
      sky.raw(
        `<path d="${band}" fill="${sky.linear([
          [0, colour, 0],
          [0.5, colour, 0.42],
          [1, colour, 0],
        ])}"/>`,
      );
    }
  }
  far.haze = 0.56 + air;
  if (framing.form === 2) {
    drawMountain(stage, far, x(-0.1), 690, 600, 300, '#8a9ccc');
  } else {
    drawMountain(stage, far, x(0.34), 690, 420, framing.form ? 220 : 330, '#7f93c4');
    drawMountain(stage, far, x(-0.1), 690, 380, framing.form ? 280 : 420, '#7f93c4');
    far.haze = 0.38 + air;
    drawMountain(stage, far, x(framing.form ? 0.52 : -0.46), 700, 440, 430, '#7488bc');
  }
  far.haze = 0.28 + air;
  const distant = drawRidge(stage, far, 650, 34, '#dfeaf8', { frequency: 0.0035, octaves: 3, phase: 21 });
  if (!treeless)
    for (let i = 0; i < 20; i++) {
      const at = far.between(LEFT, RIGHT);
      drawFir(far, at, distant(at) + 10, far.between(50, 110), '#5a8a8a', true);
    }
  mid.haze = 0.08 + air * 0.4;
  const near = drawRidge(stage, mid, 745, framing.form === 1 ? 16 : 50, '#e9f2fc', {
    frequency: 0.003,
    octaves: 3,
    phase: 37,
  });
  if (framing.form === 1) drawIce(stage);
  if (framing.form === 2) drawFloes(stage);
  if (treeless) return;
  const shares = [
    [-0.5, -0.42, -0.33, 0.3, 0.38, 0.47, 0.54],
    [-0.52, -0.44, 0.46, 0.55],
    [-0.54, 0.5],
  ][framing.form]!;
  for (const share of shares)
    drawFir(
      mid,
      SCENE_SIZE * (0.5 + share),
      near(SCENE_SIZE * (0.5 + share)) + 16,
      mid.between(170, 300),
      '#3f7a72',
      true,
    );
}

/** A frozen lake that mirrors the sky. */
function drawIce(stage: Stage): void {
  const { mid } = stage.layers;
  const { sky, light } = stage.mood;
  const lake = curve([60, 770, 330, 752, 700, 750, 980, 772, 860, 812, 520, 824, 180, 808], true, 0.7);
  mid.raw(
    `<path d="${lake}" fill="${mid.linear([
      [0, mix(sky[2], '#ffffff', 0.25)],
      [1, mix(sky[1], '#ffffff', 0.2)],
    ])}"/>`,
  );
  mid.stroke('M220 780L420 768M520 800L760 776M360 806L470 792', light, 4, { exact: true, opacity: 0.7 });
  mid.inkLine(lake, sky[1], 0.5, 0.6);
}

/** Blocks of ice and open water. */
function drawFloes(stage: Stage): void {
  const { mid } = stage.layers;
  const { sky } = stage.mood;
  mid.raw(
    `<rect x="${LEFT}" y="716" width="${RIGHT - LEFT}" height="130" fill="${mid.linear([
      [0, mix(sky[1], '#2f6fa8', 0.25)],
      [1, mix(sky[0], '#2f6fa8', 0.3)],
    ])}"/>`,
  );
  for (const [x, y, size] of [
    [120, 730, 1],
    [880, 726, 1.2],
    [640, 736, 0.6],
    [330, 742, 0.5],
  ] as const)
    mid.solid(
      polygon([
        x - 90 * size,
        y,
        x - 60 * size,
        y - 60 * size,
        x - 10 * size,
        y - 96 * size,
        x + 34 * size,
        y - 44 * size,
        x + 84 * size,
        y - 30 * size,
        x + 100 * size,
        y,
      ]),
      '#e4f2fc',
      { crescent: 14 },
    );
  for (let i = 0; i < 16; i++) {
    const x = mid.between(LEFT, RIGHT);
    const y = mid.between(740, 830);
    mid.flat(curve([x - 50, y, x, y - 8, x + 54, y, x, y + 9], true, 0.6), '#f4faff', { opacity: 0.9 });
  }
}

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const white = pen.lit('#f6faff');
  if (stage.framing.form !== 2 && !stage.reading.without.has('trees')) {
    const corner = -stage.side;
    const discs = [];
    for (let i = 0; i < 11; i++) {
      const share = i / 10;
      discs.push({
        x: corner < 0 ? -60 + share * 330 : SCENE_SIZE + 60 - share * 330,
        y: -44 + Math.abs(Math.sin(i * 2.3)) * 40 * (1 - share) + (1 - share) * 120,
        radius: 52 * (1 - share) + 24,
      });
    }
    pen.bush(discs, nearColour(stage, '#3f7a72'), 0.7);
    const caps = discs
      .filter((_, i) => i % 2 === 0)
      .map((disc) => ({ x: disc.x, y: disc.y - disc.radius * 0.38, radius: disc.radius * 0.72 }));
    pen.puff(caps, [mix(white, pen.shadeOf(white), 0.7), white, white], 0.5);
  }
  const drift = `M${LEFT} ${BOTTOM}V985Q120 930 330 1000T760 1010T${RIGHT} 960V${BOTTOM}Z`;
  pen.raw(
    `<path d="${drift}" fill="${pen.linear([
      [0, white],
      [1, pen.shadeOf(white, 0.8)],
    ])}"/>`,
  );
  pen.inkLine(drift, white, 0.7);
  if (stage.reading.without.has('snow')) return;
  for (let i = 0; i < 70; i++)
    pen.raw(
      `<circle cx="${round(pen.between(LEFT, RIGHT))}" cy="${round(pen.between(LEFT, 1000))}" r="${round(pen.between(2, 7))}" fill="#fff" fill-opacity="${round(pen.between(0.5, 0.95))}"/>`,
    );
}

/** Peaks and firs · a frozen lake · ice floes. */
export const SNOW: Setting = {
  ground: GROUND,
  outdoors: true,
  drawBackdrop,
  drawGround: (stage) => {
    const pen = stage.layers.main;
    const ground = drawRidge(stage, pen, 842, 26, GROUND, {
      frequency: 0.0028,
      octaves: 3,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(GROUND), 0.4),
      depth: 220,
    });
    scatter(pen, ground, 26, 860, 1010, (x, y, scale) =>
      pen.stroke(
        `M${round(x - 40 * scale)} ${round(y)}Q${round(x)} ${round(y - 12 * scale)} ${round(x + 40 * scale)} ${round(y)}`,
        pen.shadeOf(pen.lit(GROUND), 0.7),
        3 * scale + 1,
        { exact: true, opacity: 0.5 },
      ),
    );
    return ground;
  },
  drawForeground,
};
