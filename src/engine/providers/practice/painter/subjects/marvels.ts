import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, roundedBox, sided } from '../svg-paths.ts';
import { drawCritter, handOf } from './critter.ts';
import type { Critter } from './critter.ts';
import { drawFace, drawSleepMarks } from './face.ts';
import type { Subject, SubjectLook } from './subject.ts';

const NO_LINE = { outline: 0, rim: 0 } as const;
const ORANGE = '#e88a5a';

const dragon: Critter = {
  tones: { coat: '#4fae74', belly: '#f7e3a0', dark: '#2f7a5c' },
  shoulder: [34, -82],
  neck: -102,
  chin: -94,
  seat: 'feet',
  tail: (pen, tones) => {
    for (const side of [-1, 1])
      pen.solid(
        `M${side * 24} -100C${side * 50} -160 ${side * 92} -188 ${side * 134} -178C${side * 122} -160 ${side * 126} -140 ${side * 130} -128C${side * 112} -130 ${side * 104} -116 ${side * 102} -104C${side * 86} -108 ${side * 72} -98 ${side * 66} -84C${side * 50} -86 ${side * 36} -80 ${side * 26} -72Z`,
        ORANGE,
      );
    for (const side of [-1, 1])
      pen.stroke(
        `M${side * 28} -100C${side * 60} -150 ${side * 90} -170 ${side * 128} -176M${side * 34} -96L${side * 102} -106M${side * 44} -116L${side * 128} -130`,
        tones.dark,
        3.2,
        { opacity: 0.55 },
      );
    pen.blob(
      [20, -4, 78, 2, 122, -22, 134, -66, 150, -84, 124, -92, 106, -74, 112, -60, 98, -38, 60, -34, 24, -44],
      tones.coat,
    );
  },
  torso: (pen, tones) => {
    pen.blob([-50, -4, -56, -48, -36, -94, 0, -108, 36, -94, 56, -48, 50, -4, 0, 3], tones.coat, { crescent: 12 });
    pen.blob([-28, -6, -32, -50, -18, -86, 18, -86, 32, -50, 28, -6], tones.belly, { ...NO_LINE, crescent: 5 });
    for (const y of [-24, -42, -60, -76]) {
      const x = 30 - Math.abs(y + 40) * 0.12;
      pen.stroke(`M${(-x).toFixed(1)} ${y}Q0 ${y + 9} ${x.toFixed(1)} ${y}`, mix(tones.belly, '#a86a20', 0.3), 2.6, {
        opacity: 0.7,
      });
    }
  },
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(curve(sided(side, [24, -186, 36, -226, 50, -232, 46, -180]), true, 0.8), tones.belly, { crescent: 4 });
      pen.solid(curve(sided(side, [58, -150, 92, -172, 86, -140, 60, -132]), true, 0.8), ORANGE, { crescent: 4 });
    }
    pen.solid(polygon([-6, -192, 6, -218, 18, -192]), ORANGE, { crescent: 3 });
    pen.blob([-64, -142, -52, -184, 0, -202, 52, -184, 64, -142, 46, -106, 0, -94, -46, -106], tones.coat, {
      crescent: 12,
    });
    pen.shifted(look.facing * 5, 0, () =>
      pen.blob([-40, -120, 0, -134, 40, -120, 34, -104, 0, -96, -34, -104], tones.belly, {
        outline: 0.5,
        rim: 0,
        crescent: 4,
      }),
    );
    drawFace(
      pen,
      {
        eyeX: 28,
        eyeY: -154,
        eyeWidth: 9,
        eyeHeight: 12,
        discRadius: 13,
        mouthY: -114,
        mouthWidth: 15,
        mouth: 'plain',
        cheekX: 48,
        cheekY: -130,
      },
      look,
    );
    for (const side of [-1, 1]) pen.flat(ellipse(side * 12 + look.facing * 7, -124, 3, 4), tones.dark);
  },
};

function drawRobot(pen: Pen, look: SubjectLook): void {
  const metal = look.colour ?? look.looks.body ?? look.looks.coat ?? '#8fc6cc';
  const joint = mix(metal, '#22304a', 0.55);
  const glow = '#9ff5ff';
  const jump = look.pose === 'jumping' ? 40 : look.pose === 'flying' ? 86 : 0;
  const stride = look.pose === 'walking' ? 14 : look.pose === 'running' ? 26 : 0;
  const raised = {
    waving: [0, 1],
    cheering: [1, 1],
    jumping: [1, 1],
    flying: [1, 1],
    holding: [0, 0.4],
    hugging: [0.3, 0.3],
    rest: [0, 1],
  }[look.pose as 'rest'] ?? [0, 0];
  pen.shifted(0, -jump, () => {
    for (const side of [-1, 1]) {
      const x = side * (20 + stride);
      pen.stroke(`M${side * 20} -30L${x} -10`, joint, 17);
      pen.blob([x - 16, -12, x - 18, 2, x + 18, 2, x + 16, -12], metal, { crescent: 4 });
    }
    for (const [index, side] of [-1, 1].entries()) {
      const up = raised[index]!;
      const handX = side * (66 + up * 10);
      const handY = -42 - up * 92;
      pen.limb(`M${side * 46} -82Q${side * (74 + up * 8)} ${-70 - up * 24} ${handX} ${handY}`, joint, 12);
      pen.solid(ellipse(handX, handY - 2, 11.5), metal, { crescent: 3 });
    }
    pen.solid(roundedBox(-46, -104, 92, 80, 22), metal, { crescent: 11 });
    pen.solid(roundedBox(-26, -84, 52, 40, 9), joint, { outline: 0.7, crescent: 4, rim: 0 });
    pen.flat('M0 -52C-22 -66 -14 -82 0 -72C14 -82 22 -66 0 -52Z', '#ff6f7d', { emissive: true });
    pen.glow(0, -66, 34, '#ff9aa2', 0.6);
    if (look.looks.scarf) pen.blob([-34, -112, 34, -112, 38, -98, 0, -92, -38, -98], look.looks.scarf, { crescent: 3 });
    pen.solid(roundedBox(-8, -116, 16, 16, 3), joint, { crescent: 2, rim: 0 });
    pen.stroke('M0 -190L0 -214', joint, 6);
    pen.flat(ellipse(0, -220, 9), '#ffd86b', { emissive: true });
    pen.glow(0, -220, 46, '#ffd86b', 0.7);
    pen.turned(look.facing * 4, 0, -110, () => {
      for (const side of [-1, 1]) pen.solid(roundedBox(side * 64 - 9, -166, 18, 30, 7), joint, { crescent: 4 });
      pen.solid(roundedBox(-62, -192, 124, 80, 32), metal, { crescent: 11 });
      pen.solid(roundedBox(-48, -178, 96, 52, 22), '#22384e', { outline: 0.7, shade: 0 });
      drawScreenFace(pen, look, glow);
      pen.flat(roundedBox(-40, -174, 50, 8, 4), '#ffffff', { opacity: 0.22 });
    });
  });
  if (look.pose === 'sleeping') drawSleepMarks(pen, 50, -206);
}

function drawScreenFace(pen: Pen, look: SubjectLook, glow: string): void {
  const shift = look.facing * 9;
  const asleep = look.pose === 'sleeping' || look.feeling === 'asleep';
  for (const side of [-1, 1]) {
    const x = side * 22 + shift;
    if (asleep || look.feeling === 'happy') {
      const bend = asleep ? 12 : -14;
      pen.stroke(`M${x - 11} -152Q${x} ${-152 + bend} ${x + 11} -152`, glow, 5, { emissive: true });
    } else {
      const tall = look.feeling === 'surprised' || look.feeling === 'afraid' ? 16 : 13;
      pen.flat(ellipse(x, -154, 10, tall), glow, { emissive: true });
      pen.flat(ellipse(x + 3, -159, 4, 4.5), '#ffffff', { emissive: true });
      if (look.feeling === 'sad' || look.feeling === 'angry') {
        const tilt = look.feeling === 'sad' ? 7 : -7;
        pen.stroke(`M${x - side * 12} ${-170 - tilt}L${x + side * 12} ${-170 + tilt}`, '#22384e', 8);
      }
    }
    pen.glow(x, -154, 30, '#8defff', 0.5);
  }
  const sad = look.feeling === 'sad' || look.feeling === 'angry' || look.feeling === 'afraid';
  if (look.feeling === 'surprised') pen.flat(ellipse(shift, -136, 5, 6), glow, { emissive: true });
  else
    pen.stroke(
      `M${shift - 9} ${sad ? -132 : -138}Q${shift} ${sad ? -140 : -129} ${shift + 9} ${sad ? -132 : -138}`,
      glow,
      3.4,
      { emissive: true },
    );
}

function drawGhost(pen: Pen, look: SubjectLook): void {
  const sheet = look.colour ?? look.looks.body ?? '#eef0fb';
  const up = ['waving', 'cheering', 'flying', 'jumping', 'hugging'].includes(look.pose);
  pen.glow(0, -100, 150, mix(sheet, '#bcd0ff', 0.4), 0.5);
  pen.shifted(0, -16, () => {
    for (const side of [-1, 1])
      pen.blob(
        sided(side, up ? [44, -106, 84, -142, 98, -122, 60, -76] : [48, -98, 80, -84, 84, -64, 52, -62]),
        sheet,
        { crescent: 5 },
      );
    pen.blob(
      [
        -60, -70, -60, -140, -34, -180, 0, -190, 34, -180, 60, -140, 60, -70, 62, -14, 44, 0, 26, -16, 6, 2, -14, -16,
        -36, 0, -56, -14,
      ],
      sheet,
      { crescent: 12 },
    );
    drawFace(
      pen,
      {
        eyeX: 20,
        eyeY: -132,
        eyeWidth: 9,
        eyeHeight: 13,
        mouthY: -102,
        mouthWidth: 11,
        mouth: 'plain',
        cheekX: 38,
        cheekY: -110,
      },
      look.pose === 'sleeping' ? { ...look, feeling: 'asleep' } : look,
    );
  });
}

function drawSnowman(pen: Pen, look: SubjectLook): void {
  const snow = look.colour ?? '#f6f9ff';
  for (const side of [-1, 1])
    pen.stroke(
      `M${side * 42} -96Q${side * 70} -104 ${side * 92} ${look.pose === 'waving' && side > 0 ? -160 : -126}l${side * 10} -12M${side * 84} -116l${side * 16} 2`,
      '#6a4a34',
      6,
    );
  pen.solid(ellipse(0, -46, 66, 52), snow, { crescent: 14 });
  pen.solid(ellipse(0, -110, 48, 40), snow, { crescent: 11 });
  pen.solid(ellipse(0, -168, 42, 38), snow, { crescent: 10 });
  for (const y of [-118, -98, -60]) pen.flat(ellipse(0, y, 5), '#3a3444');
  pen.blob([-38, -142, 0, -132, 38, -142, 40, -126, 0, -116, -40, -126], look.looks.scarf ?? '#d8433f', {
    crescent: 4,
  });
  pen.blob([14, -126, 30, -128, 36, -82, 22, -80], look.looks.scarf ?? '#d8433f', { crescent: 4 });
  drawFace(
    pen,
    {
      eyeX: 15,
      eyeY: -176,
      eyeWidth: 6,
      eyeHeight: 7.6,
      mouthY: -150,
      mouthWidth: 14,
      mouth: 'plain',
      cheekX: 27,
      cheekY: -160,
    },
    look,
  );
  pen.solid(polygon([-4, -172, 40, -160, -3, -160]), '#f0893a', { crescent: 2, outline: 0.7 });
  pen.solid(ellipse(0, -200, 46, 9), '#3a3648', { crescent: 3 });
  pen.solid(roundedBox(-28, -246, 56, 46, 6), '#3a3648', { crescent: 6 });
  pen.flat(roundedBox(-28, -214, 56, 11, 2), '#d8433f');
}

const marvel = (
  id: string,
  en: string,
  fr: string,
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({ id, words: { en, fr }, role: 'figure', height, reach, scale, draw });

/** Beings that no zoo has. */
export const MARVELS: readonly Subject[] = [
  {
    ...marvel('dragon', 'dragon|dragoness', 'dragon|dragonne|dragonneau', 232, 135, 2.15, (pen, look) =>
      drawCritter(pen, dragon, look),
    ),
    hand: handOf(dragon),
  },
  { ...marvel('robot', 'robot|android', 'robot|androide', 228, 86, 2.2, drawRobot), hand: [70, -79] },
  marvel('ghost', 'ghost|phantom|spirit', 'fantome|spectre|esprit', 206, 86, 2.1, drawGhost),
  marvel('snowman', 'snowman|snowmen', 'bonhomme de neige|bonhommes de neige', 250, 96, 1.8, drawSnowman),
];
