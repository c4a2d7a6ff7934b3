import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, roundedBox, sided, star } from '../svg-paths.ts';
import { drawHat } from './hair.ts';
import type { Subject, SubjectLook } from './subject.ts';

const GOLD = '#f2c23c';

function drawLantern(pen: Pen, look: SubjectLook): void {
  const frame = look.colour ? mix(look.colour, '#2a1a20', 0.25) : '#4a3428';
  const glass = look.colour ? mix(look.colour, '#ffe29a', 0.55) : '#ffd467';
  pen.glow(0, -40, 150, '#ffc65a', pen.mood.dark ? 0.75 : 0.52);
  pen.stroke('M0 -84L0 -74M-12 -76Q0 -94 12 -76', frame, 3.4);
  pen.solid(roundedBox(-19, -76, 38, 9, 4), frame, { crescent: 2, outline: 0.6 });
  pen.solid(roundedBox(-16, -68, 32, 42, 7), glass, { emissive: true });
  pen.flat('M0 -62C9 -46 7 -36 0 -34C-7 -36 -9 -46 0 -62Z', '#fff6d0', { emissive: true });
  pen.stroke('M-16 -66L-16 -28M16 -66L16 -28', frame, 3.4);
  pen.solid(roundedBox(-19, -28, 38, 9, 4), frame, { crescent: 2, outline: 0.6 });
  pen.glow(0, -46, 52, '#fff0c0', 0.8);
}

function drawBook(pen: Pen, look: SubjectLook): void {
  const cover = look.colour ?? '#b0484a';
  pen.blob([-74, -6, -74, -62, -36, -72, 0, -62, 36, -72, 74, -62, 74, -6, 36, -14, 0, -2, -36, -14], cover, {
    crescent: 6,
  });
  for (const side of [-1, 1]) {
    pen.blob(sided(side, [2, -10, 2, -68, 34, -80, 68, -70, 68, -16, 34, -24]), '#fff6e2', {
      crescent: 5,
      outline: 0.7,
    });
    for (const y of [-62, -52, -42, -32])
      pen.stroke(`M${side * 14} ${y}Q${side * 36} ${y - 8} ${side * 58} ${y - 2}`, '#b8a488', 2.4, { opacity: 0.8 });
  }
  pen.glow(0, -70, 70, '#ffe8a0', 0.4);
}

function drawKey(pen: Pen, look: SubjectLook): void {
  const gold = look.colour ?? GOLD;
  pen.turned(-18, 0, -60, () => {
    pen.glow(0, -70, 110, '#fff0b0', 0.5);
    pen.limb('M-10 -66H96M66 -66V-36M88 -66V-44', gold, 13);
    pen.limb(ellipse(-42, -66, 30), gold, 13);
    pen.flat(star(-42, -66, 10, 4), '#fff6d0', { emissive: true });
  });
}

function drawTeapot(pen: Pen, look: SubjectLook): void {
  const clay = look.colour ?? '#4f8fb0';
  pen.stroke('M-60 -74C-112 -90 -112 -24 -52 -26', clay, 13);
  pen.solid('M52 -36C84 -40 84 -84 112 -96L120 -84C104 -70 104 -18 54 -14Z', clay, { crescent: 5 });
  pen.blob([-62, -40, -54, -82, 0, -98, 54, -82, 62, -40, 40, -4, 0, 0, -40, -4], clay, { crescent: 12 });
  pen.solid(ellipse(0, -94, 32, 10), mix(clay, '#ffffff', 0.25), { crescent: 3 });
  pen.solid(ellipse(0, -110, 9), GOLD, { crescent: 2 });
  for (const [x, y] of [
    [-26, -54],
    [0, -42],
    [28, -56],
  ] as const)
    pen.flat(star(x, y, 10, 5, 6), '#fff4e0', { opacity: 0.9 });
  pen.stroke('M118 -110q-14 -16 0 -30t0 -32', '#ffffff', 6, { opacity: 0.55 });
}

function drawBell(pen: Pen, look: SubjectLook): void {
  const gold = look.colour ?? GOLD;
  pen.stroke(ellipse(0, -132, 12), mix(gold, '#5a3a10', 0.4), 7);
  pen.solid(ellipse(0, -12, 14), mix(gold, '#5a3a10', 0.5), { crescent: 4 });
  pen.solid('M0 -122C48 -120 46 -66 58 -38Q66 -24 76 -18L-76 -18Q-66 -24 -58 -38C-46 -66 -48 -120 0 -122Z', gold, {
    crescent: 12,
  });
  pen.stroke('M-58 -40Q0 -28 58 -40', mix(gold, '#5a3a10', 0.4), 5);
}

function drawLetter(pen: Pen, look: SubjectLook): void {
  const paper = look.colour ?? '#fff6e2';
  pen.turned(-7, 0, -50, () => {
    pen.solid(roundedBox(-80, -104, 160, 104, 6), paper, { crescent: 7 });
    pen.stroke('M-78 -100L0 -42L78 -100M-78 -4L-22 -58M78 -4L22 -58', mix(paper, '#8a6a4a', 0.5), 4);
    pen.solid(ellipse(0, -46, 17), '#d8433f', { crescent: 4, outline: 0.7 });
    pen.flat('M0 -36C-12 -44 -8 -54 0 -49C8 -54 12 -44 0 -36Z', '#ffd0c8');
  });
}

function drawCake(pen: Pen, look: SubjectLook): void {
  const cream = look.colour ?? '#f7a8bc';
  pen.solid(ellipse(0, -4, 98, 14), '#e6ecf4', { crescent: 4 });
  pen.solid('M-80 -8V-66Q0 -84 80 -66V-8Q0 8 -80 -8Z', '#e0a86a', { crescent: 9 });
  pen.solid(
    'M-82 -66Q0 -90 82 -66V-46Q70 -28 60 -46Q46 -24 34 -42Q20 -18 4 -40Q-12 -20 -26 -42Q-42 -24 -54 -46Q-70 -30 -82 -48Z',
    cream,
    { crescent: 5, outline: 0.8 },
  );
  pen.solid('M-48 -74V-108Q0 -120 48 -108V-74Q0 -60 -48 -74Z', cream, { crescent: 7 });
  for (const x of [-24, 0, 24]) {
    pen.stroke(`M${x} -114V-146`, x ? '#6ab0d8' : '#ffd86b', 8);
    pen.glow(x, -156, 36, '#ffd070', 0.8);
    pen.flat(`M${x} -170C${x + 8} -158 ${x + 6} -150 ${x} -149C${x - 6} -150 ${x - 8} -158 ${x} -170Z`, '#ffc03a', {
      emissive: true,
    });
  }
  for (const x of [-60, -30, 30, 60]) pen.flat(ellipse(x, -72, 7), '#d8333f');
}

function drawKite(pen: Pen, look: SubjectLook): void {
  const main = look.colour ?? '#e2574c';
  pen.stroke('M0 -40C-30 20 30 60 -6 130S10 190 -10 220', '#6a5468', 3.4);
  for (const [x, y] of [
    [4, 18],
    [10, 66],
    [-6, 112],
  ] as const)
    pen.solid(polygon([x - 15, y - 8, x, y, x - 15, y + 8, x + 15, y - 8, x, y, x + 15, y + 8]), '#ffd86b', {
      outline: 0.6,
      rim: 0,
    });
  pen.solid(polygon([0, -190, 74, -120, 0, -36, -74, -120]), main, { crescent: 8 });
  pen.solid(polygon([0, -190, 74, -120, 0, -120]), '#ffd86b', { crescent: 4, outline: 0.6, rim: 0 });
  pen.solid(polygon([0, -120, 0, -36, -74, -120]), '#4a9ad0', { crescent: 4, outline: 0.6, rim: 0 });
  pen.stroke('M0 -190V-36M-74 -120H74', '#6a4428', 3.4);
}

function drawUmbrella(pen: Pen, look: SubjectLook): void {
  const cloth = look.colour ?? '#e2574c';
  pen.stroke('M0 -150V-6Q0 12 16 8', '#6a4428', 7);
  pen.solid(
    'M-112 -110C-104 -184 -48 -206 0 -206C48 -206 104 -184 112 -110Q92 -132 74 -112Q56 -134 37 -112Q18 -134 0 -112Q-18 -134 -37 -112Q-56 -134 -74 -112Q-92 -132 -112 -110Z',
    cloth,
    { crescent: 12 },
  );
  pen.stroke(
    'M-37 -114Q-34 -170 0 -204Q34 -170 37 -114M-74 -114Q-70 -176 0 -204Q70 -176 74 -114',
    mix(cloth, '#20101a', 0.35),
    3,
    { opacity: 0.7 },
  );
  pen.stroke('M0 -206V-220', '#6a4428', 6);
}

function drawDoor(pen: Pen, look: SubjectLook): void {
  const wood = look.colour ?? '#8a4a8f';
  pen.solid('M-78 4V-160Q-78 -236 0 -238Q78 -236 78 -160V4Z', '#b8aca0', { crescent: 8 });
  pen.solid('M-58 4V-158Q-58 -216 0 -218Q58 -216 58 -158V4Z', wood, { crescent: 10 });
  pen.stroke('M-20 4V-214M20 4V-214', mix(wood, '#20101a', 0.45), 3.4);
  pen.stroke('M-56 -60H-10M-56 -150H-10', '#4a3a44', 7);
  pen.solid(ellipse(36, -96, 9), GOLD, { crescent: 2, outline: 0.7 });
  pen.glow(0, -4, 110, '#ffe29a', 0.5);
}

function drawChest(pen: Pen, look: SubjectLook): void {
  const wood = look.colour ?? '#9a5f34';
  pen.solid('M-88 -64Q-84 -128 0 -130Q84 -128 88 -64Z', wood, { crescent: 8 });
  pen.solid(roundedBox(-88, -70, 176, 72, 8), wood, { crescent: 9 });
  pen.glow(0, -72, 120, '#ffe08a', 0.7);
  for (const x of [-44, -14, 20, 48]) pen.solid(ellipse(x, -72, 20, 12), '#ffd23f', { crescent: 3, outline: 0.6 });
  pen.stroke('M-88 -58H88M-56 -58V0M56 -58V0', GOLD, 8);
  pen.solid(roundedBox(-14, -66, 28, 30, 6), GOLD, { crescent: 3 });
}

function drawGift(pen: Pen, look: SubjectLook): void {
  const paper = look.colour ?? '#4a9ad0';
  pen.solid(roundedBox(-62, -88, 124, 90, 6), paper, { crescent: 9 });
  pen.solid(roundedBox(-70, -106, 140, 28, 6), mix(paper, '#ffffff', 0.2), { crescent: 4 });
  pen.flat(roundedBox(-12, -106, 24, 108, 0), '#ffd86b');
  for (const side of [-1, 1])
    pen.blob(sided(side, [0, -108, 22, -144, 56, -138, 40, -108]), '#ffd86b', { crescent: 4 });
}

function drawHeldStar(pen: Pen, look: SubjectLook): void {
  const gold = look.colour ?? '#ffd94a';
  pen.glow(0, -90, 190, mix(gold, '#fff6d0', 0.5), 0.9);
  pen.solid(
    curve([0, -176, 24, -122, 84, -116, 38, -76, 54, -16, 0, -48, -54, -16, -38, -76, -84, -116, -24, -122], true, 0.3),
    gold,
    { emissive: true },
  );
  for (const side of [-1, 1]) {
    pen.flat(ellipse(side * 17, -94, 6, 8.4), '#4a3018');
    pen.flat(ellipse(side * 17 + 2, -97, 2.4, 3), '#ffffff', { emissive: true });
    pen.flat(ellipse(side * 30, -80, 8, 5), '#ff8a6a', { opacity: 0.5 });
  }
  pen.stroke('M-9 -80Q0 -70 9 -80', '#4a3018', 3.4);
}

const thing = (
  id: string,
  en: string,
  fr: string,
  role: Subject['role'],
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({ id, words: { en, fr }, role, height, reach, scale, draw });

/** Things somebody can carry, find or give. */
export const THINGS: readonly Subject[] = [
  thing(
    'lantern',
    'lantern|lamp|candle|torch|torches',
    'lanterne|lampe|bougie|lampion|torche',
    'thing',
    92,
    24,
    2.4,
    drawLantern,
  ),
  thing('book', 'book|storybook|diary|notebook|map', 'livre|journal|cahier|carte', 'thing', 86, 78, 2.0, drawBook),
  thing('key', 'key', 'cle|clef', 'thing', 110, 100, 1.9, drawKey),
  thing('teapot', 'teapot|kettle|tea', 'theiere|bouilloire|the', 'thing', 122, 112, 1.9, drawTeapot),
  thing('bell', 'bell', 'cloche|clochette', 'thing', 148, 78, 1.9, drawBell),
  thing('letter', 'letter|envelope|postcard', 'lettre|enveloppe', 'thing', 112, 86, 1.9, drawLetter),
  thing('cake', 'cake|birthday', 'gateau|gateaux|anniversaire', 'thing', 172, 98, 1.8, drawCake),
  thing(
    'door',
    'door|gate|portal',
    'portail|(?<= (?:la|une|cette|petite|grande|vieille|rouge) )porte(?! (?:d|du|de) )',
    // It stands where a building would: among the things it would hide whoever is in front of it.
    'landmark',
    240,
    80,
    1.5,
    drawDoor,
  ),
  thing('chest', 'chest|treasure|treasure chest', 'coffre|tresor', 'thing', 132, 92, 1.9, drawChest),
  thing('gift', 'gift|present|parcel', 'cadeau|cadeaux|paquet', 'thing', 146, 70, 1.8, drawGift),
  thing('kite', 'kite', 'cerf volant|cerfs volants', 'aloft', 195, 78, 1.25, drawKite),
  thing('umbrella', 'umbrella|parasol', 'parapluie|ombrelle|parasol', 'worn', 222, 114, 1.9, drawUmbrella),
  thing('crown', 'crown|tiara', 'couronne|diademe', 'worn', 66, 44, 3.4, (pen, look) =>
    pen.shifted(0, 172, () => drawHat(pen, 'crown', look.colour ?? GOLD)),
  ),
  thing('star', 'star', 'etoile', 'heavenly', 176, 86, 1.5, drawHeldStar),
];
