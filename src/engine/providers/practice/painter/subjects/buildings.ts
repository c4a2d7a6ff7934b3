import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, roundedBox, round } from '../svg-paths.ts';
import type { Subject, SubjectLook } from './subject.ts';

const WARM = '#ffdf86';

function drawLighthouse(pen: Pen, look: SubjectLook): void {
  const stripe = look.colour ?? '#dc4a41';
  pen.blob([-110, 10, -86, -22, -50, -26, -40, -44, 30, -46, 60, -28, 90, -22, 118, 12], '#7a6f78', { crescent: 12 });
  pen.solid('M-40 -36L-26 -250L26 -250L40 -36Z', '#fbf3e6', { crescent: 20, shade: 1.1 });
  const half = (y: number): number => 26 + (14 * (y + 250)) / 214;
  for (const [top, bottom] of [
    [-214, -170],
    [-126, -82],
  ] as const)
    pen.solid(polygon([-half(top), top, half(top), top, half(bottom), bottom, -half(bottom), bottom]), stripe, {
      crescent: 18,
      outline: 0.5,
      rim: 0,
    });
  pen.solid(roundedBox(-10, -70, 20, 34, 9), '#5a3a2c', { outline: 0.7, crescent: 3 });
  for (const y of [-108, -150, -194])
    pen.solid(roundedBox(-6, y, 12, 16, 5), pen.mood.dark ? WARM : '#5a7a94', {
      outline: 0.6,
      emissive: pen.mood.dark,
    });
  pen.solid(roundedBox(-38, -260, 76, 12, 3), '#4a4456', { crescent: 4 });
  pen.solid(roundedBox(-20, -298, 40, 40, 4), '#ffe9a0', { emissive: true });
  pen.stroke('M-20 -296L-20 -258M20 -296L20 -258M0 -296L0 -258', '#4a4456', 4);
  pen.solid('M-28 -296C-20 -326 20 -326 28 -296Z', stripe, { crescent: 6 });
  pen.stroke('M0 -318L0 -336', '#4a4456', 4);
  pen.flat(ellipse(0, -338, 4), '#4a4456');
  if (pen.mood.dark || pen.mood.overcast) {
    const beam = pen.linear(
      [
        [0, '#fff3c0', 0.55],
        [1, '#fff3c0', 0],
      ],
      0,
      0,
      1,
      0,
    );
    pen.raw(`<path d="M0 -284L360 -350L360 -226Z" fill="${beam}"/>`);
  }
  pen.glow(0, -278, 150, '#fff0b0', 0.95);
}

function drawCastle(pen: Pen, look: SubjectLook): void {
  const wall = look.colour ? mix(look.colour, '#ffffff', 0.45) : '#d9cfd8';
  const roof = look.colour ?? '#5a6fb8';
  const tower = (x: number, base: number, width: number, height: number, tip: number): void => {
    const top = base - height;
    pen.solid(polygon([x - width, base, x - width * 0.92, top, x + width * 0.92, top, x + width, base]), wall, {
      crescent: width * 0.55,
    });
    pen.solid(roundedBox(x - width * 1.18, top - 10, width * 2.36, 16, 2), wall, { crescent: 4, outline: 0.8 });
    const eaves = width * 1.3;
    pen.solid(
      `M${round(x - eaves)} ${top - 8}Q${round(x - width * 0.3)} ${round(top - width * 1.6)} ${x} ${top - tip}Q${round(x + width * 0.3)} ${round(top - width * 1.6)} ${round(x + eaves)} ${top - 8}Z`,
      roof,
      { crescent: width * 0.5 },
    );
    pen.stroke(`M${x} ${top - tip}v-22`, '#6a5a5a', 2.4);
    pen.solid(polygon([x, top - tip - 22, x + 26, top - tip - 15, x, top - tip - 8]), '#e2574c', {
      crescent: 1,
      outline: 0.6,
    });
    pen.solid(roundedBox(x - 5, top + 18, 10, 18, 5), pen.mood.dark ? '#ffd86b' : '#5a5478', {
      outline: 0.5,
      shade: 0,
      emissive: pen.mood.dark,
    });
  };
  tower(-6, -60, 24, 200, 84);
  tower(-76, 0, 24, 150, 70);
  tower(78, 0, 26, 170, 74);
  pen.solid(polygon([-70, 0, -70, -86, 70, -86, 70, 0]), wall, { crescent: 12 });
  for (let i = 0; i < 7; i++) pen.solid(roundedBox(-68 + i * 20, -100, 13, 18, 1), wall, { crescent: 3, outline: 0.7 });
  tower(-42, 0, 15, 104, 46);
  tower(44, 0, 15, 112, 46);
  pen.solid('M-18 2V-34Q0 -58 18 -34V2Z', '#6a4a4a', { crescent: 5 });
  for (const x of [-28, 28]) pen.solid(roundedBox(x - 4, -66, 8, 14, 4), WARM, { emissive: true });
  tower(-128, 12, 18, 90, 52);
  tower(130, 12, 18, 104, 52);
}

function drawHouse(pen: Pen, look: SubjectLook): void {
  const roof = look.colour ?? '#c2503e';
  pen.solid(roundedBox(46, -196, 26, 56, 3), '#8a5a4a', { crescent: 5 });
  const smoke: { x: number; y: number; radius: number }[] = [];
  for (let i = 0; i < 9; i++) smoke.push({ x: 60 + i * i * 1.1, y: -206 - i * 12, radius: 8 + i * 2.4 });
  const white = pen.lit('#f4efe9');
  pen.puff(smoke, [pen.shadeOf(white, 0.5), white, pen.lightOf(white)], 0.6, 0.85);
  pen.solid(polygon([-84, -100, 84, -106, 80, 2, -80, 2]), '#f6e3c2', { crescent: 12 });
  pen.stroke('M-82 -52L82 -54M-30 -100L-30 0M34 -104L34 0', '#8a5a3a', 5);
  pen.solid(
    curve([-112, -92, -60, -168, -8, -196, 30, -186, 70, -150, 112, -96, 60, -108, 0, -104, -60, -102], true, 0.6),
    roof,
    { crescent: 12 },
  );
  for (let i = 0; i < 6; i++)
    pen.stroke(`M${-70 + i * 24} ${-118 - (i % 2) * 16}q10 9 20 0`, mix(roof, '#20101a', 0.4), 2.4, { opacity: 0.6 });
  pen.solid(roundedBox(-14, -62, 34, 64, 14), '#6a4a7a', { crescent: 5 });
  pen.flat(ellipse(12, -30, 3), '#ffd23f');
  for (const x of [-70, 42]) {
    pen.solid(roundedBox(x, -82, 30, 32, 5), WARM, { emissive: true });
    pen.stroke(`M${x + 15} -82v32M${x} -66h30`, '#7a4a2a', 3);
    pen.glow(x + 15, -66, pen.mood.dark ? 70 : 30, '#ffd070', 0.7);
  }
  pen.solid(ellipse(0, -138, 13), WARM, { emissive: true });
  pen.stroke('M0 -151v26M-13 -138h26', '#7a4a2a', 3);
}

function drawTent(pen: Pen, look: SubjectLook): void {
  const canvas = look.colour ?? '#e08a3c';
  pen.stroke('M0 -132L-10 -146M0 -132L10 -146', '#6a4428', 5);
  pen.solid('M-112 2Q-36 -44 0 -134Q36 -44 112 2Z', canvas, { crescent: 14 });
  pen.solid('M-34 2Q-8 -40 0 -112Q8 -40 34 2Z', pen.mood.dark ? '#ffdf9a' : '#5a3a3c', {
    emissive: pen.mood.dark,
    outline: 0.7,
  });
  pen.solid('M0 -112Q8 -40 34 2L54 2Q20 -40 0 -112Z', mix(canvas, '#ffffff', 0.35), { crescent: 4, outline: 0.7 });
  pen.stroke('M-70 -22Q-54 -36 -40 -52M70 -22Q54 -36 40 -52', mix(canvas, '#ffffff', 0.5), 6, { opacity: 0.8 });
  if (pen.mood.dark) pen.glow(0, -30, 150, '#ffc868', 0.7);
}

function drawBridge(pen: Pen, look: SubjectLook): void {
  const stone = look.colour ?? '#b0a08e';
  pen.solid(
    'M-230 6C-150 -10 -110 -64 0 -64C110 -64 150 -10 230 6L230 30L150 30C120 -6 70 -26 0 -26C-70 -26 -120 -6 -150 30L-230 30Z',
    stone,
    { crescent: 10 },
  );
  pen.solid(
    'M-230 -22C-150 -38 -110 -92 0 -92C110 -92 150 -38 230 -22L230 -6C150 -22 110 -76 0 -76C-110 -76 -150 -22 -230 -6Z',
    mix(stone, '#ffffff', 0.2),
    { crescent: 5 },
  );
  for (let i = -4; i <= 4; i++) {
    const x = i * 46;
    const y = -78 + (i * i) ** 1.1 * 2.6;
    pen.stroke(`M${x} ${round(y)}v34`, mix(stone, '#4a3a3a', 0.4), 6);
  }
}

function drawWindmill(pen: Pen, look: SubjectLook): void {
  pen.solid('M-46 2L-28 -150L28 -150L46 2Z', look.colour ?? '#f2e6d2', { crescent: 16 });
  pen.solid('M-36 -146Q0 -206 36 -146Z', '#b0503e', { crescent: 8 });
  pen.solid(roundedBox(-12, -44, 24, 46, 11), '#6a4a3a', { crescent: 4 });
  for (const y of [-84, -120]) pen.solid(roundedBox(-8, y, 16, 18, 6), WARM, { emissive: true, outline: 0.6 });
  for (let i = 0; i < 4; i++)
    pen.turned(24 + i * 90, 0, -150, () => {
      pen.solid(polygon([4, -156, 24, -160, 26, -256, 6, -252]), '#fff4e0', { crescent: 4, outline: 0.7 });
      pen.stroke('M0 -150V-256M6 -180H25M6 -206H25M6 -230H25', '#7a5a44', 3.4);
    });
  pen.solid(ellipse(0, -150, 10), '#7a5a44', { crescent: 2 });
}

const landmark = (
  id: string,
  en: string,
  fr: string,
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({ id, words: { en, fr }, role: 'landmark', height, reach, scale, draw });

/** Buildings: they stand in the middle distance on the side of the light. */
export const BUILDINGS: readonly Subject[] = [
  landmark('lighthouse', 'lighthouse|beacon', 'phare', 345, 118, 1.15, drawLighthouse),
  landmark('castle', 'castle|palace|fortress', 'chateau|chateaux|palais|forteresse', 372, 165, 1.42, drawCastle),
  landmark(
    'house',
    'house|cottage|home|hut|cabin|treehouse|barn|shop|school|bakery',
    'maison|chaumiere|cabane|hutte|chalet|grange|boutique|ecole|boulangerie|maisonnette',
    215,
    115,
    1.45,
    drawHouse,
  ),
  landmark('windmill', 'windmill|mill', 'moulin', 265, 112, 1.35, drawWindmill),
  landmark('tent', 'tent|camp|campsite', 'tente|campement', 150, 115, 1.5, drawTent),
  landmark('bridge', 'bridge', 'pont', 96, 230, 1.15, drawBridge),
];
