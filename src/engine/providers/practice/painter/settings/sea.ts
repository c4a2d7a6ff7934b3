import { mix, multiply } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { BOTTOM, drawGrass, drawMountain, drawRidge, LEFT, RIGHT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { curve, ellipse, polyline, round } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const HORIZON = 560;
const SAND = '#e3c896';

const waterColour = (stage: Stage): Colour => (stage.mood.dark ? '#2b4f9a' : '#2f7fb0');

function drawBackdrop(stage: Stage): void {
  const { far } = stage.layers;
  const { side, framing } = stage;
  const x = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  far.haze = Math.min(0.8, 0.6 + far.recipe.air);
  if (framing.form === 0) {
    drawMountain(stage, far, x(-0.42), HORIZON + 4, 260, 120, '#6a7a9a', false);
    drawMountain(stage, far, x(-0.2), HORIZON + 4, 170, 64, '#7484a4', false);
    drawMountain(stage, far, x(0.5), HORIZON + 4, 180, 70, '#6a7a9a', false);
  } else if (framing.form === 2) {
    for (const [share, size] of [
      [-0.36, 1],
      [-0.24, 0.6],
      [0.44, 0.7],
    ] as const) {
      const at = x(share);
      far.solid(
        `M${at} ${HORIZON - 4}v${-58 * size}q${side * 30 * size} ${22 * size} ${side * 34 * size} ${50 * size}Z`,
        '#fff0dc',
        { crescent: 4, outline: 0.5 },
      );
      far.solid(`M${at - 26 * size} ${HORIZON - 6}h${54 * size}l${-10 * size} ${12 * size}h${-34 * size}Z`, '#8a5a44', {
        crescent: 3,
        outline: 0.5,
      });
    }
  }
  drawWater(stage, far);
  if (framing.form === 1) drawCliffs(stage, x(-0.46));
}

function drawWater(stage: Stage, far: Pen): void {
  const { mood } = stage;
  const tinted = multiply(waterColour(stage), mood.ambient);
  const top = mix(mix(mood.sky[3], mood.sky[2], 0.45), tinted, 0.12);
  const middle = mix(mood.sky[1], tinted, 0.5);
  const deep = mix(mood.sky[0], tinted, 0.35);
  const fill = far.linear([
    [0, top],
    [0.16, mix(top, middle, 0.7)],
    [0.4, middle],
    [1, deep],
  ]);
  far.raw(`<rect x="${LEFT}" y="${HORIZON}" width="${RIGHT - LEFT}" height="560" fill="${fill}"/>`);
  let glitter = '';
  for (let i = 0; i < 90; i++) {
    const share = (i / 90) ** 1.5;
    const y = HORIZON + 4 + share * 420;
    const width = (6 + 70 * share) * far.between(0.4, 1.2);
    const x = stage.lightX + far.between(-1, 1) * (26 + share * 170);
    glitter += `M${round(x - width)} ${round(y)}Q${round(x)} ${round(y - 1.5 - 5 * share)} ${round(x + width)} ${round(y)}Q${round(x)} ${round(y + 1.5 + 5 * share)} ${round(x - width)} ${round(y)}Z`;
  }
  far.raw(`<path d="${glitter}" fill="${mood.sun}" fill-opacity="${mood.overcast ? 0.3 : 0.62}"/>`);
  let troughs = '';
  for (let i = 0; i < 70; i++) {
    const share = (i / 70) ** 1.4;
    const y = HORIZON + 8 + share * 440;
    const width = (12 + 60 * share) * far.between(0.5, 1.4);
    const x = far.between(LEFT, RIGHT);
    troughs += `M${round(x - width)} ${round(y)}Q${round(x - width * 0.4)} ${round(y - 8 * share - 2)} ${round(x)} ${round(y)}Q${round(x + width * 0.5)} ${round(y + 8 * share + 1)} ${round(x + width)} ${round(y)}Q${round(x + width * 0.4)} ${round(y + 10 * share + 3)} ${round(x - width)} ${round(y)}Z`;
  }
  far.raw(`<path d="${troughs}" fill="${mix(deep, mood.shade, 0.3)}" fill-opacity=".4"/>`);
}

function drawCliffs(stage: Stage, x: number): void {
  const { mid } = stage.layers;
  mid.haze = 0.24 + mid.recipe.air * 0.5;
  const out = x < 512 ? -1 : 1;
  mid.solid(
    curve(
      [
        x + out * 220,
        700,
        x - out * 130,
        690,
        x - out * 96,
        600,
        x - out * 60,
        560,
        x - out * 66,
        470,
        x - out * 10,
        420,
        x + out * 220,
        400,
      ],
      true,
      0.4,
    ),
    '#b8a088',
    { crescent: 20 },
  );
  mid.solid(
    curve([x + out * 220, 440, x - out * 74, 476, x - out * 24, 412, x + out * 60, 392, x + out * 220, 372], true, 0.5),
    '#7fae5a',
    { crescent: 8 },
  );
  mid.stroke(`M${x - out * 140} 694q60 -14 120 0t140 0`, '#ffffff', 7, { opacity: 0.7 });
}

/** A wave across the picture, in front of something that floats with its middle at `x`. */
export function drawWaterFront(stage: Stage, pen: Pen, y: number, x: number, halfWidth: number): void {
  const { mood } = stage;
  const colour = mix(mix(mood.sky[1], multiply(waterColour(stage), mood.ambient), 0.5), mood.sky[0], 0.3);
  const crest: number[] = [];
  for (let i = LEFT; i <= RIGHT; i += 16) crest.push(i, y + 9 * Math.sin(i * 0.021 + 1) + 5 * Math.sin(i * 0.047));
  const fill = pen.linear(
    [
      [0, mix(colour, mood.sky[3], 0.3)],
      [0.3, colour],
      [1, multiply(colour, '#7f9fc4')],
    ],
    0,
    y - 10,
    0,
    y + 240,
    true,
  );
  pen.raw(`<path d="${polyline(crest)}L${RIGHT} ${BOTTOM}L${LEFT} ${BOTTOM}Z" fill="${fill}"/>`);
  pen.stroke(polyline(crest), '#ffffff', 5, { opacity: 0.6 });
  pen.inkLine(polyline(crest.map((value, i) => (i % 2 ? value - 3 : value))), colour, 0.8, 0.7);
  for (let k = 1; k < 5; k++) {
    const line: number[] = [];
    for (let i = LEFT; i <= RIGHT; i += 20)
      line.push(i, y + k * k * 10 + k * 16 + (7 + k * 2) * Math.sin(i * (0.018 - 0.001 * k) + k * 2.1));
    pen.stroke(polyline(line), k % 2 ? mix(colour, '#ffffff', 0.5) : mix(colour, mood.shade, 0.45), 2 + k, {
      exact: true,
      opacity: 0.36,
    });
  }
  let glitter = '';
  for (let i = 0; i < 26; i++) {
    const share = i / 26;
    const gy = y + 12 + share * 150;
    const width = (20 + 60 * share) * pen.between(0.5, 1.2);
    const gx = stage.lightX + pen.between(-150, 150);
    glitter += `M${round(gx - width)} ${round(gy)}Q${round(gx)} ${round(gy - 6)} ${round(gx + width)} ${round(gy)}Q${round(gx)} ${round(gy + 6)} ${round(gx - width)} ${round(gy)}Z`;
  }
  pen.raw(`<path d="${glitter}" fill="${mood.sun}" fill-opacity=".45"/>`);
  pen.stroke(
    `M${round(x - halfWidth)} ${y + 10}Q${round(x)} ${y + 26} ${round(x + halfWidth)} ${y + 8}`,
    '#ffffff',
    8,
    { opacity: 0.75 },
  );
}

/** True when the figures are on the water and no beach is needed. */
export const isAfloat = (stage: Stage): boolean =>
  stage.reading.mentions.some(({ subject }) => subject.role === 'vessel' || subject.role === 'swimmer');

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const { shade } = stage.mood;
  for (const corner of [-1, 1]) {
    if (stage.framing.form === 2 && corner === stage.side) continue;
    const x = corner < 0 ? LEFT : RIGHT;
    const k = corner === stage.side ? 0.7 : 1;
    pen.solid(
      curve(
        [
          x,
          BOTTOM,
          x,
          1024 - 150 * k,
          x - corner * 70,
          1024 - 190 * k,
          x - corner * 130 * k,
          1024 - 120 * k,
          x - corner * 210 * k,
          1024 - 70 * k,
          x - corner * 300 * k,
          BOTTOM,
        ],
        true,
        0.7,
      ),
      mix('#6a6474', shade, 0.35),
      { crescent: 14 },
    );
    for (let i = 0; i < 5; i++)
      drawGrass(
        pen,
        x - corner * pen.between(60, 150),
        1024 - 130 * k,
        pen.between(60, 110),
        4,
        mix('#5f8a4a', shade, 0.35),
      );
  }
}

/** Islands · cliffs · open sea with sails. With a boat the figures float, else they stand on the beach. */
export const SEA: Setting = {
  ground: SAND,
  outdoors: true,
  drawBackdrop,
  drawGround: (stage) => {
    if (isAfloat(stage)) return () => 830;
    const pen = stage.layers.main;
    const ground = drawRidge(stage, pen, 835, 20, SAND, {
      frequency: 0.0028,
      octaves: 3,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(SAND), 0.6),
      depth: 220,
    });
    let pebbles = '';
    for (let i = 0; i < 60; i++)
      pebbles += ellipse(pen.between(LEFT, RIGHT), pen.between(868, 1000), pen.between(2, 6), pen.between(1.5, 4));
    pen.flat(pebbles, '#b8965e', { opacity: 0.6 });
    const shore: number[] = [];
    for (let x = LEFT; x <= RIGHT; x += 20) shore.push(x, ground(x) + 4 + 5 * Math.sin(x * 0.03));
    pen.stroke(polyline(shore), '#ffffff', 10, { opacity: 0.85 });
    for (const share of [0.36, -0.02, -0.42]) {
      const at = SCENE_SIZE * (0.5 + stage.side * share);
      pen.place(at, 930 + share * 60, 0.5, false, () => {
        pen.blob([-40, 0, -30, -34, 0, -50, 30, -34, 40, 0, 0, 8], share > 0 ? '#f2a08a' : '#f6d8c0', { crescent: 6 });
        pen.stroke('M0 4V-46M-16 2L-20 -38M16 2L20 -38', '#b8705a', 3, { opacity: 0.7 });
      });
    }
    return ground;
  },
  drawForeground,
};
