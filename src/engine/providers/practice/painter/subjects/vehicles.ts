import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, roundedBox, round } from '../svg-paths.ts';
import type { Subject, SubjectLook } from './subject.ts';

const DARK = '#34384e';
const GOLD = '#ffd86b';

function drawBoat(pen: Pen, look: SubjectLook): void {
  const hull = look.colour ?? '#a8562f';
  pen.stroke('M0 -40L0 -226', '#6a4428', 7);
  pen.solid('M6 -222C60 -190 82 -120 84 -62C56 -54 30 -52 6 -54Z', '#fff1d8', { crescent: 12 });
  pen.solid(
    'M-6 -206C-40 -170 -62 -110 -66 -66C-44 -58 -24 -56 -6 -58Z',
    look.colour ? mix(look.colour, '#ffffff', 0.35) : '#e2574c',
  );
  pen.stroke('M8 -180Q46 -160 66 -128M8 -120Q48 -112 80 -92', '#e0b27a', 3, { opacity: 0.7 });
  pen.solid(curve([0, -228, 14, -236, 34, -226, 48, -232, 34, -214, 14, -218], true, 0.8), '#ffd23f', {
    crescent: 3,
    outline: 0.7,
  });
  look.aboard?.(pen);
  pen.solid('M-104 -46C-70 -34 70 -34 112 -52C104 -10 74 12 40 12L-46 12C-78 10 -98 -14 -104 -46Z', hull, {
    crescent: 12,
  });
  pen.stroke('M-98 -26C-60 -14 66 -14 104 -30M-86 -6C-50 4 60 4 92 -8', mix(hull, '#2a1420', 0.5), 3, { opacity: 0.7 });
  pen.stroke('M-104 -46C-70 -34 70 -34 112 -52', '#f2c46a', 7);
  pen.stroke('M-92 -44L-92 -78', '#5a3a24', 4);
  pen.solid(roundedBox(-101, -100, 18, 22, 4), GOLD, { emissive: true });
  pen.glow(-92, -88, 62, '#ffd070', pen.mood.dark ? 0.9 : 0.4);
}

function drawShip(pen: Pen, look: SubjectLook): void {
  const hull = look.colour ?? '#8a4f34';
  for (const [x, height] of [
    [-66, 210],
    [6, 262],
    [76, 200],
  ] as const) {
    pen.stroke(`M${x} -50V${-height}`, '#5a3a28', 8);
    for (const [top, bottom, width] of [
      [height - 12, height * 0.62, 40],
      [height * 0.58, 76, 52],
    ] as const)
      pen.solid(
        `M${x - width * 0.76} ${round(-top)}Q${x + 10} ${round(-top - 8)} ${x + width * 0.8} ${round(-top)}Q${round(x + width * 1.3)} ${round(-(top + bottom) / 2)} ${x + width} ${round(-bottom)}Q${x} ${round(-bottom - 14)} ${x - width} ${round(-bottom)}Q${round(x - width * 0.5)} ${round(-(top + bottom) / 2)} ${x - width * 0.76} ${round(-top)}Z`,
        '#fff3dc',
        { crescent: 9 },
      );
    pen.solid(polygon([x, -height - 22, x + 30, -height - 13, x, -height - 4]), '#e2574c', {
      crescent: 2,
      outline: 0.7,
    });
  }
  look.aboard?.(pen);
  pen.solid(
    'M-132 -96L-112 -56C-60 -44 60 -44 116 -60L150 -82C146 -20 112 14 60 14L-66 14C-108 10 -130 -40 -132 -96Z',
    hull,
    { crescent: 13 },
  );
  pen.stroke('M-126 -60C-70 -30 70 -30 142 -58M-116 -30C-70 -4 70 -4 128 -30', mix(hull, '#f2c46a', 0.6), 5);
  for (const x of [-76, -38, 0, 38, 76]) pen.solid(ellipse(x, -22, 9), GOLD, { emissive: true, outline: 0.6 });
}

function drawTrain(pen: Pen, look: SubjectLook): void {
  const red = look.colour ?? '#c9423e';
  const wagon = (x: number, colour: string): void => {
    pen.solid(roundedBox(x, -86, 150, 68, 10), colour, { crescent: 8 });
    pen.solid(`M${x - 6} -84Q${x + 75} -108 ${x + 156} -84Z`, DARK, { crescent: 3 });
    for (let i = 0; i < 4; i++) pen.solid(roundedBox(x + 14 + i * 33, -72, 22, 26, 5), '#ffe29a', { emissive: true });
    pen.stroke(`M${x + 6} -34L${x + 144} -34`, GOLD, 3.4);
    for (const k of [32, 118]) {
      pen.solid(ellipse(x + k, -10, 13), DARK, { crescent: 3 });
      pen.flat(ellipse(x + k, -10, 5), '#c8a45a');
    }
  };
  pen.stroke('M-520 2L220 2', '#5a4a44', 5);
  pen.stroke('M40 -14L-480 -14', DARK, 7);
  wagon(-470, look.colour ? mix(red, '#ffffff', 0.3) : '#3f6fb8');
  wagon(-310, look.colour ?? '#3f8f6a');
  wagon(-150, look.colour ? mix(red, '#ffffff', 0.3) : '#d88a3a');
  pen.solid(roundedBox(10, -112, 64, 92, 8), red, { crescent: 8 });
  pen.solid(roundedBox(24, -98, 36, 32, 5), '#ffe29a', { emissive: true });
  pen.solid('M0 -110Q42 -132 86 -110Z', DARK, { crescent: 3 });
  pen.solid(roundedBox(66, -84, 104, 56, 20), look.colour ? mix(red, '#1a1a2a', 0.2) : '#2f7a6a');
  for (const x of [92, 120, 146]) pen.stroke(`M${x} -84L${x} -28`, GOLD, 4);
  pen.solid(polygon([132, -82, 126, -124, 158, -124, 152, -82]), DARK, { crescent: 5 });
  pen.solid(roundedBox(120, -132, 44, 12, 4), red, { crescent: 3 });
  pen.solid('M84 -82Q98 -112 112 -82Z', GOLD, { crescent: 4 });
  pen.solid(roundedBox(4, -34, 172, 14, 4), red, { crescent: 3 });
  pen.solid(polygon([170, -26, 206, 0, 168, 0]), DARK, { crescent: 3 });
  for (const [x, radius] of [
    [34, 20],
    [84, 20],
    [128, 15],
    [158, 12],
  ] as const) {
    pen.solid(ellipse(x, 2 - radius, radius), DARK, { crescent: 4 });
    pen.flat(ellipse(x, 2 - radius, radius * 0.55), red);
    pen.flat(ellipse(x, 2 - radius, radius * 0.22), GOLD);
  }
  pen.stroke('M34 -12L128 -10', '#c8cfdc', 5);
  pen.solid(ellipse(170, -58, 10), '#fff3b8', { emissive: true });
  pen.glow(176, -58, 90, '#fff0b0', 0.8);
  drawSteam(pen, 142, -152);
}

function drawSteam(pen: Pen, startX: number, startY: number): void {
  const discs: { x: number; y: number; radius: number }[] = [];
  let [x, y, radius] = [startX, startY, 16];
  for (let i = 0; i < 9; i++) {
    discs.push({ x, y, radius }, { x: x - radius * 0.5, y: y + radius * 0.4, radius: radius * 0.8 });
    x -= radius * 1.15;
    y -= radius * 0.35 + 4;
    radius *= 1.14;
  }
  const white = pen.lit('#fbf4ee');
  pen.puff(discs, [pen.shadeOf(white, 0.6), white, pen.lightOf(white)], 0.7, 0.93);
}

function drawBalloon(pen: Pen, look: SubjectLook): void {
  const [main, band, third] = look.colour
    ? [look.colour, mix(look.colour, '#ffffff', 0.72), mix(look.colour, '#ffd86b', 0.3)]
    : ['#e2574c', '#ffcf5a', '#3f8fb8'];
  pen.stroke('M-34 -66L-18 -26M34 -66L18 -26M-12 -66L-8 -26M12 -66L8 -26', '#6a4a34', 2.4);
  const envelope =
    'M0 -290C78 -290 116 -232 112 -182C108 -128 60 -92 36 -60L-36 -60C-60 -92 -108 -128 -112 -182C-116 -232 -78 -290 0 -290Z';
  pen.solid(envelope, main, { crescent: 24, rim: 1.4 });
  const gore = (left: number, right: number, colour: string): void => {
    const points: number[] = [];
    const push = (share: number, step: number): void => {
      const t = step / 12;
      const width =
        t < 0.45 ? Math.sqrt(Math.max(0, 1 - ((t - 0.45) / 0.45) ** 2)) : 1 - 0.68 * ((t - 0.45) / 0.55) ** 1.5;
      points.push(share * width * 113, -290 + 230 * t);
    };
    for (let i = 0; i <= 12; i++) push(left, i);
    for (let i = 12; i >= 0; i--) push(right, i);
    pen.solid(polygon(points), colour, { outline: 0.5, crescent: 10, rim: 0 });
  };
  gore(-0.94, -0.6, band);
  gore(-0.22, 0.22, band);
  gore(0.6, 0.94, band);
  gore(-0.6, -0.22, third);
  gore(0.22, 0.6, third);
  const [x] = pen.light;
  const { shade, light } = pen.mood;
  const round3d = pen.once(`balloon${x}`, () =>
    pen.linear(
      [
        [0, shade, 0.5],
        [0.55, shade, 0],
        [0.8, light, 0],
        [1, light, 0.42],
      ],
      0.5 - x * 0.6,
      0.95,
      0.5 + x * 0.6,
      0.05,
    ),
  );
  if (pen.style !== 'cartoon') pen.raw(`<path d="${envelope}" fill="${round3d}"/>`);
  pen.inkLine(envelope, pen.lit(main));
  look.aboard?.(pen);
  // With somebody aboard the basket is wider and the flame does not hide a face.
  const half = look.aboard ? 46 : 24;
  pen.solid(roundedBox(-half, -30, half * 2, 36, 7), '#a8703c', { crescent: 6 });
  pen.stroke(`M${-half} -18L${half} -18M${-half} -6L${half} -6`, '#6a4020', 2.4, { opacity: 0.7 });
  pen.solid(roundedBox(-half - 4, -34, half * 2 + 8, 9, 4), '#7a4a28', { crescent: 2, outline: 0.7 });
  if (look.aboard) return;
  pen.glow(0, -56, 34, '#ffd070', 0.9);
  pen.flat('M0 -72C10 -58 6 -50 0 -48C-6 -50 -10 -58 0 -72Z', '#ffb52e', { emissive: true });
}

function drawRocket(pen: Pen, look: SubjectLook): void {
  const red = look.colour ?? '#e2574c';
  const flying = look.pose !== 'rest' && look.pose !== 'sitting';
  if (flying) {
    pen.glow(0, 40, 120, '#ffb04a', 0.9);
    pen.flat('M-26 -12C-34 40 -10 74 0 104C10 74 34 40 26 -12Z', '#ff9a3c', { emissive: true });
    pen.flat('M-14 -12C-18 24 -4 44 0 62C4 44 18 24 14 -12Z', '#fff0a8', { emissive: true });
  }
  for (const side of [-1, 1])
    pen.solid(`M${side * 26} -74Q${side * 66} -40 ${side * 58} 4Q${side * 40} -16 ${side * 22} -18Z`, red, {
      crescent: 5,
    });
  pen.solid('M0 -220C44 -180 44 -80 28 -16L-28 -16C-44 -80 -44 -180 0 -220Z', '#f4efe9', { crescent: 12 });
  pen.solid('M0 -220C22 -200 31 -178 35 -158L-35 -158C-31 -178 -22 -200 0 -220Z', red, { crescent: 6, outline: 0.7 });
  pen.solid(ellipse(0, -116, 23), '#c4ccd8', { crescent: 3 });
  pen.solid(ellipse(0, -116, 17), '#7fd0e8', { crescent: 5, outline: 0.6 });
  pen.flat(ellipse(5, -122, 5, 4), '#ffffff', { opacity: 0.8 });
  pen.solid(`M-5 -60Q0 -66 5 -60V2Q0 8 -5 2Z`, red, { crescent: 3 });
  pen.solid(roundedBox(-24, -24, 48, 12, 4), '#5a5a6e', { crescent: 3 });
}

const wheel = (pen: Pen, x: number, y: number, radius: number): void => {
  pen.solid(ellipse(x, y, radius), '#34323f', { crescent: 3 });
  pen.solid(ellipse(x, y, radius * 0.55), '#d8dce6', { crescent: 2, outline: 0.5 });
};

function drawCar(pen: Pen, look: SubjectLook): void {
  const paint = look.colour ?? '#e2574c';
  pen.solid('M-72 -62C-60 -112 -40 -120 -4 -120C36 -120 52 -108 70 -62Z', paint, { crescent: 8 });
  pen.solid('M-56 -64C-48 -100 -34 -106 -8 -106V-64Z', '#cfeaf4', { outline: 0.7, crescent: 4 });
  pen.solid('M2 -106C30 -106 42 -98 54 -64H2Z', '#cfeaf4', { outline: 0.7, crescent: 4 });
  look.aboard?.(pen);
  pen.blob([-112, -22, -116, -50, -88, -66, 0, -70, 84, -66, 116, -48, 114, -20, 0, -14], paint, { crescent: 9 });
  pen.stroke('M-2 -66V-22M-40 -50h14', mix(paint, '#20101a', 0.5), 3, { opacity: 0.8 });
  for (const x of [-64, 64]) wheel(pen, x, -20, 25);
  pen.solid(ellipse(104, -46, 9, 11), '#fff3b8', { emissive: true, outline: 0.6 });
  pen.glow(112, -46, 60, '#fff0b0', 0.7);
  pen.solid(roundedBox(96, -26, 26, 9, 4), '#c6ced9', { crescent: 2, outline: 0.6 });
}

function drawBicycle(pen: Pen, look: SubjectLook): void {
  const frame = look.colour ?? '#3f8fc8';
  for (const x of [-62, 62]) {
    pen.stroke(ellipse(x, -42, 40), '#34323f', 8);
    for (let i = 0; i < 6; i++) {
      const angle = (i / 6) * Math.PI;
      pen.stroke(
        `M${round(x - Math.cos(angle) * 36)} ${round(-42 - Math.sin(angle) * 36)}L${round(x + Math.cos(angle) * 36)} ${round(-42 + Math.sin(angle) * 36)}`,
        '#c6ced9',
        1.6,
      );
    }
    pen.solid(ellipse(x, -42, 6), '#c6ced9', { crescent: 1, outline: 0.5 });
  }
  pen.limb('M-62 -42L-24 -100L40 -100L-2 -44ZM-24 -100L-2 -44M62 -42L38 -124', frame, 8);
  pen.stroke('M38 -124Q44 -136 62 -132M38 -124Q30 -134 24 -130', '#5a4a44', 7);
  pen.blob([-46, -112, -10, -114, -6, -104, -42, -102], '#5a3a2a', { crescent: 3 });
  pen.stroke('M-24 -100V-108', '#5a4a44', 6);
  pen.solid(roundedBox(48, -128, 40, 30, 7), '#c89a5a', { crescent: 4 });
  pen.stroke('M48 -114H88', '#8a6030', 2.4);
  pen.solid(ellipse(-2, -44, 11), '#c6ced9', { crescent: 2, outline: 0.6 });
}

const vehicle = (
  id: string,
  en: string,
  fr: string,
  role: Subject['role'],
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({ id, words: { en, fr }, role, height, reach, scale, draw });

/** Everything that carries somebody. */
export const VEHICLES: readonly Subject[] = [
  vehicle(
    'balloon',
    'hot air balloon|balloon|airship|zeppelin',
    'montgolfiere|ballon|dirigeable',
    'aloft',
    292,
    116,
    1.62,
    drawBalloon,
  ),
  vehicle(
    'ship',
    'ship|galleon|pirate ship',
    'navire|galion|bateau pirate|vaisseau',
    'vessel',
    285,
    150,
    1.78,
    drawShip,
  ),
  vehicle(
    'boat',
    'boat|sailboat|sailing boat|canoe|raft|sail',
    'bateau|bateaux|barque|voilier|canoe|radeau',
    'vessel',
    236,
    112,
    1.85,
    drawBoat,
  ),
  vehicle('train', 'train|locomotive|steam engine|railway', 'train|locomotive', 'vehicle', 150, 260, 1.62, drawTrain),
  vehicle('rocket', 'rocket|spaceship|spacecraft', 'fusee|vaisseau spatial', 'landmark', 225, 66, 1.75, drawRocket),
  vehicle(
    'car',
    'car|truck|taxi|van|bus|buses',
    'voiture|camion|taxi|auto|autobus|bus',
    'thing',
    122,
    122,
    1.7,
    drawCar,
  ),
  vehicle('bicycle', 'bicycle|bike|cart', 'velo|bicyclette|charrette', 'thing', 140, 104, 1.7, drawBicycle),
];
