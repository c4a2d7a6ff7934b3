import { mix } from './colour.ts';
import type { Colour } from './colour.ts';
import { OVERSCAN, SCENE_SIZE } from './pen.ts';
import type { Disc, Pen } from './pen.ts';
import type { GroundLine, Stage } from './stage.ts';
import { curve, ellipse, polygon, polyline, round } from './svg-paths.ts';

export const LEFT = -OVERSCAN;
export const RIGHT = SCENE_SIZE + OVERSCAN;
export const BOTTOM = SCENE_SIZE + OVERSCAN + 6;

export interface RidgeOptions {
  readonly frequency: number;
  readonly octaves: number;
  readonly phase: number;
  /** Share of haze at its foot. */
  readonly mist?: number;
  readonly foot?: Colour;
  readonly depth?: number;
}

/** A line of hills across the picture; answers its height at every x. */
export function drawRidge(
  stage: Stage,
  pen: Pen,
  y: number,
  height: number,
  colour: Colour,
  options: RidgeOptions,
): GroundLine {
  const { frequency, octaves, phase } = options;
  const line: GroundLine = (x) => y + height * stage.noise(x * frequency + phase, octaves);
  drawGroundShape(pen, line, y - height, colour, options);
  return line;
}

/** Fills everything below a line. */
export function drawGroundShape(
  pen: Pen,
  line: GroundLine,
  top: number,
  colour: Colour,
  options: { mist?: number; foot?: Colour; depth?: number } = {},
): void {
  const points: number[] = [];
  for (let x = LEFT; x <= RIGHT; x += 12) points.push(x, line(x));
  const crest = polyline(points);
  const lit = pen.lit(colour);
  const foot = options.foot ?? mix(lit, pen.mood.haze, options.mist ?? 0.5);
  const fill =
    pen.style === 'cartoon'
      ? lit
      : pen.linear(
          [
            [0, pen.lightOf(lit, 0.7)],
            [0.5, lit],
            [1, foot],
          ],
          0,
          top,
          0,
          top + (options.depth ?? 300),
          true,
        );
  pen.raw(`<path d="${crest}L${RIGHT} ${BOTTOM}L${LEFT} ${BOTTOM}Z" fill="${fill}"/>`);
  pen.inkLine(crest, lit, 0.7, 1 - pen.haze * 0.8);
  const { rim } = pen.recipe;
  if (rim > 0.3) pen.stroke(crest, pen.mood.light, 3, { exact: true, opacity: rim * 0.4 * (1 - pen.haze * 0.4) });
}

/** A fir with its foot at x, y. */
export function drawFir(pen: Pen, x: number, y: number, height: number, colour: Colour, snow = false): void {
  pen.place(x, y, height / 200, false, () => {
    pen.flat('M-7 0L-5 -40L5 -40L7 0Z', '#5a4034');
    for (const [base, width] of [
      [-20, 62],
      [-66, 52],
      [-108, 42],
      [-148, 28],
    ] as const) {
      const points = [0, base - 66];
      for (let i = 1; i <= 5; i++) points.push((width * i) / 5, base - 66 + (66 * i) / 5 + (i % 2 ? -3 : 4));
      for (let i = 4; i >= 0; i--) points.push(width * (i / 2 - 1), base + (i % 2 ? 7 : -2));
      for (let i = 4; i > 0; i--) points.push((-width * i) / 5, base - 66 + (66 * i) / 5 + (i % 2 ? 4 : -3));
      pen.solid(polygon(points), colour, { crescent: 8, rim: 0.5, outline: 0.8 });
      if (!snow) continue;
      const w = width;
      pen.flat(
        curve(
          [
            0,
            base - 66,
            w * 0.5,
            base - 30,
            w * 0.8,
            base - 8,
            w * 0.4,
            base - 14,
            0,
            base - 4,
            -w * 0.4,
            base - 16,
            -w * 0.8,
            base - 8,
            -w * 0.5,
            base - 30,
          ],
          true,
          0.8,
        ),
        '#f4f9ff',
      );
    }
  });
}

/** A broad-leaved tree with its foot at x, y. */
export function drawRoundTree(pen: Pen, x: number, y: number, height: number, colour: Colour, trunk = '#7a5238'): void {
  const crown = height * 0.34;
  pen.solid(
    `M${round(x - height * 0.05)} ${round(y)}L${round(x - height * 0.035)} ${round(y - height * 0.55)}h${round(height * 0.07)}L${round(x + height * 0.055)} ${round(y)}Z`,
    trunk,
    { crescent: height * 0.03, rim: 0.5, outline: 0.8 },
  );
  const discs: Disc[] = [{ x, y: y - height * 0.68, radius: crown * 0.9 }];
  for (let i = 0; i < 7; i++) {
    const angle = (i / 7) * Math.PI * 2 + pen.between(-0.2, 0.2);
    discs.push({
      x: x + Math.cos(angle) * crown * 0.72,
      y: y - height * 0.68 + Math.sin(angle) * crown * 0.6,
      radius: crown * pen.between(0.46, 0.62),
    });
  }
  pen.bush(discs, colour, 0.8);
}

/** A mountain with a lit and a shaded face. */
export function drawMountain(
  stage: Stage,
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
  snow = true,
): void {
  if (stage.reading.without.has('mountains')) return;
  const steps = 7;
  const edge: number[] = [x - width, y];
  for (let i = 1; i < steps; i++)
    edge.push(x - width + (width * i) / steps, y - height * (i / steps) ** 1.15 + pen.between(-0.04, 0.04) * height);
  edge.push(x, y - height);
  for (let i = 1; i < steps; i++)
    edge.push(x + (width * i) / steps, y - height * (1 - i / steps) ** 1.1 + pen.between(-0.04, 0.04) * height);
  edge.push(x + width, y);
  const at = (index: number): [number, number] => [edge[index * 2]!, edge[index * 2 + 1]!];
  const lit = pen.lit(colour);
  const fill =
    pen.style === 'cartoon'
      ? lit
      : pen.linear([
          [0, pen.lightOf(lit)],
          [0.45, lit],
          [1, mix(lit, pen.mood.haze, 0.75)],
        ]);
  pen.raw(`<path d="${polygon(edge)}" fill="${fill}"/>`);
  const dark = -stage.side;
  const face: number[] = [x, y - height];
  for (let i = 1; i <= steps; i++) face.push(x + dark * width * (i / steps), at(dark > 0 ? steps + i : steps - i)[1]);
  for (let i = steps; i > 0; i--)
    face.push(x + dark * width * 0.16 * (i / steps) + pen.between(-0.06, 0.06) * width, y - height * (1 - i / steps));
  const shade = pen.shadeOf(lit);
  pen.raw(
    `<path d="${polygon(face)}" fill="${pen.linear([
      [0, shade, 0.85],
      [1, mix(shade, pen.mood.haze, 0.6), 0.25],
    ])}"/>`,
  );
  if (snow) {
    const white = pen.lit('#fbfdff');
    const [right, left] = [at(steps + 2), at(steps - 2)];
    const cap = [
      ...at(steps),
      ...at(steps + 1),
      ...right,
      right[0] - width * 0.07,
      right[1] + height * 0.02,
      x + width * 0.1,
      y - height * 0.78,
      x + width * 0.02,
      y - height * 0.66,
      x - width * 0.07,
      y - height * 0.76,
      left[0] + width * 0.04,
      left[1] + height * 0.06,
      ...left,
      ...at(steps - 1),
    ];
    pen.raw(`<path d="${polygon(cap)}" fill="${white}"/>`);
    const shaded = [
      ...at(steps),
      ...at(steps + dark),
      ...at(steps + 2 * dark),
      x + dark * width * 0.07,
      y - height * 0.8,
      x + dark * width * 0.03,
      y - height * 0.7,
      x,
      y - height * 0.84,
    ];
    pen.raw(`<path d="${polygon(shaded)}" fill="${mix(white, pen.shadeOf(white, 1.2), 0.9)}"/>`);
  }
  pen.inkLine(polyline(edge), lit, 0.7, 1 - pen.haze * 0.8);
}

/** A tuft of grass. */
export function drawGrass(pen: Pen, x: number, y: number, height: number, blades: number, colour: Colour): void {
  let path = '';
  for (let i = 0; i < blades; i++) {
    const lean = pen.between(-0.5, 0.5);
    const tall = height * pen.between(0.55, 1.1);
    const foot = x + pen.between(-height * 0.5, height * 0.5);
    path += `M${round(foot - height * 0.06)} ${round(y)}Q${round(foot + lean * tall * 0.3)} ${round(y - tall * 0.6)} ${round(foot + lean * tall)} ${round(y - tall)}Q${round(foot + lean * tall * 0.5 + height * 0.08)} ${round(y - tall * 0.5)} ${round(foot + height * 0.07)} ${round(y)}Z`;
  }
  pen.raw(`<path d="${path}" fill="${pen.lit(colour)}"/>`);
}

/** A small flower of five petals. */
export function drawBlossom(pen: Pen, x: number, y: number, size: number, colour: Colour): void {
  let petals = '';
  for (let i = 0; i < 5; i++) {
    const angle = i * 1.2566;
    petals += ellipse(x + Math.cos(angle) * size * 0.6, y + Math.sin(angle) * size * 0.5, size * 0.45, size * 0.38);
  }
  pen.flat(petals, colour);
  pen.flat(ellipse(x, y, size * 0.36, size * 0.3), '#ffd84a');
}

/** Calls `draw` for spots spread over the ground, larger towards the reader (scale 0.35..1). */
export function scatter(
  pen: Pen,
  ground: GroundLine,
  count: number,
  top: number,
  bottom: number,
  draw: (x: number, y: number, scale: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const share = (i + pen.random()) / count;
    const x = pen.between(LEFT, RIGHT);
    draw(x, Math.max(top + (bottom - top) * share, ground(x) + 8), 0.35 + 0.65 * share);
  }
}

export function drawBush(pen: Pen, x: number, y: number, radius: number, colour: Colour): void {
  const discs: Disc[] = [];
  for (let i = 0; i < 7; i++) {
    const angle = (i / 6) * Math.PI;
    discs.push({
      x: x - Math.cos(angle) * radius,
      y: y - Math.sin(angle) * radius * 0.55,
      radius: radius * pen.between(0.38, 0.55),
    });
  }
  pen.bush([...discs, { x, y: y - radius * 0.3, radius: radius * 0.6 }], colour, 0.8);
}

/** Soft contact shadow on the side away from the light. */
export function drawShadow(stage: Stage, pen: Pen, x: number, y: number, width: number): void {
  const colour = mix(stage.mood.shade, '#000000', 0.15);
  pen.raw(
    `<ellipse cx="${round(x - stage.side * width * 0.22)}" cy="${round(y)}" rx="${round(width)}" ry="${round(width * 0.17)}" fill="${colour}" fill-opacity=".34"/>`,
  );
}
