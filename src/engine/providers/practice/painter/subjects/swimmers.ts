import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, sided } from '../svg-paths.ts';
import { drawFace } from './face.ts';
import type { Subject, SubjectLook } from './subject.ts';

const NO_LINE = { outline: 0, rim: 0 } as const;
const mood = (look: SubjectLook): SubjectLook => (look.pose === 'sleeping' ? { ...look, feeling: 'asleep' } : look);

function drawFish(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#f58a3c';
  const fin = mix(coat, '#ffd05a', 0.4);
  pen.blob([-54, -64, -104, -108, -124, -92, -108, -62, -124, -28, -102, -18], fin, { crescent: 7 });
  pen.blob([-34, -100, -6, -138, 34, -128, 44, -102], fin, { crescent: 6 });
  pen.blob([-14, -24, -4, 4, 28, 0, 22, -22], fin, { crescent: 5 });
  pen.blob([-66, -62, -34, -102, 24, -110, 78, -82, 90, -58, 72, -32, 20, -14, -34, -24], coat, { crescent: 12 });
  pen.clipped(curve([-66, -62, -34, -102, 24, -110, 78, -82, 90, -58, 72, -32, 20, -14, -34, -24]), () => {
    for (const x of [-30, 10])
      pen.flat(`M${x} -120Q${x + 16} -62 ${x} -4h18Q${x + 34} -62 ${x + 18} -120Z`, '#fff4e2', { opacity: 0.92 });
  });
  pen.blob([-8, -62, 14, -74, 18, -46, 0, -40], fin, { crescent: 4, outline: 0.7 });
  pen.shifted(54, 0, () =>
    drawFace(
      pen,
      {
        eyeX: 14,
        eyeY: -72,
        eyeWidth: 7,
        eyeHeight: 9.4,
        discRadius: 11,
        mouthY: -48,
        mouthWidth: 8,
        mouth: 'plain',
        cheekX: 18,
        cheekY: -50,
      },
      { ...mood(look), facing: 0 },
    ),
  );
}

function drawWhale(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#5f97cc';
  pen.stroke('M-46 -118C-50 -160 -84 -166 -92 -146M-46 -118C-44 -164 -12 -172 -2 -150', '#dff2fa', 9, { opacity: 0.9 });
  for (const [x, y] of [
    [-92, -140],
    [0, -144],
  ] as const)
    pen.flat(ellipse(x, y, 8), '#dff2fa');
  pen.solid(
    'M-142 -46C-140 -98 -84 -120 -30 -116C40 -112 84 -70 124 -58C150 -52 166 -72 168 -100C150 -104 136 -122 134 -146C156 -146 172 -136 180 -120C190 -136 208 -144 230 -140C226 -116 212 -102 194 -98C198 -52 172 -14 120 0C60 24 -70 26 -112 6C-134 -6 -142 -24 -142 -46Z',
    coat,
    { crescent: 16, rim: 1.3 },
  );
  pen.solid('M-138 -22C-100 -6 -20 -14 60 0C40 14 -70 22 -110 6C-126 -2 -136 -12 -138 -22Z', '#d9e8ee', {
    outline: 0.6,
    crescent: 5,
    rim: 0,
  });
  for (let i = 0; i < 5; i++)
    pen.stroke(`M${-118 + i * 26} ${-8 + i}Q${-104 + i * 26} ${6 + i} ${-92 + i * 28} ${10 - i}`, '#9ab8cc', 2.4, {
      opacity: 0.8,
    });
  pen.solid('M-30 -8C-20 24 6 44 34 40C34 22 20 0 4 -10Z', coat, { crescent: 6 });
  pen.shifted(-92, 0, () =>
    drawFace(
      pen,
      {
        eyeX: 9,
        eyeY: -54,
        eyeWidth: 7.4,
        eyeHeight: 10,
        mouthY: -30,
        mouthWidth: 12,
        mouth: 'plain',
        cheekX: 22,
        cheekY: -36,
        line: '#22406a',
      },
      { ...mood(look), facing: 0 },
    ),
  );
  for (const [x, y, radius] of [
    [-20, -92, 5],
    [10, -84, 4],
    [44, -66, 4],
  ] as const)
    pen.flat(ellipse(x, y, radius), mix(coat, '#ffffff', 0.25), { opacity: 0.8 });
}

function drawDolphin(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#6f9fc4';
  pen.turned(-14, 0, -60, () => {
    pen.blob([-10, -112, 6, -160, 40, -150, 34, -108], coat, { crescent: 6 });
    pen.blob([-96, -42, -142, -72, -150, -48, -124, -30, -140, 2, -116, 6], coat, { crescent: 6 });
    pen.blob([-104, -38, -56, -96, 10, -116, 66, -100, 92, -72, 128, -62, 130, -48, 92, -44, 40, -24, -40, -16], coat, {
      crescent: 13,
    });
    pen.blob([-60, -26, 10, -44, 88, -50, 116, -50, 60, -24, -20, -14], '#eaf2f6', { ...NO_LINE, crescent: 4 });
    pen.blob([2, -34, 16, 4, 44, 2, 34, -34], coat, { crescent: 5 });
    pen.shifted(66, 0, () =>
      drawFace(
        pen,
        {
          eyeX: 10,
          eyeY: -80,
          eyeWidth: 5.6,
          eyeHeight: 7.6,
          mouthY: -62,
          mouthWidth: 9,
          mouth: 'plain',
          cheekX: 18,
          cheekY: -66,
        },
        { ...mood(look), facing: 0 },
      ),
    );
  });
}

function drawOctopus(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#d9689a';
  const up = look.pose === 'cheering' || look.pose === 'waving';
  for (const side of [-1, 1]) {
    pen.limb(
      `M${side * 40} -50Q${side * 84} -30 ${side * 96} ${up ? -96 : -14}q${side * 10} -14 ${side * 20} -2`,
      coat,
      19,
    );
    pen.limb(`M${side * 30} -44Q${side * 56} -10 ${side * 70} 2q${side * 14} 4 ${side * 18} -10`, coat, 20);
    pen.limb(`M${side * 12} -40Q${side * 20} -6 ${side * 26} 6q${side * 8} 10 ${side * 16} 0`, coat, 20);
  }
  pen.blob([-58, -66, -66, -124, -40, -168, 0, -180, 40, -168, 66, -124, 58, -66, 28, -40, 0, -36, -28, -40], coat, {
    crescent: 13,
  });
  for (const [x, y, radius] of [
    [-30, -152, 8],
    [-8, -164, 5],
    [34, -146, 6],
  ] as const)
    pen.flat(ellipse(x, y, radius), mix(coat, '#ffffff', 0.4), { opacity: 0.8 });
  drawFace(
    pen,
    {
      eyeX: 25,
      eyeY: -100,
      eyeWidth: 9,
      eyeHeight: 12,
      mouthY: -74,
      mouthWidth: 10,
      mouth: 'plain',
      cheekX: 43,
      cheekY: -80,
    },
    mood(look),
  );
}

function drawTurtle(pen: Pen, look: SubjectLook): void {
  const skin = look.looks.skin ?? '#8fc06a';
  const shell = look.colour ?? look.looks.body ?? '#4f8a5a';
  for (const x of [-52, 34]) pen.blob([x - 20, -30, x - 24, 0, x + 18, 2, x + 20, -30], skin, { crescent: 5 });
  pen.blob([-84, -24, -108, -18, -116, -6, -84, -6], skin, { crescent: 3 });
  pen.limb('M56 -34Q78 -48 82 -74', skin, 28);
  const dome = 'M-90 -26C-88 -104 -40 -128 -6 -128C40 -128 76 -96 76 -26Z';
  pen.solid(dome, shell, { crescent: 13 });
  pen.clipped(dome, () => {
    for (const [x, y] of [
      [-8, -88],
      [-50, -60],
      [36, -60],
      [-8, -36],
    ] as const)
      pen.flat(
        curve([x - 20, y, x - 10, y - 18, x + 10, y - 18, x + 20, y, x + 10, y + 18, x - 10, y + 18], true, 0.3),
        mix(shell, '#e8d27a', 0.42),
        { opacity: 0.9 },
      );
  });
  pen.blob([-96, -30, -6, -38, 82, -30, 80, -16, -6, -18, -92, -16], mix(shell, '#e8d27a', 0.6), {
    crescent: 4,
    rim: 0,
  });
  pen.blob([54, -92, 64, -124, 92, -132, 118, -116, 122, -88, 104, -68, 76, -66], skin, { crescent: 8 });
  pen.shifted(92, 0, () =>
    drawFace(
      pen,
      {
        eyeX: 13,
        eyeY: -104,
        eyeWidth: 6.4,
        eyeHeight: 9,
        mouthY: -84,
        mouthWidth: 10,
        mouth: 'plain',
        cheekX: 20,
        cheekY: -88,
      },
      { ...mood(look), facing: 0 },
    ),
  );
}

function drawCrab(pen: Pen, look: SubjectLook): void {
  const coat = look.colour ?? look.looks.body ?? '#e2604a';
  for (const side of [-1, 1]) {
    for (const [x, y] of [
      [92, -4],
      [78, 4],
      [58, 6],
    ] as const)
      pen.limb(`M${side * 44} -30Q${side * (x - 4)} -42 ${side * x} ${y}`, coat, 11);
    pen.limb(`M${side * 50} -56Q${side * 86} -60 ${side * 84} -92`, coat, 14);
    pen.blob(sided(side, [66, -98, 70, -134, 88, -140, 84, -116, 98, -138, 112, -128, 104, -98, 84, -86]), coat, {
      crescent: 6,
    });
    pen.stroke(`M${side * 18} -84V-104`, coat, 8);
  }
  pen.blob([-66, -44, -50, -80, 0, -92, 50, -80, 66, -44, 40, -16, 0, -10, -40, -16], coat, { crescent: 10 });
  drawFace(
    pen,
    {
      eyeX: 18,
      eyeY: -106,
      eyeWidth: 7,
      eyeHeight: 9,
      discRadius: 12,
      mouthY: -48,
      mouthWidth: 12,
      mouth: 'plain',
      cheekX: 38,
      cheekY: -48,
    },
    mood(look),
  );
}

const swimmer = (
  id: string,
  en: string,
  fr: string,
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
  role: Subject['role'] = 'swimmer',
): Subject => ({
  id,
  words: { en, fr },
  role,
  height,
  reach,
  scale,
  draw,
  ...(id === 'whale'
    ? { heading: -1 as const }
    : ['fish', 'dolphin', 'turtle'].includes(id) && { heading: 1 as const }),
});

/** Animals of the sea and the shore. */
export const SWIMMERS: readonly Subject[] = [
  swimmer('whale', 'whale|orca', 'baleine|baleineau|orque', 170, 230, 1.5, drawWhale),
  swimmer('dolphin', 'dolphin|shark|seal', 'dauphin|requin|phoque', 165, 150, 1.7, drawDolphin),
  swimmer('octopus', 'octopus|octopuses|squid|kraken', 'pieuvre|poulpe|calmar', 185, 112, 1.9, drawOctopus),
  swimmer('turtle', 'turtle|tortoise|snail', 'tortue|escargot', 135, 120, 1.9, drawTurtle, 'figure'),
  swimmer('crab', 'crab|lobster', 'crabe|homard', 142, 112, 1.8, drawCrab, 'figure'),
  swimmer('fish', 'fish|fishes|goldfish|seahorse', 'poisson|hippocampe', 140, 124, 1.7, drawFish),
];
