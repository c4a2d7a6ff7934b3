import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, sided } from '../svg-paths.ts';
import { drawCritter, handOf } from './critter.ts';
import type { Critter } from './critter.ts';
import { drawFace } from './face.ts';
import type { Subject, SubjectLook } from './subject.ts';

const NO_LINE = { outline: 0, rim: 0 } as const;

const cat: Critter = {
  tones: { coat: '#6d6a86', belly: '#f4ecec', dark: '#f4ecec' },
  shoulder: [28, -82],
  neck: -94,
  chin: -88,
  seat: 'paws',
  limbWidth: 19,
  tail: (pen, tones) => pen.limb('M40 -14C96 -10 118 -40 104 -78C96 -98 74 -92 80 -74', tones.coat, 21),
  torso: (pen, tones) => {
    pen.blob([-42, -2, -48, -46, -28, -92, 0, -104, 28, -92, 48, -46, 42, -2, 0, 3], tones.coat, { crescent: 11 });
    pen.blob([-16, -46, 0, -92, 16, -46, 0, -26], tones.belly, { ...NO_LINE, crescent: 4 });
  },
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(curve(sided(side, [54, -136, 56, -196, 38, -186, 14, -164]), true, 0.5), tones.coat, { crescent: 6 });
      pen.solid(curve(sided(side, [46, -152, 49, -180, 26, -164]), true, 0.5), '#e9a0a4', { ...NO_LINE, crescent: 3 });
    }
    pen.blob([-63, -126, -50, -156, 0, -172, 50, -156, 63, -126, 38, -94, 0, -87, -38, -94], tones.coat, {
      crescent: 10,
    });
    pen.blob([-22, -104, 0, -118, 22, -104, 12, -92, -12, -92], tones.belly, { ...NO_LINE, crescent: 2 });
    drawFace(
      pen,
      {
        eyeX: 25,
        eyeY: -130,
        eyeWidth: 6.6,
        eyeHeight: 11,
        discRadius: 11.6,
        disc: '#bfe07a',
        mouthY: -106,
        mouthWidth: 7,
        mouth: 'muzzle',
        cheekX: 44,
        cheekY: -109,
      },
      look,
    );
    for (const side of [-1, 1])
      for (const k of [-1, 1])
        pen.stroke(`M${side * 30} ${-104 + k * 3}L${side * 62} ${-106 + k * 8}`, '#fff8f0', 1.6, { opacity: 0.8 });
    pen.flat(ellipse(look.facing * 7, -111, 5.5, 4), '#e0707c');
    if (look.looks.scarf) return;
    pen.blob([-30, -94, 0, -87, 30, -94, 28, -84, 0, -77, -28, -84], '#e2574c', { crescent: 3, rim: 0, outline: 0.7 });
    pen.solid(ellipse(0, -78, 6.5), '#ffd23f', { crescent: 2, outline: 0.7 });
  },
};

const lion: Critter = {
  ...cat,
  tones: { coat: '#e2a648', belly: '#ffeac4', dark: '#b0742e' },
  tail: (pen, tones) => {
    pen.limb('M40 -14C92 -8 112 -44 100 -84', tones.coat, 13);
    pen.solid(ellipse(99, -92, 15, 19), '#9a5524', { crescent: 4 });
  },
  head: (pen, tones, look) => {
    const mane = [];
    for (let i = 0; i < 14; i++) {
      const angle = (i / 14) * Math.PI * 2;
      mane.push({ x: Math.cos(angle) * 60, y: -132 + Math.sin(angle) * 52, radius: 24 });
    }
    pen.bush([...mane, { x: 0, y: -132, radius: 58 }], '#a85a26', 0.9);
    for (const side of [-1, 1]) pen.solid(ellipse(side * 46, -172, 16), tones.coat, { crescent: 4 });
    pen.blob([-54, -126, -42, -158, 0, -171, 42, -158, 54, -126, 34, -96, 0, -88, -34, -96], tones.coat, {
      crescent: 9,
    });
    pen.solid(ellipse(look.facing * 5, -108, 24, 17), tones.belly, { ...NO_LINE, crescent: 3 });
    drawFace(
      pen,
      {
        eyeX: 23,
        eyeY: -134,
        eyeWidth: 7.4,
        eyeHeight: 10,
        mouthY: -105,
        mouthWidth: 8,
        mouth: 'muzzle',
        cheekX: 38,
        cheekY: -114,
      },
      look,
    );
    pen.flat(polygon([-9 + look.facing * 6, -118, 9 + look.facing * 6, -118, look.facing * 6, -107]), '#6a3424');
  },
};

const monkey: Critter = {
  ...cat,
  tones: { coat: '#8a5a3c', belly: '#f2cfa4', dark: '#5f3a26' },
  seat: 'feet',
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(ellipse(side * 62, -132, 20), tones.coat, { crescent: 4 });
      pen.solid(ellipse(side * 62, -132, 11), tones.belly, { ...NO_LINE, crescent: 2 });
    }
    pen.blob([-58, -130, -46, -162, 0, -176, 46, -162, 58, -130, 38, -96, 0, -88, -38, -96], tones.coat, {
      crescent: 10,
    });
    pen.blob([-40, -140, -22, -156, 0, -148, 22, -156, 40, -140, 40, -112, 0, -92, -40, -112], tones.belly, {
      ...NO_LINE,
      crescent: 4,
    });
    drawFace(
      pen,
      {
        eyeX: 18,
        eyeY: -136,
        eyeWidth: 7,
        eyeHeight: 10,
        mouthY: -108,
        mouthWidth: 11,
        mouth: 'plain',
        cheekX: 33,
        cheekY: -118,
      },
      look,
    );
    pen.stroke(`M${-4 + look.facing * 6} -119h1M${4 + look.facing * 6} -119h1`, tones.dark, 4);
  },
};

const elephant: Critter = {
  tones: { coat: '#93a3bc', belly: '#b9c5d6', dark: '#7787a2' },
  shoulder: [44, -84],
  neck: -100,
  chin: -92,
  seat: 'feet',
  limbWidth: 32,
  tail: (pen, tones) => pen.limb('M50 -30Q82 -30 84 -58', tones.coat, 8),
  torso: (pen, tones) => {
    pen.blob([-60, -8, -68, -56, -48, -104, 0, -116, 48, -104, 68, -56, 60, -8, 0, 2], tones.coat, { crescent: 14 });
    pen.solid(ellipse(0, -46, 38, 38), tones.belly, { ...NO_LINE, crescent: 6 });
  },
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.blob(sided(side, [34, -176, 84, -190, 112, -154, 104, -108, 70, -96, 44, -114]), tones.coat, { crescent: 8 });
      pen.blob(sided(side, [52, -164, 84, -174, 99, -150, 92, -118, 68, -110]), '#e2a9b4', { ...NO_LINE, crescent: 4 });
    }
    pen.blob([-58, -142, -44, -182, 0, -197, 44, -182, 58, -142, 40, -106, 0, -96, -40, -106], tones.coat, {
      crescent: 12,
    });
    drawFace(
      pen,
      {
        eyeX: 29,
        eyeY: -146,
        eyeWidth: 7.2,
        eyeHeight: 9.6,
        mouthY: -108,
        mouthWidth: 9,
        mouth: 'none',
        cheekX: 42,
        cheekY: -124,
      },
      look,
    );
    const up = look.feeling === 'happy' || look.pose === 'cheering' || look.pose === 'waving';
    const x = look.facing * 9;
    pen.limb(
      up
        ? `M${x} -132Q${x + 4} -86 ${x + 46} -84Q${x + 78} -84 ${x + 80} -118`
        : `M${x} -132Q${x} -92 ${x + 6} -70Q${x + 14} -48 ${x + 34} -56`,
      tones.coat,
      25,
    );
    for (const y of [-116, -104, -92])
      pen.stroke(`M${x - 9} ${y}Q${x} ${y + 4} ${x + 9} ${y}`, tones.dark, 2.2, { opacity: 0.7 });
  },
};

const frog: Critter = {
  tones: { coat: '#6fb24a', belly: '#eef0b8', dark: '#4c8a36' },
  shoulder: [36, -48],
  neck: -66,
  chin: -54,
  seat: 'feet',
  limbWidth: 15,
  tail: (pen, tones) => {
    for (const side of [-1, 1])
      pen.blob(sided(side, [30, -4, 42, -44, 74, -52, 88, -24, 74, 0]), tones.coat, { crescent: 7 });
  },
  torso: (pen, tones) => {
    pen.blob([-42, -4, -48, -40, -30, -74, 0, -80, 30, -74, 48, -40, 42, -4, 0, 3], tones.coat, { crescent: 9 });
    pen.solid(ellipse(0, -32, 29, 30), tones.belly, { ...NO_LINE, crescent: 4 });
  },
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) pen.solid(ellipse(side * 34, -128, 22), tones.coat, { crescent: 5 });
    pen.blob([-68, -92, -52, -120, 0, -130, 52, -120, 68, -92, 40, -62, 0, -54, -40, -62], tones.coat, { crescent: 9 });
    drawFace(
      pen,
      {
        eyeX: 34,
        eyeY: -128,
        eyeWidth: 9,
        eyeHeight: 10.5,
        discRadius: 15,
        mouthY: -86,
        mouthWidth: 30,
        mouth: 'plain',
        cheekX: 50,
        cheekY: -84,
        line: '#2f5a26',
      },
      { ...look, feeling: look.feeling === 'happy' ? 'calm' : look.feeling },
    );
    pen.stroke('M-5 -100h1M5 -100h1', tones.dark, 4.4);
  },
};

const dinosaur: Critter = {
  tones: { coat: '#5fae8a', belly: '#f2eab0', dark: '#3f7f6a' },
  shoulder: [30, -78],
  neck: -92,
  chin: -86,
  seat: 'feet',
  limbWidth: 19,
  tail: (pen, tones) => {
    pen.blob([16, -8, 70, 0, 122, -16, 158, -62, 128, -44, 92, -48, 40, -66], tones.coat, { crescent: 10 });
    for (const [x, y] of [
      [62, -58],
      [88, -50],
      [112, -46],
    ] as const)
      pen.solid(polygon([x - 11, y + 4, x + 3, y - 18, x + 12, y + 4]), '#f0904a', { crescent: 3 });
  },
  torso: (pen, tones) => {
    pen.blob([-48, -4, -54, -46, -32, -92, 0, -104, 32, -92, 54, -46, 48, -4, 0, 3], tones.coat, { crescent: 12 });
    pen.blob([-28, -6, -31, -50, -16, -86, 16, -86, 31, -50, 28, -6], tones.belly, { ...NO_LINE, crescent: 5 });
  },
  head: (pen, tones, look) => {
    for (const [x, y] of [
      [-24, -192],
      [0, -200],
      [24, -192],
    ] as const)
      pen.solid(polygon([x - 13, y + 20, x, y - 8, x + 13, y + 20]), '#f0904a', { crescent: 3 });
    pen.blob([-60, -134, -46, -172, 0, -188, 46, -172, 60, -134, 56, -102, 0, -84, -56, -102], tones.coat, {
      crescent: 11,
    });
    pen.blob([-50, -114, 0, -124, 50, -114, 44, -98, 0, -88, -44, -98], tones.belly, {
      outline: 0.4,
      rim: 0,
      crescent: 3,
    });
    drawFace(
      pen,
      {
        eyeX: 28,
        eyeY: -144,
        eyeWidth: 8.6,
        eyeHeight: 11.5,
        discRadius: 12.5,
        mouthY: -108,
        mouthWidth: 17,
        mouth: 'plain',
        cheekX: 46,
        cheekY: -124,
        line: '#2a5044',
      },
      look,
    );
    pen.stroke(`M${-8 + look.facing * 6} -122h1M${8 + look.facing * 6} -122h1`, tones.dark, 5);
  },
};

const horse: Critter = {
  tones: { coat: '#a8683e', belly: '#e8c8a4', dark: '#4f3024' },
  shoulder: [30, -80],
  neck: -96,
  chin: -78,
  seat: 'paws',
  tail: (pen, tones) => pen.blob([34, -30, 78, -46, 104, -22, 96, 2, 84, -12, 62, -18], tones.dark, { crescent: 8 }),
  torso: (pen, tones) => {
    pen.blob([-44, -2, -50, -46, -30, -98, 0, -110, 30, -98, 50, -46, 44, -2, 0, 3], tones.coat, { crescent: 12 });
    pen.solid(ellipse(0, -44, 24, 32), tones.belly, { ...NO_LINE, crescent: 5 });
  },
  head: (pen, tones, look) => {
    pen.blob([-14, -206, 26, -210, 58, -184, 66, -134, 60, -90, 44, -104, 38, -150, 10, -184], tones.dark, {
      crescent: 8,
    });
    for (const side of [-1, 1])
      pen.solid(curve(sided(side, [46, -164, 50, -212, 22, -184]), true, 0.6), tones.coat, { crescent: 5 });
    pen.blob(
      [-50, -150, -40, -180, 0, -192, 40, -180, 50, -150, 38, -104, 32, -84, 0, -76, -32, -84, -38, -104],
      tones.coat,
      { crescent: 10 },
    );
    pen.blob([-36, -106, 0, -114, 36, -106, 33, -84, 0, -76, -33, -84], tones.belly, {
      outline: 0.5,
      rim: 0,
      crescent: 4,
    });
    pen.blob([-20, -190, 4, -206, 26, -190, 14, -166, 2, -176, -8, -164], tones.dark, { crescent: 4, outline: 0.6 });
    drawFace(
      pen,
      {
        eyeX: 27,
        eyeY: -142,
        eyeWidth: 8,
        eyeHeight: 11,
        mouthY: -88,
        mouthWidth: 9,
        mouth: 'plain',
        cheekX: 38,
        cheekY: -120,
      },
      look,
    );
    pen.stroke(`M${-11 + look.facing * 5} -100h1M${11 + look.facing * 5} -100h1`, tones.dark, 5);
  },
};

const unicornHorn = (pen: Pen, look: SubjectLook): void => {
  const x = look.facing * 4;
  pen.solid(polygon([x - 11, -184, x + 2, -252, x + 13, -184]), '#ffe08a', { crescent: 4 });
  for (const y of [-198, -212, -226]) pen.stroke(`M${x - 7} ${y + 4}L${x + 8} ${y - 3}`, '#d89a3c', 2.4);
};

const unicorn: Critter = {
  ...horse,
  tones: { coat: '#fbf4fa', belly: '#ffe6ee', dark: '#c884d8' },
  head: (pen, tones, look) => {
    horse.head(pen, { ...tones, dark: mix(tones.dark, '#ff9ac8', 0.3) }, look);
    unicornHorn(pen, look);
  },
};

const animal = (
  id: string,
  en: string,
  fr: string,
  critter: Critter,
  height: number,
  reach: number,
  scale: number,
): Subject => ({
  id,
  words: { en, fr },
  role: 'figure',
  height,
  reach,
  scale,
  hand: handOf(critter),
  draw: (pen, look) => drawCritter(pen, critter, look),
});

/** Animals of house, savannah, pond and legend. */
export const OTHER_ANIMALS: readonly Subject[] = [
  animal('cat', 'cat|kitten|kitty', 'chat|chatte|chaton|minou', cat, 195, 84, 2.2),
  animal('lion', 'lion|lioness|lionesses|tiger|leopard', 'lion|lionne|lionceau|tigre|leopard', lion, 205, 92, 2.0),
  animal('monkey', 'monkey|chimpanzee|ape|gorilla', 'singe|chimpanze|gorille', monkey, 180, 84, 2.15),
  animal('elephant', 'elephant', 'elephant|elephante|elephanteau', elephant, 200, 108, 2.1),
  animal('frog', 'frog|toad', 'grenouille|crapaud', frog, 150, 90, 2.4),
  animal('dinosaur', 'dinosaur|t rex|triceratops', 'dinosaure|t rex', dinosaur, 208, 108, 2.0),
  animal('unicorn', 'unicorn', 'licorne', unicorn, 255, 88, 1.85),
  animal(
    'horse',
    'horse|pony|ponies|foal|donkey|deer|cow',
    'cheval|chevaux|poney|poulain|ane|cerf|biche|vache',
    horse,
    212,
    88,
    2.0,
  ),
];
