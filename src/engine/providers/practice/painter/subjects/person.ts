import { lightness, mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import type { Pen } from '../pen.ts';
import type { HairStyle, HatId, Looks } from '../read-looks.ts';
import type { PoseId } from '../scene-words.ts';
import { curve, ellipse, polygon, round, roundedBox } from '../svg-paths.ts';
import { drawOpenBook } from './critter.ts';
import { drawFace, drawSleepMarks } from './face.ts';
import { drawBackHair, drawFrontHair, drawHat } from './hair.ts';
import type { SubjectLook } from './subject.ts';

/** Everything a person is drawn from; the looks of the cast replace what they name. */
export interface Person {
  /** Units by which the hips are higher than a child's. */
  readonly tall: number;
  readonly skin: Colour;
  readonly hair: Colour;
  readonly hairStyle: HairStyle;
  readonly garment: 'coat' | 'dress' | 'robe' | 'armour';
  readonly coat: Colour;
  readonly trousers: Colour;
  readonly boots: Colour;
  readonly hat: Colour;
  readonly hatKind: HatId;
  readonly scarf?: Colour;
  readonly cape?: Colour;
  readonly beard?: boolean;
  readonly glasses?: boolean;
  readonly freckles?: boolean;
  readonly eyePatch?: boolean;
  /** Drawn at the right hand, around 0,0. */
  readonly tool?: (pen: Pen) => void;
}

export function drawPerson(pen: Pen, usual: Person, look: SubjectLook): void {
  const person = dressed(usual, look);
  if (look.pose === 'sleeping') return drawInBed(pen, person, look);
  const sitting = look.pose === 'sitting' || look.pose === 'reading';
  const hips = sitting ? -16 : person.tall;
  const air = look.pose === 'jumping' ? 44 : look.pose === 'flying' ? 84 : look.pose === 'running' ? 8 : 0;
  const lean = look.pose === 'running' ? 7 : look.pose === 'walking' ? 3 : 0;
  pen.shifted(0, -air, () => {
    if (!sitting && person.garment !== 'robe') drawLegs(pen, person, look.pose);
    pen.turned(lean, 0, -hips - 30, () => {
      pen.shifted(0, -hips, () => {
        if (person.cape)
          pen.blob([-24, -96, -60, -44, -62, -6, 0, 0, 62, -6, 60, -44, 24, -96], person.cape, { crescent: 10 });
        headOf(pen, look, () => drawBackHair(pen, person.hairStyle, person.hair));
        if (sitting) drawSeatedLegs(pen, person);
        drawTorso(pen, person, hips);
        drawArms(pen, person, look.pose);
        drawHead(pen, person, look);
        if (look.pose === 'reading') drawOpenBook(pen, -52);
      });
    });
  });
}

function dressed(usual: Person, look: SubjectLook): Person {
  const { looks } = look;
  const named: { -readonly [Key in keyof Person]?: Person[Key] } = {};
  if (looks.skin) named.skin = looks.skin;
  if (looks.hair) named.hair = looks.hair;
  if (looks.hairStyle) named.hairStyle = looks.hairStyle;
  const hatKind = hatOf(usual, looks);
  named.hatKind = hatKind;
  const coat = looks.dress ?? looks.coat ?? look.colour ?? looks.body;
  if (coat) named.coat = coat;
  if (looks.dress && usual.garment !== 'armour') named.garment = 'dress';
  else if (looks.coat && usual.garment === 'dress') named.garment = 'coat';
  if (looks.trousers) named.trousers = looks.trousers;
  if (looks.boots) named.boots = looks.boots;
  if (looks.scarf) named.scarf = looks.scarf;
  if (looks.cape) named.cape = looks.cape;
  if (looks.hat) named.hat = looks.hat;
  else if (hatKind === 'hood' && coat) named.hat = coat;
  if (looks.beard) named.beard = true;
  if (looks.glasses) named.glasses = true;
  if (looks.freckles) named.freckles = true;
  return { ...usual, ...named };
}

/** Hair that somebody took the trouble to describe is not hidden under the usual hood. */
function hatOf(usual: Person, looks: Looks): HatId {
  if (looks.hatKind) return looks.hatKind;
  if (looks.hat) return usual.hatKind === 'none' ? 'hat' : usual.hatKind;
  if (usual.hatKind === 'hood' && (looks.hair ?? looks.hairStyle)) return 'none';
  return usual.hatKind;
}

function drawLegs(pen: Pen, person: Person, pose: PoseId): void {
  const hip = -30 - person.tall;
  const spread = { walking: 15, running: 28, jumping: 12, flying: 10 }[pose as 'walking'] ?? 0;
  for (const side of [-1, 1]) {
    const lifted = side > 0 && spread > 12 ? 9 : 0;
    const footX = side * (15 + spread);
    pen.limb(`M${side * 14} ${hip}Q${side * 15} ${hip * 0.5} ${footX} ${-10 - lifted}`, person.trousers, 20);
    pen.blob(
      [footX - 13, -18 - lifted, footX - 14, 1 - lifted, footX + 17, 1 - lifted, footX + 12, -16 - lifted],
      person.boots,
      { crescent: 3, rim: 0 },
    );
  }
}

function drawSeatedLegs(pen: Pen, person: Person): void {
  for (const side of [-1, 1]) {
    pen.limb(`M${side * 14} -6Q${side * 34} -8 ${side * 30} 4`, person.trousers, 22);
    pen.solid(ellipse(side * 30, 6, 17, 12), person.boots, { crescent: 3, rim: 0 });
  }
}

function drawTorso(pen: Pen, person: Person, hips: number): void {
  const { coat, garment } = person;
  const dark = mix(coat, '#3a2018', 0.5);
  if (garment === 'robe')
    pen.blob([-16, -104, -34, -76, -50, -10 + hips, -46, hips, 46, hips, 50, -10 + hips, 34, -76, 16, -104], coat, {
      crescent: 10,
    });
  else if (garment === 'dress')
    pen.blob([-16, -104, -28, -76, -52, -22, -46, -14, 0, -10, 46, -14, 52, -22, 28, -76, 16, -104], coat, {
      crescent: 10,
    });
  else
    pen.blob([-30, -28, -37, -30, -31, -80, -17, -104, 17, -104, 31, -80, 37, -30, 30, -28, 0, -23], coat, {
      crescent: 9,
    });
  if (garment === 'armour') {
    pen.solid(polygon([-14, -100, 14, -100, 18, -26, -18, -26]), person.trousers, {
      outline: 0.6,
      crescent: 4,
      rim: 0,
    });
    pen.flat(
      curve([0, -80, 6, -68, 18, -66, 9, -58, 11, -46, 0, -53, -11, -46, -9, -58, -18, -66, -6, -68], true, 0.2),
      '#ffd23f',
    );
  } else if (garment === 'coat') {
    pen.stroke('M0 -98L1 -28', dark, 2.2, { opacity: 0.7 });
    for (const y of [-80, -62, -44]) pen.flat(ellipse(6, y, 2.8), dark);
  } else {
    pen.stroke('M-29 -64Q0 -56 29 -64', dark, 5, { opacity: 0.8 });
    if (garment === 'dress')
      for (const side of [-1, 1])
        pen.stroke(`M${side * 14} -52Q${side * 18} -34 ${side * 24} -20`, dark, 2.2, { opacity: 0.5 });
  }
}

type Hand = readonly [x: number, y: number];
const HANDS: Partial<Record<PoseId, readonly [left: Hand, right: Hand]>> = {
  waving: [
    [43, -43],
    [72, -136],
  ],
  cheering: [
    [70, -142],
    [70, -142],
  ],
  jumping: [
    [72, -118],
    [72, -124],
  ],
  flying: [
    [76, -96],
    [76, -96],
  ],
  holding: [
    [43, -43],
    [62, -84],
  ],
  hugging: [
    [70, -78],
    [46, -60],
  ],
  walking: [
    [50, -58],
    [36, -44],
  ],
  running: [
    [58, -72],
    [52, -60],
  ],
  reading: [
    [30, -50],
    [30, -50],
  ],
  sitting: [
    [36, -40],
    [36, -40],
  ],
};

function drawArms(pen: Pen, person: Person, pose: PoseId): void {
  const hands = HANDS[pose] ?? [
    [43, -43],
    [43, -43],
  ];
  for (const [index, side] of [-1, 1].entries()) {
    const [x, y] = hands[index]!;
    const elbowX = x > 50 ? 44 : x + 4;
    const elbowY = y < -100 ? -92 : (y - 92) / 2 + 8;
    if (side > 0 && person.tool) pen.shifted(x, y, () => person.tool?.(pen));
    pen.limb(`M${side * 23} -92Q${side * elbowX} ${round(elbowY)} ${side * x} ${y}`, person.coat, 18);
    pen.solid(ellipse(side * x, y, 8.5), person.skin, { crescent: 2, outline: 0.7 });
  }
}

/** Heads are drawn for a child's neck at y -100, whatever the height. */
function headOf(pen: Pen, look: SubjectLook, draw: () => void): void {
  const { headScale } = pen.recipe;
  const nod = look.feeling === 'sad' ? 6 : look.facing * 3;
  pen.shifted(0, -102 * (1 - headScale), () => pen.turned(nod, 0, -102, draw), headScale);
}

function drawHead(pen: Pen, person: Person, look: SubjectLook): void {
  headOf(pen, look, () => drawHeadShapes(pen, person, look));
  if (!person.scarf) return;
  pen.blob([-28, -106, 0, -98, 28, -106, 30, -92, 0, -86, -30, -92], person.scarf, {
    crescent: 3,
    rim: 0,
    outline: 0.7,
  });
  pen.blob([10, -94, 24, -96, 30, -64, 18, -62], person.scarf, { crescent: 3, rim: 0, outline: 0.7 });
}

function drawHeadShapes(pen: Pen, person: Person, look: SubjectLook): void {
  const { skin, hair } = person;
  if (person.hatKind === 'hood')
    pen.blob([-53, -142, -45, -184, 0, -206, 45, -184, 53, -142, 36, -104, 0, -98, -36, -104], person.hat, {
      crescent: 9,
    });
  else
    for (const side of [-1, 1]) pen.solid(ellipse(side * 43, -137, 8, 10), skin, { crescent: 2, rim: 0, outline: 0.7 });
  pen.blob([-43, -140, -36, -173, 0, -186, 36, -173, 43, -140, 30, -110, 0, -103, -30, -110], skin, {
    crescent: 5,
    rim: 0,
    outline: 0.7,
  });
  if (person.beard) {
    pen.blob(
      [
        -43, -136, -38, -122, -18, -119, 0, -124, 18, -119, 38, -122, 43, -136, 38, -100, 16, -78, 0, -68, -16, -78,
        -38, -100,
      ],
      hair,
      { crescent: 5, rim: 0, outline: 0.7 },
    );
  }
  const line = mix(skin, '#2a1418', 0.8);
  drawFace(
    pen,
    {
      eyeX: 17,
      eyeY: -138,
      eyeWidth: 6.4,
      eyeHeight: 9,
      mouthY: person.beard ? -116 : -120,
      mouthWidth: 8.5,
      mouth: 'plain',
      cheekX: 28,
      cheekY: -122,
      white: lightness(skin) < 0.55,
      line,
    },
    look,
  );
  const noseX = look.facing * 6;
  pen.stroke(
    `M${round(noseX - 3)} -127Q${round(noseX)} -124 ${round(noseX + 3)} -127`,
    mix(skin, '#7a3020', 0.45),
    2.6,
  );
  if (person.freckles)
    for (const [x, y] of [
      [-30, -128],
      [-24, -124],
      [-33, -122],
      [30, -128],
      [24, -124],
      [33, -122],
    ] as const)
      pen.flat(ellipse(x + noseX, y, 1.7), mix(skin, '#8a3a20', 0.5));
  if (person.hatKind === 'hood')
    pen.blob(
      [-43, -142, -37, -174, 0, -188, 37, -174, 43, -142, 30, -160, 14, -154, 4, -166, -14, -152, -28, -162],
      hair,
      { crescent: 4, rim: 0, outline: 0.6 },
    );
  else drawFrontHair(pen, person.hairStyle, hair);
  if (person.glasses)
    pen.stroke(
      `${ellipse(-17 + noseX, -137, 13)}${ellipse(17 + noseX, -137, 13)}M${-4 + noseX} -138Q${noseX} -141 ${4 + noseX} -138`,
      '#4a3a34',
      2.8,
    );
  if (person.eyePatch) {
    pen.flat(ellipse(17 + noseX, -138, 13, 12), '#26222e');
    pen.stroke('M-40 -164L44 -134', '#26222e', 3.4);
  }
  drawHat(pen, person.hatKind, person.hat);
}

/** Asleep on a pillow, under a blanket in the colour of the coat. */
function drawInBed(pen: Pen, person: Person, look: SubjectLook): void {
  pen.blob([-112, -6, -118, -30, -84, -44, -28, -40, -14, -14, -26, 0, -90, 2], '#fff6e8', { crescent: 7 });
  pen.turned(-24, -54, -30, () =>
    pen.shifted(
      -46,
      72,
      () => {
        drawBackHair(pen, person.hairStyle, person.hair);
        drawHeadShapes(
          pen,
          { ...person, hatKind: person.hatKind === 'hood' ? 'none' : person.hatKind },
          { ...look, feeling: 'asleep', facing: 0 },
        );
      },
      0.98 * pen.recipe.headScale,
    ),
  );
  pen.blob([-44, 2, -52, -34, -14, -62, 40, -58, 92, -44, 124, -24, 128, 2, 40, 6], person.coat, { crescent: 11 });
  pen.blob([-52, -34, -14, -62, -2, -52, -30, -30, -32, 2, -46, 2], mix(person.coat, '#ffffff', 0.6), {
    crescent: 4,
    outline: 0.7,
  });
  for (const [x, y] of [
    [24, -32],
    [62, -24],
    [98, -14],
    [46, -8],
    [82, -2],
  ] as const)
    pen.flat(ellipse(x, y, 6), mix(person.coat, '#ffffff', 0.4), { opacity: 0.6 });
  pen.solid(roundedBox(20, -2, 12, 4, 2), person.coat, { outline: 0, rim: 0 });
  drawSleepMarks(pen, 4, -126);
}
