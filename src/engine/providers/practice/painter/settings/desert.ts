import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { BOTTOM, drawGrass, LEFT, RIGHT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import { nearColour } from '../stage.ts';
import type { GroundLine, Stage } from '../stage.ts';
import { curve, ellipse, polygon, polyline, round } from '../svg-paths.ts';
import { drawLake } from './greenery.ts';
import type { Setting } from './setting.ts';

const SAND = '#e9ab62';

/** A dune with its shaded side behind every crest. */
function drawDune(stage: Stage, pen: Pen, y: number, height: number, phase: number, colour: Colour): GroundLine {
  const line: GroundLine = (x) =>
    y + height * Math.sin(x * 0.0062 + phase) + height * 0.35 * stage.noise(x * 0.003 + phase, 2);
  const points: number[] = [];
  for (let x = LEFT; x <= RIGHT; x += 12) points.push(x, line(x));
  const lit = pen.lit(colour);
  const crest = polyline(points);
  const fill =
    pen.style === 'cartoon'
      ? lit
      : pen.linear(
          [
            [0, pen.lightOf(lit)],
            [0.5, lit],
            [1, mix(lit, pen.mood.haze, 0.3)],
          ],
          0,
          y - height,
          0,
          y + 220,
          true,
        );
  pen.raw(`<path d="${crest}L${RIGHT} ${BOTTOM}L${LEFT} ${BOTTOM}Z" fill="${fill}"/>`);
  drawDuneShade(stage, pen, points, pen.shadeOf(lit));
  pen.inkLine(crest, lit, 0.7);
  for (let i = 0; i < 5; i++) {
    const ripple: number[] = [];
    for (let x = LEFT; x <= RIGHT; x += 48) ripple.push(x, line(x) + 26 + i * 22 + 5 * Math.sin(x * 0.03 + i));
    pen.stroke(polyline(ripple), pen.shadeOf(lit), 2, { exact: true, opacity: 0.18 });
  }
  return line;
}

function drawDuneShade(stage: Stage, pen: Pen, points: readonly number[], shade: Colour): void {
  const { side } = stage;
  const count = points.length / 2;
  const y = (index: number): number => points[index * 2 + 1]!;
  for (let k = 2; k < count - 2; k++) {
    if (!(y(k) <= y(k - 1) && y(k) < y(k + 1))) continue;
    const slope = [points[k * 2]!, y(k)];
    let j = k;
    while (j - side >= 0 && j - side < count && y(j - side) >= y(j) - 0.5) {
      j -= side;
      slope.push(points[j * 2]!, y(j));
    }
    const [crestX, crestY, endX, endY] = [points[k * 2]!, y(k), points[j * 2]!, y(j)];
    if (Math.abs(endX - crestX) < 120) continue;
    const fill = pen.linear([
      [0, shade, 0.75],
      [0.45, shade, 0.4],
      [1, shade, 0],
    ]);
    pen.raw(
      `<path d="${polyline(slope)}C${round(endX)} ${round(endY + 60)} ${round(crestX - side * 190)} ${round(crestY + 250)} ${round(crestX - side * 60)} ${round(crestY + 300)}C${round(crestX - side * 10)} ${round(crestY + 190)} ${round(crestX - side * 90)} ${round(crestY + 110)} ${round(crestX)} ${round(crestY)}Z" fill="${fill}"/>`,
    );
  }
}

function drawBackdrop(stage: Stage): void {
  const { far, mid } = stage.layers;
  const { side, framing } = stage;
  const x = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  const air = far.recipe.air;
  far.haze = 0.5 + air;
  if (framing.form === 1)
    for (const [share, size] of [
      [0.32, 1],
      [0.06, 0.66],
      [-0.4, 0.8],
    ] as const)
      drawPyramid(stage, x(share), 668, 250 * size, 240 * size);
  else
    for (const [at, width, height] of [
      [x(0.4), 120, 150],
      [x(-0.42), 170, 110],
      [x(0.12), 70, 90],
    ] as const)
      far.solid(
        curve(
          [
            at - width,
            640,
            at - width * 0.8,
            640 - height * 0.5,
            at - width * 0.7,
            640 - height,
            at - width * 0.2,
            640 - height * 1.02,
            at + width * 0.6,
            640 - height,
            at + width * 0.75,
            640 - height * 0.45,
            at + width,
            640,
          ],
          true,
          0.5,
        ),
        '#c9795a',
        { crescent: 16 },
      );
  far.haze = 0.36 + air;
  drawDune(stage, far, 660, 26, 1.2, '#e8a76a');
  mid.haze = 0.13 + air * 0.5;
  const ground = drawDune(stage, mid, 740, 44, 3.6, '#eba862');
  if (framing.form === 2) {
    drawLake(stage, mid, 762, 52);
    if (!stage.reading.without.has('trees'))
      for (const [share, size] of [
        [0.3, 1],
        [0.39, 0.8],
        [-0.38, 0.9],
      ] as const)
        drawDistantPalm(mid, x(share), 790, 210 * size);
  } else
    for (const share of [0.36, -0.4])
      mid.place(x(share), ground(x(share)) + 10, 0.9, false, () =>
        mid.limb('M0 0V-130M0 -50Q-40 -50 -40 -92M0 -70Q36 -68 36 -112', '#3f8a5a', 24),
      );
}

function drawPyramid(stage: Stage, x: number, y: number, half: number, height: number): void {
  const { far } = stage.layers;
  far.solid(polygon([x - half, y, x, y - height, x + half, y]), '#e0ae74', { crescent: 6 });
  const dark = -stage.side;
  far.flat(polygon([x, y - height, x + dark * half, y, x + dark * half * 0.18, y]), '#a8704e', { opacity: 0.7 });
  for (let i = 1; i < 7; i++)
    far.stroke(
      `M${round(x - half * (i / 7))} ${round(y - height * (1 - i / 7))}H${round(x + half * (i / 7))}`,
      '#a8704e',
      2,
      { opacity: 0.3 },
    );
}

function drawDistantPalm(pen: Pen, x: number, y: number, height: number): void {
  pen.place(x, y, height / 250, false, () => {
    pen.limb('M0 4Q-14 -90 16 -190', '#8a6440', 18);
    for (const [dx, dy] of [
      [-92, -168],
      [-72, -226],
      [-4, -254],
      [78, -240],
      [112, -180],
      [70, -140],
      [-44, -134],
    ] as const)
      pen.blob(
        [16, -196, (16 + dx) / 2, -222 + (dy + 190) * 0.35, dx, dy, (16 + dx) / 2, -184 + (dy + 190) * 0.35],
        '#4f9a52',
        { crescent: 5 },
      );
  });
}

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const sand = nearColour(stage, '#c8823e');
  const lit = pen.lit(sand);
  const drift = `M${LEFT} ${BOTTOM}V960Q60 930 220 985T560 1030T900 1000T${RIGHT} 970V${BOTTOM}Z`;
  pen.raw(
    `<path d="${drift}" fill="${pen.linear([
      [0, mix(lit, stage.mood.light, 0.3)],
      [1, lit],
    ])}"/>`,
  );
  pen.inkLine(drift, lit, 0.7);
  if (stage.framing.form !== 2) {
    const green = nearColour(stage, '#3f8a5a');
    pen.place(-stage.side < 0 ? 34 : SCENE_SIZE - 34, 1030, 1.5, false, () => {
      pen.limb('M0 0V-190M0 -70Q-50 -70 -50 -130M0 -100Q46 -96 46 -160', green, 36);
      pen.stroke('M-9 0V-190M-58 -90V-128M38 -120V-158', mix(green, stage.mood.light, 0.35), 5, { opacity: 0.7 });
      pen.flat(ellipse(0, -214, 12, 10), '#f2788a');
    });
  }
  for (let i = 0; i < 8; i++)
    drawGrass(pen, pen.between(100, 920), 1036, pen.between(34, 64), 5, mix('#8a8a4a', stage.mood.shade, 0.3));
}

/** Table mountains and cacti · pyramids · an oasis. */
export const DESERT: Setting = {
  ground: SAND,
  outdoors: true,
  drawBackdrop,
  drawGround: (stage) => drawDune(stage, stage.layers.main, 850, 26, 5.2, SAND),
  drawForeground,
};
