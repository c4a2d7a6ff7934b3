import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import type { Pen } from '../pen.ts';
import type { PoseId } from '../scene-words.ts';
import { ellipse, roundedBox, round, sided } from '../svg-paths.ts';
import { drawSleepMarks } from './face.ts';
import type { SubjectLook } from './subject.ts';

export interface Tones {
  readonly coat: Colour;
  readonly belly: Colour;
  readonly dark: Colour;
}

/** A story-book animal: shapes of its parts; the rig moves them into the pose. */
export interface Critter {
  readonly tones: Tones;
  /** Height of the shoulders and half their distance. */
  readonly shoulder: readonly [x: number, y: number];
  /** Point that the head turns and nods on. */
  readonly neck: number;
  /** Lowest point of the head: it lies on the ground in sleep. */
  readonly chin: number;
  /** `paws`: sits on its haunches with straight forelegs; `feet`: sits like a bear with its feet in front. */
  readonly seat: 'paws' | 'feet';
  readonly limbWidth?: number;
  readonly tail?: (pen: Pen, tones: Tones) => void;
  readonly torso: (pen: Pen, tones: Tones) => void;
  readonly head: (pen: Pen, tones: Tones, look: SubjectLook) => void;
}

/** Where the right hand is in the pose `holding`. */
export function handOf({ shoulder: [x, y] }: Critter): readonly [x: number, y: number] {
  return [x + 38, y + 10 - 28];
}

/** How far the hips are above the ground, and how far the feet are. */
const LIFT: Partial<Record<PoseId, readonly [hips: number, air: number]>> = {
  walking: [30, 0],
  running: [34, 10],
  jumping: [34, 46],
  flying: [30, 90],
  waving: [28, 0],
  cheering: [30, 6],
  hugging: [28, 0],
  holding: [28, 0],
};

export function drawCritter(pen: Pen, critter: Critter, look: SubjectLook): void {
  const tones = tonesFor(critter.tones, look);
  if (look.pose === 'sleeping') return drawAsleep(pen, critter, tones, look);
  const [hips, air] = LIFT[look.pose] ?? [0, 0];
  const lean = look.pose === 'running' ? 7 : look.pose === 'walking' ? 3 : 0;
  pen.shifted(0, -air, () => {
    pen.shifted(0, -hips, () => critter.tail?.(pen, tones));
    if (hips) drawLegs(pen, critter, tones, look.pose, hips);
    pen.turned(lean, 0, -hips, () => {
      pen.shifted(0, -hips, () => {
        critter.torso(pen, tones);
        if (!hips) drawSeat(pen, critter, tones);
        const armed = hips > 0 || critter.seat === 'feet' || look.pose === 'reading';
        const raised = look.pose === 'waving' || look.pose === 'cheering' || look.pose === 'jumping';
        if (armed && !raised) drawArms(pen, critter, tones, look.pose);
        drawScarf(pen, critter, look);
        drawHead(pen, critter, tones, look);
        if (raised) drawArms(pen, critter, tones, look.pose);
      });
    });
  });
}

function tonesFor(usual: Tones, look: SubjectLook): Tones {
  const coat = look.colour ?? look.looks.body;
  if (!coat) return usual;
  return { coat, belly: mix(coat, '#fff8ec', 0.68), dark: mix(coat, '#2a1a24', 0.6) };
}

function drawHead(pen: Pen, critter: Critter, tones: Tones, look: SubjectLook): void {
  const { headScale } = pen.recipe;
  const nod = look.feeling === 'sad' ? 5 : look.facing * 3;
  pen.shifted(
    0,
    critter.neck * (1 - headScale),
    () => pen.turned(nod, 0, critter.neck, () => critter.head(pen, tones, look)),
    headScale,
  );
}

function drawLegs(pen: Pen, critter: Critter, tones: Tones, pose: PoseId, hips: number): void {
  const width = critter.limbWidth ?? 22;
  const stride = { walking: 16, running: 34, jumping: 18, flying: 14 }[pose as 'walking'] ?? 2;
  for (const side of [-1, 1]) {
    const raised = side > 0 && (pose === 'walking' || pose === 'running') ? 10 : 0;
    const footX = side * (18 + stride);
    pen.limb(`M${side * 18} ${-hips - 14}Q${side * 20} ${-hips * 0.5} ${footX} ${-8 - raised}`, tones.coat, width);
    pen.solid(ellipse(footX + 4, -6 - raised, width * 0.72, width * 0.4), tones.dark, {
      crescent: 3,
      rim: 0,
      outline: 0.7,
    });
  }
}

function drawSeat(pen: Pen, critter: Critter, tones: Tones): void {
  for (const side of [-1, 1]) {
    if (critter.seat === 'paws') {
      pen.solid(roundedBox(side * 17 - 11.5, -44, 23, 44, 11), tones.coat, { outline: 0.7, crescent: 4, rim: 0 });
      pen.solid(ellipse(side * 17, -6, 14, 8.5), tones.dark, { outline: 0.6, crescent: 3, rim: 0 });
    } else pen.solid(ellipse(side * 27, -7, 21, 11), tones.coat, { crescent: 4, rim: 0 });
  }
}

type Hand = readonly [x: number, y: number];
const ARMS: Partial<Record<PoseId, readonly [left: Hand, right: Hand]>> = {
  waving: [
    [10, 38],
    [64, -42],
  ],
  cheering: [
    [64, -46],
    [64, -46],
  ],
  jumping: [
    [48, -26],
    [50, -32],
  ],
  flying: [
    [60, -8],
    [60, -8],
  ],
  holding: [
    [10, 36],
    [38, 10],
  ],
  hugging: [
    [50, 4],
    [16, 30],
  ],
  walking: [
    [18, 32],
    [4, 36],
  ],
  running: [
    [34, 12],
    [26, 24],
  ],
  reading: [
    [-14, 42],
    [-14, 42],
  ],
};

/** Arms from the shoulders to where the pose wants the hands. */
function drawArms(pen: Pen, critter: Critter, tones: Tones, pose: PoseId): void {
  const [shoulderX, shoulderY] = critter.shoulder;
  const width = critter.limbWidth ?? 20;
  const hands = ARMS[pose] ?? [
    [9, 40],
    [9, 40],
  ];
  for (const [index, side] of [-1, 1].entries()) {
    const [dx, dy] = hands[index]!;
    const handX = side * (shoulderX + dx);
    const handY = shoulderY + dy;
    const elbowX = side * (shoulderX + Math.max(12, dx * 0.7));
    const elbowY = shoulderY + (dy > 0 ? dy * 0.45 : 12);
    pen.limb(
      `M${side * (shoulderX - 4)} ${shoulderY}Q${round(elbowX)} ${round(elbowY)} ${round(handX)} ${round(handY)}`,
      tones.coat,
      width,
    );
  }
  if (pose === 'reading') drawOpenBook(pen, shoulderY + 44);
}

export function drawOpenBook(pen: Pen, y: number): void {
  for (const side of [-1, 1]) {
    pen.blob(sided(side, [0, y - 18, 20, y - 26, 40, y - 20, 40, y + 8, 20, y + 4, 0, y + 12]), '#3f7396', {
      crescent: 4,
      rim: 0,
    });
    pen.blob(sided(side, [1, y - 20, 19, y - 30, 36, y - 25, 36, y + 2, 19, y - 3, 1, y + 6]), '#fff6e2', {
      crescent: 3,
      rim: 0,
      outline: 0.6,
    });
  }
}

function drawScarf(pen: Pen, critter: Critter, look: SubjectLook): void {
  const colour = look.looks.scarf ?? look.looks.coat;
  if (!colour) return;
  const y = critter.neck;
  if (look.looks.coat) {
    const [x] = critter.shoulder;
    pen.blob([-x - 4, y + 8, 0, y + 2, x + 4, y + 8, x + 12, y + 66, 0, y + 74, -x - 12, y + 66], colour, {
      crescent: 9,
    });
    pen.stroke(`M0 ${y + 6}V${y + 70}`, mix(colour, '#2a1a20', 0.4), 2.4, { opacity: 0.7 });
  }
  const scarf = look.looks.scarf;
  if (!scarf) return;
  pen.blob([-42, y + 2, 0, y + 10, 42, y + 2, 42, y + 16, 0, y + 24, -42, y + 16], scarf, { crescent: 4, rim: 0 });
  pen.blob([18, y + 14, 34, y + 12, 42, y + 50, 28, y + 54], scarf, { crescent: 4, rim: 0 });
}

/** Curled up on the ground, the head on the forepaws. */
function drawAsleep(pen: Pen, critter: Critter, tones: Tones, look: SubjectLook): void {
  pen.shifted(26, 0, () => {
    pen.shifted(0, 0, () => critter.tail?.(pen, tones), 0.9, 0.6);
    pen.shifted(0, 0, () => critter.torso(pen, tones), 1.5, 0.74);
  });
  pen.solid(ellipse(-52, -8, 26, 10), tones.dark, { crescent: 3, rim: 0 });
  pen.solid(ellipse(-16, -8, 26, 10), tones.dark, { crescent: 3, rim: 0 });
  const scale = 0.94 * pen.recipe.headScale;
  pen.turned(-9, -34, -8, () =>
    pen.shifted(
      -34,
      -10 - critter.chin * scale,
      () => critter.head(pen, tones, { ...look, feeling: 'asleep', facing: 0 }),
      scale,
    ),
  );
  drawSleepMarks(pen, 34, -108);
}
