import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import type { Pen } from '../pen.ts';
import type { FeelingId } from '../scene-words.ts';
import { ellipse, polyline, round } from '../svg-paths.ts';
import type { SubjectLook } from './subject.ts';

export interface FaceShape {
  readonly eyeX: number;
  readonly eyeY: number;
  readonly eyeWidth: number;
  readonly eyeHeight: number;
  /** Radius of a coloured disc round the pupil, for owls and cats. */
  readonly discRadius?: number;
  readonly disc?: Colour;
  readonly iris?: Colour;
  readonly mouthY: number;
  readonly mouthWidth: number;
  /** `muzzle`: two small curves under a nose; `plain`: one curve; `none`: a beak says enough. */
  readonly mouth: 'muzzle' | 'plain' | 'none';
  readonly cheekX: number;
  readonly cheekY: number;
  readonly line?: Colour;
  /** Shows the white of the eye, where dark eyes would be lost on a dark face. */
  readonly white?: boolean;
}

/** Eyes, brows, cheeks and mouth with the feeling of the figure, turned where it looks. */
export function drawFace(pen: Pen, face: FaceShape, look: SubjectLook): void {
  const { feeling } = look;
  const line = face.line ?? '#3a2420';
  pen.shifted(round(look.facing * face.eyeX * 0.3), 0, () => {
    for (const side of [-1, 1]) {
      if (pen.recipe.blush) {
        const rose = feeling === 'happy' ? 1.25 : 1;
        pen.flat(ellipse(side * face.cheekX, face.cheekY, 9 * rose, 5.4 * rose), '#ff7a7a', {
          opacity: pen.recipe.blush,
        });
      }
      drawEye(pen, face, side, look, line);
      drawBrow(pen, face, side, feeling, line);
    }
    drawMouth(pen, face, feeling, line);
  });
}

function drawEye(pen: Pen, face: FaceShape, side: number, look: SubjectLook, line: Colour): void {
  const { feeling } = look;
  const { recipe } = pen;
  const x = side * face.eyeX;
  const y = face.eyeY;
  if (feeling === 'asleep' || (feeling === 'happy' && look.pose === 'cheering')) {
    const bend = feeling === 'asleep' ? 0.9 : -0.9;
    const width = Math.max(7, face.eyeWidth * 1.15);
    pen.stroke(
      `M${round(x - width)} ${round(y)}Q${round(x)} ${round(y + width * bend * 1.2)} ${round(x + width)} ${round(y)}`,
      line,
      3.4,
    );
    return;
  }
  const size = recipe.eyeScale * (feeling === 'surprised' ? 1.18 : feeling === 'afraid' ? 1.08 : 1);
  const width = face.eyeWidth * size * (recipe.eyes === 'large' ? 0.92 : 1);
  const height = face.eyeHeight * size;
  if (face.discRadius) {
    const radius = face.discRadius * (recipe.eyes === 'natural' ? 0.84 : 1);
    pen.flat(ellipse(x, y, radius, radius * 1.08), face.disc ?? '#fff8e0');
  } else if (feeling === 'surprised' || feeling === 'afraid') {
    pen.flat(ellipse(x, y, width * 1.45, height * 1.4), '#ffffff', { opacity: 0.95 });
  } else if (face.white) {
    pen.flat(ellipse(x, y, width * 1.34, height * 1.14), '#fffaf2', { opacity: 0.95 });
  }
  const pupil = feeling === 'afraid' ? 0.72 : 1;
  const lookX = x + look.facing * width * 0.3;
  const iris = look.looks.eyes ?? face.iris ?? '#2a1c1c';
  pen.flat(ellipse(lookX, y, width * pupil, height * pupil), mix(iris, '#20141c', look.looks.eyes ? 0.5 : 0));
  const white = { emissive: true } as const;
  if (recipe.eyes === 'large') {
    pen.flat(
      ellipse(lookX, y + height * 0.38, width * 0.74, height * 0.5),
      mix(look.looks.eyes ?? '#8a5a3c', pen.mood.light, 0.22),
      { opacity: 0.9 },
    );
    pen.flat(ellipse(lookX, y - height * 0.1, width * 0.42, height * 0.36), '#1c1218');
    pen.flat(ellipse(lookX + width * 0.34, y - height * 0.42, width * 0.42, height * 0.3), '#ffffff', white);
    pen.flat(ellipse(lookX - width * 0.36, y + height * 0.46, width * 0.2, height * 0.15), '#ffffff', white);
    const lid = `M${round(x - width * 1.15)} ${round(y - height * 0.55)}Q${round(x)} ${round(y - height * 1.42)} ${round(x + width * 1.15)} ${round(y - height * 0.55)}`;
    pen.stroke(lid, '#2a1820', 3);
    return;
  }
  if (look.looks.eyes)
    pen.flat(ellipse(lookX, y + height * 0.3, width * 0.66, height * 0.5), look.looks.eyes, { opacity: 0.85 });
  const shine = recipe.eyes === 'dot' ? 0.5 : recipe.eyes === 'natural' ? 0.34 : 0.42;
  pen.flat(ellipse(lookX + width * 0.32, y - height * 0.36, width * shine, height * shine * 0.9), '#ffffff', white);
  if (recipe.eyes === 'round')
    pen.flat(ellipse(lookX - width * 0.3, y + height * 0.42, width * 0.2, height * 0.18), '#ffffff', {
      emissive: true,
      opacity: 0.8,
    });
}

function drawBrow(pen: Pen, face: FaceShape, side: number, feeling: FeelingId, line: Colour): void {
  const tilt = { calm: undefined, happy: undefined, asleep: undefined, surprised: 0, sad: 6, afraid: 7, angry: -8 }[
    feeling
  ];
  if (tilt === undefined) return;
  const x = side * face.eyeX;
  const y = face.eyeY - (face.discRadius ?? face.eyeHeight) - (feeling === 'surprised' ? 10 : 6);
  const inner = x - side * 9;
  const outer = x + side * 10;
  pen.stroke(
    `M${inner} ${round(y - tilt)}Q${x} ${round(y - tilt * 0.2 - 4)} ${outer} ${round(y + tilt * 0.7)}`,
    line,
    3.6,
  );
}

function drawMouth(pen: Pen, face: FaceShape, feeling: FeelingId, line: Colour): void {
  const { mouthY: y, mouthWidth: width } = face;
  if (feeling === 'sad')
    pen.flat(`M${face.eyeX + 4} ${face.eyeY + face.eyeHeight + 3}q7 12 0 16q-7 -4 0 -16Z`, '#8fd4ff', {
      emissive: true,
      opacity: 0.9,
    });
  if (face.mouth === 'none') return;
  if (feeling === 'surprised') return pen.flat(ellipse(0, y + width * 0.5, width * 0.45, width * 0.6), '#7a2c34');
  if (feeling === 'happy') {
    const bottom = y + width * 1.25;
    pen.flat(
      `M${-width} ${y}Q0 ${round(y + width * 0.3)} ${width} ${y}Q${round(width * 0.8)} ${round(bottom)} 0 ${round(bottom)}Q${round(-width * 0.8)} ${round(bottom)} ${-width} ${y}Z`,
      '#7a2c34',
    );
    pen.flat(ellipse(0, bottom - width * 0.3, width * 0.45, width * 0.25), '#f2808a');
    return pen.stroke(`M${-width} ${y}Q0 ${round(y + width * 0.3)} ${width} ${y}`, line, 2.4);
  }
  if (feeling === 'sad' || feeling === 'angry')
    return pen.stroke(
      `M${-width} ${round(y + width * 0.7)}Q0 ${round(y - width * 0.4)} ${width} ${round(y + width * 0.7)}`,
      line,
      2.8,
    );
  if (feeling === 'afraid') {
    const step = width / 2;
    return pen.stroke(polyline([-width, y + 4, -step, y, 0, y + 5, step, y, width, y + 4]), line, 2.6);
  }
  if (face.mouth === 'plain')
    return pen.stroke(`M${-width} ${y}Q0 ${round(y + width * 0.95)} ${width} ${y}`, line, 2.8);
  const dip = round(y + width * 0.75);
  pen.stroke(`M${-width} ${y}Q${-width / 2} ${dip} 0 ${y}Q${width / 2} ${dip} ${width} ${y}`, line, 2.6);
}

/** Three letters Z above a sleeper, as strokes (no fonts). */
export function drawSleepMarks(pen: Pen, x: number, y: number): void {
  const way = pen.mirrored ? -1 : 1;
  const colour = pen.mood.dark ? '#ffffff' : '#5a5a8c';
  for (const [dx, dy, size] of [
    [0, 0, 10],
    [20, -20, 13],
    [44, -44, 17],
  ] as const) {
    const letter = `M${x + dx} ${y + dy}m${(-way * size) / 2} 0h${way * size}l${-way * size} ${size * 1.1}h${way * size}`;
    pen.stroke(letter, colour, 3.4, { opacity: 0.8, exact: true });
  }
}
