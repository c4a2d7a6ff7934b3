import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, sided } from '../svg-paths.ts';
import { drawFace, drawSleepMarks } from './face.ts';
import type { Subject, SubjectLook } from './subject.ts';

const NO_LINE = { outline: 0, rim: 0 } as const;
const NO_SCARF = 0;

/** Lifts a flying or jumping bird off the ground; answers whether its wings are spread. */
function lifted(pen: Pen, look: SubjectLook, draw: (spread: boolean) => void): void {
  const height = look.pose === 'flying' ? 90 : look.pose === 'jumping' ? 36 : 0;
  pen.shifted(0, -height, () =>
    draw(['flying', 'jumping', 'cheering', 'waving', 'running', 'hugging'].includes(look.pose)),
  );
  if (look.pose === 'sleeping') drawSleepMarks(pen, 44, -150);
}

const feeling = (look: SubjectLook): SubjectLook => (look.pose === 'sleeping' ? { ...look, feeling: 'asleep' } : look);

function scarf(pen: Pen, look: SubjectLook, y: number, width: number): void {
  const colour = look.looks.scarf ?? look.looks.coat;
  if (!colour) return;
  pen.blob([-width, y, 0, y + 8, width, y, width - 2, y + 14, 0, y + 22, -width + 2, y + 14], colour, {
    crescent: 4,
    rim: NO_SCARF,
  });
  pen.blob([width * 0.4, y + 12, width * 0.8, y + 10, width, y + 46, width * 0.6, y + 48], colour, {
    crescent: 4,
    rim: NO_SCARF,
  });
}

function drawOwl(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#8a6a52';
  const pale = mix(coat, '#ffe6bc', 0.55);
  lifted(pen, look, (spread) => {
    for (const side of [-1, 1]) {
      if (spread)
        pen.blob(
          sided(side, [40, -112, 92, -142, 128, -122, 118, -96, 96, -82, 78, -66, 44, -62]),
          mix(coat, '#4a3020', 0.25),
          { crescent: 7 },
        );
      pen.stroke(
        `M${side * 16} -6L${side * 24} 3M${side * 16} -6L${side * 15} 4M${side * 16} -6L${side * 8} 3`,
        '#e8a13a',
        6,
      );
    }
    pen.blob([-50, -50, -54, -110, -48, -150, 0, -158, 48, -150, 54, -110, 50, -50, 24, -8, 0, -3, -24, -8], coat, {
      crescent: 11,
    });
    for (const side of [-1, 1])
      pen.solid(curve(sided(side, [54, -136, 56, -178, 22, -156]), true, 0.6), coat, { crescent: 5 });
    pen.blob([-34, -60, -30, -96, 0, -104, 30, -96, 34, -60, 16, -18, 0, -14, -16, -18], pale, {
      ...NO_LINE,
      crescent: 5,
    });
    for (let i = 0; i < 9; i++) {
      const row = Math.floor(i / 3);
      const x = ((i % 3) - 1) * 17 + (row % 2 ? 4 : 0);
      const y = -80 + row * 20;
      pen.stroke(`M${x - 6} ${y}Q${x} ${y + 9} ${x + 6} ${y}`, coat, 3.4);
    }
    if (!spread)
      for (const side of [-1, 1])
        pen.blob(sided(side, [46, -104, 66, -72, 58, -30, 38, -40, 38, -84]), mix(coat, '#4a3020', 0.25), {
          crescent: 6,
        });
    scarf(pen, look, -98, 44);
    for (const side of [-1, 1])
      pen.solid(ellipse(side * 23, -124, 26), mix(pale, '#fff4dc', 0.5), { outline: 0.7, rim: 0, crescent: 3 });
    drawFace(
      pen,
      {
        eyeX: 23,
        eyeY: -124,
        eyeWidth: 11,
        eyeHeight: 12.5,
        discRadius: 17,
        disc: '#ffb52e',
        mouthY: -100,
        mouthWidth: 6,
        mouth: 'none',
        cheekX: 42,
        cheekY: -100,
      },
      feeling(look),
    );
    const x = look.facing * 6;
    pen.solid(curve([x - 8, -114, x + 8, -114, x, -94], true, 0.6), '#f0a030', { outline: 0.7, crescent: 2 });
  });
}

function drawPenguin(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#3d4a68';
  lifted(pen, look, (spread) => {
    for (const side of [-1, 1]) {
      pen.solid(ellipse(side * 24, -4, 22, 9), '#f2a03c', { crescent: 3 });
      const wing = spread ? [40, -116, 84, -146, 96, -128, 58, -82] : [42, -112, 70, -66, 64, -40, 50, -52];
      pen.blob(sided(side, wing), coat, { crescent: 5 });
    }
    pen.blob([-50, -40, -54, -100, -46, -152, 0, -176, 46, -152, 54, -100, 50, -40, 28, -6, 0, -2, -28, -6], coat, {
      crescent: 12,
    });
    pen.blob([-37, -46, -40, -92, -24, -110, 24, -110, 40, -92, 37, -46, 20, -12, 0, -8, -20, -12], '#fbfaf4', {
      ...NO_LINE,
      crescent: 6,
    });
    pen.shifted(look.facing * 5, 0, () =>
      pen.blob(
        [-40, -122, -32, -150, -14, -152, 0, -142, 14, -152, 32, -150, 40, -122, 18, -102, 0, -98, -18, -102],
        '#fbfaf4',
        { ...NO_LINE, crescent: 4 },
      ),
    );
    scarf(pen, look, -104, 48);
    drawFace(
      pen,
      {
        eyeX: 18,
        eyeY: -132,
        eyeWidth: 7,
        eyeHeight: 9.6,
        mouthY: -106,
        mouthWidth: 6,
        mouth: 'none',
        cheekX: 30,
        cheekY: -114,
      },
      feeling(look),
    );
    const x = look.facing * 7;
    pen.solid(curve([x - 12, -120, x, -125, x + 12, -120, x, -106], true, 0.6), '#f2a03c', {
      outline: 0.7,
      crescent: 3,
    });
  });
}

function songbird(pen: Pen, look: SubjectLook, usual: Colour, belly: Colour): void {
  const coat = look.colour ?? look.looks.body ?? usual;
  const wing = mix(coat, '#1a2048', 0.28);
  lifted(pen, look, (spread) => {
    for (const x of [-10, 10]) pen.stroke(`M${x} -22V0M${x} -2l12 3M${x} -2l-8 3`, '#e89a3a', 4.4);
    pen.blob([-36, -50, -98, -84, -112, -66, -84, -48, -44, -30], wing, { crescent: 5 });
    pen.blob([-54, -52, -46, -96, -10, -126, 34, -124, 58, -92, 52, -48, 24, -20, -16, -18, -42, -30], coat, {
      crescent: 11,
    });
    pen.blob([-4, -28, 0, -62, 30, -78, 52, -60, 44, -36, 22, -22], belly, { ...NO_LINE, crescent: 5 });
    if (spread) {
      pen.blob([-20, -78, -44, -150, -84, -176, -74, -122, -54, -76, -24, -56], wing, { crescent: 7 });
      pen.blob([16, -92, 30, -146, 70, -178, 66, -124, 44, -84], wing, { crescent: 6 });
    } else pen.blob([-34, -78, -4, -82, 4, -54, -26, -34, -62, -46], wing, { crescent: 5 });
    pen.solid(polygon([52, -98, 88, -86, 54, -76]), '#f2a83c', { crescent: 3, outline: 0.8 });
    scarf(pen, look, -74, 40);
    pen.shifted(24, 0, () =>
      drawFace(
        pen,
        {
          eyeX: 15,
          eyeY: -96,
          eyeWidth: 6.4,
          eyeHeight: 8.6,
          mouthY: -80,
          mouthWidth: 5,
          mouth: 'none',
          cheekX: 20,
          cheekY: -80,
        },
        feeling(look),
      ),
    );
  });
}

function drawChick(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#ffd84a';
  lifted(pen, look, (spread) => {
    for (const x of [-16, 16]) pen.solid(ellipse(x + 4, -4, 17, 7), '#f2973a', { crescent: 3 });
    pen.blob([-48, -36, -40, -78, 0, -90, 40, -78, 54, -40, 30, -8, 0, -4, -30, -8], coat, { crescent: 10 });
    for (const side of [-1, 1])
      pen.blob(
        sided(side, spread ? [34, -64, 72, -92, 80, -70, 44, -46] : [36, -66, 58, -44, 50, -24, 36, -30]),
        mix(coat, '#e8983a', 0.35),
        { crescent: 4 },
      );
    pen.blob([-44, -108, -30, -140, 0, -152, 30, -140, 44, -108, 28, -80, 0, -74, -28, -80], coat, { crescent: 9 });
    pen.stroke('M0 -150Q-4 -166 -14 -168M2 -150Q6 -168 16 -166', coat, 5);
    scarf(pen, look, -84, 36);
    drawFace(
      pen,
      {
        eyeX: 18,
        eyeY: -116,
        eyeWidth: 6.8,
        eyeHeight: 9.2,
        mouthY: -98,
        mouthWidth: 6,
        mouth: 'none',
        cheekX: 30,
        cheekY: -100,
      },
      feeling(look),
    );
    const x = look.facing * 6;
    pen.solid(curve([x - 15, -104, x, -110, x + 15, -104, x, -92], true, 0.6), '#f2973a', {
      outline: 0.7,
      crescent: 3,
    });
  });
}

function drawButterfly(pen: Pen, look: SubjectLook): void {
  const wing = look.colour ?? look.looks.body ?? '#f08a3c';
  const hem = mix(wing, '#2a1a3c', 0.72);
  for (const side of [-1, 1]) {
    pen.blob(sided(side, [6, -78, 30, -140, 84, -150, 100, -112, 72, -76, 20, -66]), hem, { crescent: 6 });
    pen.blob(sided(side, [14, -80, 36, -128, 76, -136, 86, -110, 66, -84, 24, -72]), wing, { ...NO_LINE, crescent: 6 });
    pen.blob(sided(side, [8, -68, 62, -66, 76, -32, 48, -8, 18, -36]), hem, { crescent: 5 });
    pen.blob(sided(side, [14, -62, 54, -58, 62, -34, 44, -18, 22, -40]), mix(wing, '#ffe08a', 0.45), {
      ...NO_LINE,
      crescent: 5,
    });
    for (const [x, y, radius] of [
      [70, -112, 8],
      [52, -122, 5],
      [48, -38, 6],
    ] as const)
      pen.flat(ellipse(side * x, y, radius), '#fff6e0', { opacity: 0.9 });
    pen.stroke(`M${side * 3} -104Q${side * 8} -128 ${side * 20} -136`, '#4a3440', 3);
  }
  pen.blob([-8, -96, 0, -104, 8, -96, 8, -40, 0, -22, -8, -40], '#5a4250', { crescent: 3 });
  pen.solid(ellipse(0, -102, 13), '#6a5060', { crescent: 3 });
  drawFace(
    pen,
    {
      eyeX: 5.5,
      eyeY: -103,
      eyeWidth: 3,
      eyeHeight: 4.2,
      mouthY: -96,
      mouthWidth: 3.5,
      mouth: 'plain',
      cheekX: 9,
      cheekY: -97,
      line: '#2a1a24',
    },
    { ...look, facing: 0 },
  );
}

function drawBee(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? '#ffcf3a';
  for (const side of [-1, 1])
    pen.turned(side * 20, 0, -90, () => pen.solid(ellipse(side * 26, -118, 20, 34), '#e6f4ff', { crescent: 4 }));
  pen.solid(ellipse(0, -62, 58, 42), coat, { crescent: 9 });
  pen.clipped(ellipse(0, -62, 57, 41), () => {
    for (const x of [-44, -12])
      pen.flat(`M${x} -110Q${x + 14} -62 ${x} -14h16Q${x + 30} -62 ${x + 16} -110Z`, '#4a3428');
  });
  pen.stroke('M30 -98Q36 -122 50 -124M44 -94Q54 -112 66 -110', '#4a3428', 3.4);
  pen.shifted(32, 0, () =>
    drawFace(
      pen,
      {
        eyeX: 13,
        eyeY: -70,
        eyeWidth: 5.6,
        eyeHeight: 7.8,
        mouthY: -54,
        mouthWidth: 6,
        mouth: 'plain',
        cheekX: 18,
        cheekY: -58,
      },
      feeling(look),
    ),
  );
}

const bird = (
  id: string,
  en: string,
  fr: string,
  role: Subject['role'],
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({
  id,
  words: { en, fr },
  role,
  height,
  reach,
  scale,
  draw,
  ...(['crow', 'bird', 'bee'].includes(id) && { heading: 1 as const }),
});

/** Everything with wings that is not a dragon. */
export const BIRDS: readonly Subject[] = [
  bird('owl', 'owl|owlet', 'hibou|hiboux|chouette', 'figure', 178, 66, 2.1, drawOwl),
  bird('penguin', 'penguin', 'pingouin|manchot', 'figure', 178, 72, 2.15, drawPenguin),
  bird(
    'chick',
    'chick|duck|duckling|chicken|hen|rooster|goose|geese|swan',
    'poussin|canard|caneton|poule|poulet|coq|oie|cygne',
    'figure',
    170,
    60,
    2.1,
    drawChick,
  ),
  bird(
    'crow',
    'crow|raven|magpie|blackbird',
    'corbeau|corbeaux|corneille|pie|merle',
    'figure',
    135,
    104,
    2.2,
    (pen, look) => songbird(pen, look, '#454a68', '#5c6284'),
  ),
  bird(
    'bird',
    'bird|sparrow|robin|parrot|seagull|eagle|swallow|pigeon',
    'oiseau|oiseaux|moineau|rouge gorge|perroquet|mouette|aigle|hirondelle|pigeon',
    'figure',
    135,
    104,
    2.2,
    (pen, look) => songbird(pen, look, '#4a9ad0', '#ffe2b4'),
  ),
  bird('butterfly', 'butterfly|butterflies|moth', 'papillon', 'flyer', 155, 104, 1.9, drawButterfly),
  bird('bee', 'bee|bumblebee|ladybug|ladybird|firefly', 'abeille|bourdon|coccinelle', 'flyer', 155, 68, 1.9, drawBee),
];
