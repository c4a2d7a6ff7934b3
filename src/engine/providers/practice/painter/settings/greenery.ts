import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { BOTTOM, drawBlossom, drawGrass, LEFT, RIGHT, scatter } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Disc, Pen } from '../pen.ts';
import { nearColour } from '../stage.ts';
import type { GroundLine, Stage } from '../stage.ts';
import { curve, ellipse, round } from '../svg-paths.ts';

const BLOSSOMS: readonly Colour[] = ['#ffffff', '#ffd65a', '#f2788a', '#9a8cf0'];

/** Grass and flowers on the plane of the figures. */
export function drawMeadowGround(stage: Stage, ground: GroundLine, colour: Colour, flowers: number): void {
  const pen = stage.layers.main;
  scatter(pen, ground, 90, 846, 1010, (x, y, scale) =>
    drawGrass(
      pen,
      x,
      y,
      16 + 26 * scale,
      4,
      pen.random() < 0.5 ? mix(colour, '#2f6a3a', 0.5) : mix(colour, '#d8e87a', 0.25),
    ),
  );
  if (stage.reading.without.has('flowers')) return;
  scatter(pen, ground, flowers, 856, 1000, (x, y, scale) => drawBlossom(pen, x, y, 7 + 8 * scale, pen.pick(BLOSSOMS)));
}

/** A path that winds from the reader to the horizon. */
export function drawPath(stage: Stage, pen: Pen, top: number, colour: Colour): void {
  const x = SCENE_SIZE * (0.5 + stage.side * 0.1);
  const bend = stage.side * 130;
  const lit = pen.lit(colour);
  const path = `M${x - 6} ${top}C${x + bend} ${top + 60} ${x - bend * 1.4} ${top + 110} ${x - 150} ${BOTTOM}L${x + 190} ${BOTTOM}C${x - bend * 0.7 + 60} ${top + 120} ${x + bend * 1.25 + 30} ${top + 56} ${x + 6} ${top}Z`;
  pen.raw(
    `<path d="${path}" fill="${
      pen.style === 'cartoon'
        ? lit
        : pen.linear([
            [0, pen.lightOf(lit)],
            [1, pen.shadeOf(lit, 0.5)],
          ])
    }"/>`,
  );
  pen.inkLine(path, lit, 0.5, 0.7);
}

/** A calm lake between the planes, with the colours of the sky. */
export function drawLake(stage: Stage, pen: Pen, y: number, height: number): void {
  const { sky, sun } = stage.mood;
  const x = SCENE_SIZE * 0.5;
  const shape = curve(
    [
      LEFT,
      y,
      x - 260,
      y - 12,
      x + 120,
      y - 8,
      RIGHT,
      y + 6,
      RIGHT,
      y + height * 0.8,
      x + 240,
      y + height,
      x - 240,
      y + height * 0.9,
      LEFT,
      y + height * 0.7,
    ],
    true,
    0.6,
  );
  pen.raw(
    `<path d="${shape}" fill="${pen.linear([
      [0, mix(sky[3], sky[2], 0.5)],
      [0.5, sky[1]],
      [1, mix(sky[0], sky[1], 0.5)],
    ])}"/>`,
  );
  let glitter = '';
  for (let i = 0; i < 26; i++) {
    const share = i / 26;
    const width = (10 + 40 * share) * pen.between(0.5, 1.2);
    const gx = stage.lightX + pen.between(-90, 90);
    const gy = y + 6 + share * height * 0.8;
    glitter += `M${round(gx - width)} ${round(gy)}Q${round(gx)} ${round(gy - 4)} ${round(gx + width)} ${round(gy)}Q${round(gx)} ${round(gy + 4)} ${round(gx - width)} ${round(gy)}Z`;
  }
  pen.raw(`<path d="${glitter}" fill="${sun}" fill-opacity=".5"/>`);
  pen.inkLine(shape, sky[1], 0.5, 0.6);
}

/** Leaves, grass and flowers close to the reader, in the lower corners, and boughs in the upper ones. */
export function drawLeafyFrame(stage: Stage, boughs: 'both' | 'one' | 'none'): void {
  const pen = stage.layers.front;
  const leaf = nearColour(stage, '#3f7a44');
  const bottom = SCENE_SIZE + 16;
  for (const corner of [-1, 1]) {
    for (let i = 0; i < 7; i++) {
      const angle = pen.between(0.15, 0.9);
      const length = pen.between(150, 270) * (corner === stage.side ? 0.85 : 1.05);
      const x = (corner < 0 ? -30 : SCENE_SIZE + 30) - corner * pen.between(0, 120);
      const tipX = x - corner * Math.cos(angle + 0.5) * length * 0.55;
      const tipY = bottom - Math.sin(angle + 0.6) * length;
      const path = `M${round(x - 9)} ${bottom}Q${round(x)} ${round(bottom - length * 0.6)} ${round(tipX)} ${round(tipY)}Q${round(x - corner * 30)} ${round(bottom - length * 0.4)} ${round(x + 14)} ${bottom}Z`;
      const colour = i % 3 ? leaf : mix(leaf, stage.mood.light, 0.13);
      pen.flat(path, colour);
      pen.inkLine(path, pen.lit(colour), 0.6);
    }
    if (boughs === 'none' || stage.reading.without.has('trees')) continue;
    if (boughs === 'one' && corner === stage.side) continue;
    const discs: Disc[] = [];
    for (let i = 0; i < 13; i++) {
      const share = i / 12;
      const drop = Math.abs(Math.sin(i * 2.3)) * 56 * (1 - share) + (1 - share) * 96;
      discs.push({
        x: corner < 0 ? -60 + share * 260 : SCENE_SIZE + 60 - share * 260,
        y: -50 + drop,
        radius: 54 * (1 - share) + 26,
      });
    }
    pen.bush(discs, nearColour(stage, '#4a8a48'), 0.7);
  }
  for (let i = 0; i < 26; i++)
    drawGrass(
      pen,
      pen.between(LEFT, RIGHT),
      bottom + 10,
      pen.between(44, 92),
      4,
      mix('#3f7a44', stage.mood.shade, 0.4),
    );
  if (stage.reading.without.has('flowers')) return;
  for (let i = 0; i < 8; i++) {
    const x = i % 2 ? pen.between(-20, 220) : pen.between(SCENE_SIZE - 220, SCENE_SIZE + 20);
    drawBlossom(
      pen,
      x,
      bottom - pen.between(40, 120),
      pen.between(13, 21),
      ['#f2788a', '#ffd65a', '#fff3e0', '#b08cf0'][i % 4]!,
    );
  }
}

/** Red toadstools on the side of the light. */
export function drawToadstools(stage: Stage, ground: GroundLine, count: number): void {
  const pen = stage.layers.main;
  if (stage.reading.without.has('mushrooms')) return;
  for (let i = 0; i < count; i++) {
    const x = SCENE_SIZE * (0.5 + stage.side * pen.between(0.24, 0.48));
    pen.place(x, ground(x) + pen.between(20, 70), pen.between(0.28, 0.46), false, () => {
      pen.solid('M-16 0Q-12 -40 -14 -60L14 -60Q12 -40 18 0Z', '#f6e8d0', { crescent: 5 });
      pen.solid('M-54 -54Q-50 -112 0 -114Q50 -112 54 -54Q0 -40 -54 -54Z', '#dc4a41');
      for (const [dotX, dotY, radius] of [
        [-22, -80, 8],
        [10, -94, 9],
        [28, -68, 6],
      ] as const)
        pen.flat(ellipse(dotX, dotY, radius), '#fff6e6');
    });
  }
}
