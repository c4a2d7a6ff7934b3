import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, polygon, sided } from '../svg-paths.ts';
import { drawCritter, handOf } from './critter.ts';
import type { Critter, Tones } from './critter.ts';
import { drawFace } from './face.ts';
import type { Subject, SubjectLook } from './subject.ts';

const NO_LINE = { outline: 0, rim: 0 } as const;

function nose(pen: Pen, look: SubjectLook, y: number, width: number, colour = '#33211f'): void {
  const x = look.facing * 7;
  pen.flat(ellipse(x, y, width, width * 0.7), colour);
  pen.flat(ellipse(x + width * 0.28, y - width * 0.24, width * 0.36, width * 0.18), '#ffffff', { opacity: 0.7 });
}

/** Fox, wolf and dog share a snout with pale cheeks. */
function caninesHead(pen: Pen, tones: Tones, look: SubjectLook, ears: 'pointed' | 'hanging', muzzle = 1): void {
  for (const side of [-1, 1]) {
    if (ears === 'pointed') {
      pen.solid(curve(sided(side, [60, -136, 62, -178, 58, -208, 38, -190, 14, -164]), true, 0.8), tones.coat, {
        crescent: 6,
      });
      pen.solid(curve(sided(side, [50, -152, 54, -190, 26, -164]), true, 0.6), tones.dark, { ...NO_LINE, crescent: 4 });
    }
  }
  pen.blob(
    [-72, -112, -56, -150, -26, -170, 0, -173, 26, -170, 56, -150, 72, -112, 36, -88, 0, -80, -36, -88],
    tones.coat,
    { crescent: 10 },
  );
  for (const side of [-1, 1]) {
    pen.blob(sided(side, [70, -112, 46, -124, 20, -114, 4, -100, 0, -81, 36, -89]), tones.belly, {
      ...NO_LINE,
      crescent: 3,
    });
    if (ears === 'hanging')
      pen.blob(sided(side, [34, -166, 62, -166, 84, -134, 82, -96, 64, -92, 54, -124]), tones.dark, { crescent: 7 });
  }
  drawFace(
    pen,
    {
      eyeX: 27,
      eyeY: -129,
      eyeWidth: 8.5,
      eyeHeight: 11,
      mouthY: -99,
      mouthWidth: 8,
      mouth: 'muzzle',
      cheekX: 45,
      cheekY: -107,
    },
    look,
  );
  nose(pen, look, -107, 8 * muzzle);
}

const caninesTorso = (pen: Pen, tones: Tones): void => {
  pen.blob([-44, -2, -48, -44, -32, -88, 0, -102, 32, -88, 48, -44, 44, -2, 0, 4], tones.coat, { crescent: 12 });
  pen.blob([-20, -24, -24, -62, 0, -94, 24, -62, 20, -24, 0, -14], tones.belly, { ...NO_LINE, crescent: 5 });
};

const brush = (pen: Pen, tones: Tones): void => {
  pen.blob([22, -6, 74, 0, 116, -30, 126, -80, 104, -122, 88, -104, 92, -66, 66, -46, 24, -40], tones.coat, {
    crescent: 12,
  });
  pen.blob([122, -64, 124, -92, 104, -122, 88, -102, 94, -84, 106, -88], tones.belly, { outline: 0.6, crescent: 5 });
};

const CANINE = { shoulder: [30, -82], neck: -92, chin: -80, seat: 'paws', torso: caninesTorso } as const;

const fox: Critter = {
  ...CANINE,
  tones: { coat: '#ef7d2d', belly: '#fff3df', dark: '#5b3028' },
  tail: brush,
  head: (pen, tones, look) => caninesHead(pen, tones, look, 'pointed'),
};

const wolf: Critter = {
  ...CANINE,
  tones: { coat: '#7f8798', belly: '#eceef2', dark: '#484e60' },
  tail: brush,
  head: (pen, tones, look) => caninesHead(pen, tones, look, 'pointed', 1.2),
};

const dog: Critter = {
  ...CANINE,
  tones: { coat: '#dca266', belly: '#fff1dc', dark: '#8f5c38' },
  tail: (pen, tones) => pen.limb('M36 -20C70 -22 88 -50 82 -84', tones.coat, 18),
  head: (pen, tones, look) => {
    caninesHead(pen, tones, look, 'hanging', 1.25);
    if (look.feeling === 'happy')
      pen.blob([-5, -90, 5, -90, 6, -78, 0, -73, -6, -78], '#f2808a', { ...NO_LINE, crescent: 2 });
  },
};

const bear: Critter = {
  tones: { coat: '#9a6238', belly: '#e9c79a', dark: '#6d4226' },
  shoulder: [42, -84],
  neck: -104,
  chin: -98,
  seat: 'feet',
  limbWidth: 27,
  torso: (pen, tones) => {
    pen.blob([-58, -10, -64, -60, -44, -104, 0, -116, 44, -104, 64, -60, 58, -10, 0, 2], tones.coat, { crescent: 14 });
    pen.solid(ellipse(0, -48, 36, 40), tones.belly, { ...NO_LINE, crescent: 6 });
  },
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(ellipse(side * 46, -186, 20, 20), tones.coat, { crescent: 5 });
      pen.solid(ellipse(side * 46, -184, 11, 11), tones.belly, { ...NO_LINE, crescent: 3 });
    }
    pen.blob([-66, -138, -50, -180, 0, -196, 50, -180, 66, -138, 40, -104, 0, -98, -40, -104], tones.coat, {
      crescent: 12,
    });
    pen.solid(ellipse(look.facing * 6, -126, 29, 23), tones.belly, { outline: 0.5, rim: 0, crescent: 4 });
    drawFace(
      pen,
      {
        eyeX: 27,
        eyeY: -152,
        eyeWidth: 7.4,
        eyeHeight: 9.4,
        mouthY: -125,
        mouthWidth: 9,
        mouth: 'muzzle',
        cheekX: 45,
        cheekY: -130,
      },
      look,
    );
    nose(pen, look, -138, 11);
  },
};

const panda: Critter = {
  ...bear,
  tones: { coat: '#f7f4ee', belly: '#ffffff', dark: '#34323e' },
  torso: (pen, tones) => {
    bear.torso(pen, tones);
    pen.blob([-60, -76, -44, -104, 0, -116, 44, -104, 60, -76, 0, -66], tones.dark, { crescent: 6 });
  },
  head: (pen, tones, look) => {
    bear.head(pen, { ...tones, belly: '#ffffff' }, look);
    for (const side of [-1, 1]) pen.solid(ellipse(side * 46, -186, 20, 20), tones.dark, { crescent: 5 });
    for (const side of [-1, 1]) pen.flat(ellipse(side * 28, -150, 16, 19, side * 0.4), tones.dark);
    drawFace(
      pen,
      {
        eyeX: 27,
        eyeY: -152,
        eyeWidth: 7,
        eyeHeight: 9,
        iris: '#0e0c12',
        mouthY: -125,
        mouthWidth: 9,
        mouth: 'muzzle',
        cheekX: 48,
        cheekY: -126,
      },
      look,
    );
    nose(pen, look, -138, 10);
  },
};

const rabbit: Critter = {
  tones: { coat: '#d9c4b4', belly: '#fff6ea', dark: '#c2a896' },
  shoulder: [28, -78],
  neck: -94,
  chin: -88,
  seat: 'feet',
  limbWidth: 18,
  tail: (pen, tones) => pen.solid(ellipse(48, -22, 18), tones.belly, { crescent: 5 }),
  torso: (pen, tones) => {
    pen.blob([-44, -4, -50, -46, -30, -90, 0, -100, 30, -90, 50, -46, 44, -4, 0, 3], tones.coat, { crescent: 10 });
    pen.solid(ellipse(0, -42, 26, 34), tones.belly, { ...NO_LINE, crescent: 4 });
  },
  head: (pen, tones, look) => {
    const droop = look.feeling === 'sad' || look.feeling === 'asleep';
    for (const side of [-1, 1])
      pen.turned(droop ? side * 58 : side * 3, side * 20, -152, () => {
        pen.blob(sided(side, [8, -146, 6, -214, 24, -244, 40, -206, 34, -146]), tones.coat, { crescent: 6 });
        pen.blob(sided(side, [16, -158, 17, -208, 24, -226, 30, -204, 27, -158]), '#f2a7a0', {
          ...NO_LINE,
          crescent: 2,
        });
      });
    pen.blob([-54, -124, -38, -158, 0, -169, 38, -158, 54, -124, 33, -94, 0, -87, -33, -94], tones.coat, {
      crescent: 9,
    });
    pen.solid(ellipse(look.facing * 4, -106, 20, 15), tones.belly, { ...NO_LINE, crescent: 2 });
    drawFace(
      pen,
      {
        eyeX: 23,
        eyeY: -130,
        eyeWidth: 7.8,
        eyeHeight: 10.4,
        mouthY: -105,
        mouthWidth: 7,
        mouth: 'muzzle',
        cheekX: 38,
        cheekY: -111,
      },
      look,
    );
    nose(pen, look, -112, 6, '#d8707a');
  },
};

const squirrel: Critter = {
  ...rabbit,
  tones: { coat: '#c9713a', belly: '#ffe9cc', dark: '#7d3f22' },
  tail: (pen, tones) =>
    pen.blob([24, -4, 76, -10, 104, -60, 92, -122, 116, -156, 84, -176, 50, -146, 58, -92, 44, -40], tones.coat, {
      crescent: 14,
    }),
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(curve(sided(side, [48, -140, 52, -196, 18, -162]), true, 0.6), tones.coat, { crescent: 5 });
      pen.stroke(`M${side * 49} -182L${side * 56} -206M${side * 47} -184L${side * 44} -204`, tones.dark, 4);
    }
    pen.blob([-54, -124, -38, -158, 0, -169, 38, -158, 54, -124, 33, -94, 0, -87, -33, -94], tones.coat, {
      crescent: 9,
    });
    pen.solid(ellipse(look.facing * 4, -108, 30, 19), tones.belly, { ...NO_LINE, crescent: 2 });
    drawFace(
      pen,
      {
        eyeX: 23,
        eyeY: -132,
        eyeWidth: 8,
        eyeHeight: 10.6,
        mouthY: -106,
        mouthWidth: 7,
        mouth: 'muzzle',
        cheekX: 38,
        cheekY: -112,
      },
      look,
    );
    nose(pen, look, -114, 6);
  },
};

const mouse: Critter = {
  ...rabbit,
  tones: { coat: '#a9a6b4', belly: '#f4ecec', dark: '#d99aa4' },
  tail: (pen) => pen.stroke('M40 -12C92 -2 112 -40 92 -66C80 -82 66 -66 78 -56', '#d99aa4', 8),
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) {
      pen.solid(ellipse(side * 48, -162, 31), tones.coat, { crescent: 6 });
      pen.solid(ellipse(side * 48, -160, 20), '#eaaab0', { ...NO_LINE, crescent: 3 });
    }
    pen.blob([-50, -120, -38, -154, 0, -166, 38, -154, 50, -120, 26, -94, 0, -84, -26, -94], tones.coat, {
      crescent: 9,
    });
    drawFace(
      pen,
      {
        eyeX: 20,
        eyeY: -126,
        eyeWidth: 7.6,
        eyeHeight: 10,
        mouthY: -98,
        mouthWidth: 6,
        mouth: 'muzzle',
        cheekX: 34,
        cheekY: -107,
      },
      look,
    );
    for (const side of [-1, 1])
      for (const k of [-1, 1])
        pen.stroke(`M${side * 20} ${-100 + k * 3}L${side * 50} ${-102 + k * 8}`, '#fff8f0', 1.6, { opacity: 0.8 });
    nose(pen, look, -105, 6.5, '#d8707a');
  },
};

const hedgehog: Critter = {
  tones: { coat: '#7a5a44', belly: '#f0d8b4', dark: '#8f6a4e' },
  shoulder: [30, -58],
  neck: -72,
  chin: -52,
  seat: 'feet',
  limbWidth: 17,
  tail: (pen, tones) => {
    const points: number[] = [];
    for (let i = 0; i <= 26; i++) {
      const angle = Math.PI * (-0.14 + (i / 26) * 1.28);
      const radius = i % 2 ? 94 : 72;
      points.push(Math.cos(angle) * radius * 0.94, -66 - Math.sin(angle) * radius);
    }
    pen.solid(polygon(points), tones.coat, { crescent: 12 });
    for (let i = 0; i < 12; i++) {
      const angle = Math.PI * (0.06 + (i / 11) * 0.88);
      const x = Math.cos(angle) * 66;
      const y = -68 - Math.sin(angle) * 64;
      pen.stroke(
        `M${x.toFixed(1)} ${y.toFixed(1)}l${(Math.cos(angle) * 14).toFixed(1)} ${(-Math.sin(angle) * 14).toFixed(1)}`,
        mix(tones.coat, '#f0d8b4', 0.5),
        3.4,
        { opacity: 0.8 },
      );
    }
  },
  torso: (pen, tones) =>
    pen.blob([-46, -4, -52, -44, -30, -80, 0, -88, 30, -80, 52, -44, 46, -4, 0, 3], tones.belly, { crescent: 9 }),
  head: (pen, tones, look) => {
    for (const side of [-1, 1]) pen.solid(ellipse(side * 42, -124, 14), tones.dark, { crescent: 4 });
    pen.blob([-50, -88, -38, -122, 0, -136, 38, -122, 50, -88, 24, -60, 0, -50, -24, -60], tones.belly, {
      crescent: 8,
    });
    pen.blob([-44, -108, -36, -126, 0, -138, 36, -126, 44, -108, 18, -116, 0, -108, -18, -116], tones.coat, {
      ...NO_LINE,
      crescent: 4,
    });
    drawFace(
      pen,
      {
        eyeX: 19,
        eyeY: -94,
        eyeWidth: 7.2,
        eyeHeight: 9.4,
        mouthY: -66,
        mouthWidth: 7,
        mouth: 'muzzle',
        cheekX: 34,
        cheekY: -78,
      },
      look,
    );
    nose(pen, look, -74, 8);
  },
};

const subject = (
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

const polarBear: Critter = { ...bear, tones: { coat: '#f2f4f8', belly: '#ffffff', dark: '#c4ccd8' } };

/** Furry animals with the shared rig. */
export const FOREST_ANIMALS: readonly Subject[] = [
  subject('polar-bear', 'polar bear|ice bear', 'ours polaire|ours blanc', polarBear, 200, 76, 2.2),
  subject('panda', 'panda', 'panda', panda, 205, 76, 2.2),
  subject('fox', 'fox|vixen', 'renard|renarde|renardeau|renardeaux|goupil', fox, 205, 100, 2.05),
  subject('rabbit', 'rabbit|bunny|bunnies|hare', 'lapin|lapine|lievre|lapereau', rabbit, 240, 60, 2.0),
  subject('bear', 'bear|cub|teddy', 'ours|ourson|oursonne|ourse', bear, 205, 76, 2.2),
  subject('wolf', 'wolf|wolves', 'loup|louve|louveteau', wolf, 205, 100, 2.1),
  subject('dog', 'dog|puppy|puppies|hound', 'chien|chienne|chiot', dog, 178, 86, 2.2),
  subject('squirrel', 'squirrel|chipmunk', 'ecureuil', squirrel, 205, 92, 1.95),
  subject('mouse', 'mouse|mice|rat', 'souris|souriceau|rat', mouse, 195, 82, 1.9),
  subject('hedgehog', 'hedgehog|porcupine', 'herisson', hedgehog, 165, 90, 2.2),
];
