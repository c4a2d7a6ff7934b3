import { ellipse, roundedBox } from '../svg-paths.ts';
import { drawPerson } from './person.ts';
import type { Person } from './person.ts';
import type { Subject } from './subject.ts';

const CHILD: Person = {
  tall: 0,
  skin: '#f6c9a2',
  hair: '#6a3d22',
  hairStyle: 'short',
  garment: 'coat',
  coat: '#f2c230',
  trousers: '#3f5a8c',
  boots: '#d8433f',
  hat: '#f2c230',
  hatKind: 'hood',
  scarf: '#e2574c',
};

const GIRL: Person = {
  ...CHILD,
  hairStyle: 'braids',
  hair: '#8a4a26',
  garment: 'dress',
  coat: '#e0524a',
  hatKind: 'none',
  trousers: '#f6c9a2',
  boots: '#5a4a8c',
  scarf: '#ffd86b',
};
const BOY: Person = {
  ...CHILD,
  hair: '#4a2c1e',
  coat: '#4a90c8',
  hatKind: 'none',
  trousers: '#7a6248',
  boots: '#8a4a30',
  scarf: '#f0b03c',
};

const WOMAN: Person = {
  ...GIRL,
  tall: 26,
  hairStyle: 'long',
  coat: '#4f8f8a',
  trousers: '#4a4260',
  boots: '#6a3a34',
  scarf: '#f0c06a',
};
const MAN: Person = { ...BOY, tall: 28, coat: '#a8543e', scarf: '#4a6a8a' };
const GRANDMOTHER: Person = {
  ...WOMAN,
  tall: 8,
  hair: '#e2e2ea',
  hairStyle: 'bun',
  glasses: true,
  coat: '#8a6ab0',
  scarf: '#f4ecdc',
};
const GRANDFATHER: Person = {
  ...MAN,
  tall: 12,
  hair: '#e6e6ec',
  hairStyle: 'bald',
  beard: true,
  glasses: true,
  coat: '#5f7f5a',
  scarf: '#c8503e',
};
const CAPE_GOLD = '#f2c23c';
const PRINCESS: Person = {
  ...GIRL,
  tall: 10,
  hairStyle: 'long',
  hair: '#f0cc6a',
  coat: '#f08ab4',
  hatKind: 'crown',
  hat: CAPE_GOLD,
  scarf: '#fff0f4',
};
const KING: Person = {
  ...MAN,
  tall: 16,
  garment: 'robe',
  hair: '#8a5a34',
  beard: true,
  hatKind: 'crown',
  coat: '#a83a48',
  cape: '#5a2a6a',
  scarf: '#fff6ea',
};
const QUEEN: Person = {
  ...WOMAN,
  tall: 20,
  garment: 'robe',
  hair: '#4a2c1e',
  hatKind: 'crown',
  coat: '#7a4aa8',
  cape: '#c8423e',
  scarf: '#fff6ea',
};
const PIRATE: Person = {
  ...MAN,
  tall: 14,
  coat: '#b03a3e',
  trousers: '#3a3648',
  boots: '#5a3a2a',
  hat: '#33303e',
  hatKind: 'pirate',
  beard: true,
  hair: '#3a2420',
  eyePatch: true,
  scarf: '#f4ecd8',
  tool: (pen) => {
    pen.stroke('M4 -8Q24 -44 58 -60', '#dfe6f0', 7);
    pen.stroke('M-6 -16L14 2', '#e0b040', 6);
  },
};
const WIZARD: Person = {
  ...MAN,
  tall: 12,
  garment: 'robe',
  coat: '#4a56b0',
  hat: '#4a56b0',
  hatKind: 'wizard',
  hair: '#eceaf2',
  hairStyle: 'long',
  beard: true,
  scarf: '#e8b83a',
  tool: (pen) => {
    pen.stroke('M2 52L4 -92', '#8a5a34', 7);
    pen.glow(5, -102, 60, '#9fe8ff', 0.8);
    pen.flat(ellipse(5, -102, 12), '#bff4ff', { emissive: true });
  },
};
const WITCH: Person = {
  ...WIZARD,
  coat: '#5a3a7a',
  hat: '#3a2c54',
  hair: '#d0703a',
  beard: false,
  hairStyle: 'long',
  scarf: '#8fc05a',
};
const FAIRY: Person = {
  ...GIRL,
  coat: '#8fd08a',
  hair: '#f2c25a',
  hairStyle: 'bun',
  scarf: '#fff6c8',
  tool: (pen) => {
    pen.stroke('M0 4L14 -40', '#e8c86a', 4);
    pen.glow(15, -46, 44, '#ffe89a', 0.9);
    pen.flat(ellipse(15, -46, 8), '#fff3b0', { emissive: true });
  },
};
const KNIGHT: Person = {
  ...CHILD,
  tall: 6,
  garment: 'armour',
  coat: '#b8c4d8',
  trousers: '#3f6fb8',
  boots: '#8d9ab2',
  hat: '#b8c4d8',
  hatKind: 'helmet',
  cape: '#c9423e',
  tool: (pen) => {
    pen.stroke('M4 14L16 -96', '#eaf0f8', 8);
    pen.stroke('M-10 -6L22 -2', '#c89b3c', 7);
  },
};
const ASTRONAUT: Person = {
  ...CHILD,
  tall: 6,
  coat: '#f2f4f8',
  trousers: '#e2e6ee',
  boots: '#7a86a0',
  hatKind: 'none',
  scarf: '#e2574c',
};

/** Hats of a trade stay on, so "a knight with red hair" keeps the helmet. */
const person = (id: string, en: string, fr: string, shape: Person, extra: Partial<Subject> = {}): Subject => ({
  id,
  words: { en, fr },
  role: 'figure',
  height: 206 + shape.tall,
  reach: 58,
  scale: shape.tall > 20 ? 1.9 : 2.08,
  hand: [62, -84 - shape.tall],
  draw: (pen, look) => drawPerson(pen, shape, look),
  ...extra,
});

export const PEOPLE: readonly Subject[] = [
  person(
    'grandmother',
    'grandmother|grandma|granny|old woman|old lady|nana',
    'grand mere|mamie|vieille dame|vieille femme|meme',
    GRANDMOTHER,
  ),
  person(
    'grandfather',
    'grandfather|grandpa|granddad|old man',
    'grand pere|papi|papy|vieil homme|vieux monsieur',
    GRANDFATHER,
  ),
  person('princess', 'princess|princesses', 'princesse', PRINCESS, { height: 230 }),
  person('queen', 'queen', 'reine', QUEEN, { height: 245 }),
  person('king', 'king|prince', 'roi|prince', KING, { height: 240 }),
  person('pirate', 'pirate|captain|buccaneer', 'pirate|capitaine', PIRATE, { height: 240, reach: 80 }),
  person('wizard', 'wizard|sorcerer|magician|mage', 'magicien|sorcier|enchanteur|mage', WIZARD, {
    height: 300,
    reach: 72,
    scale: 1.66,
  }),
  person('witch', 'witch|witches|sorceress', 'sorciere|magicienne', WITCH, { height: 300, reach: 72, scale: 1.66 }),
  person('knight', 'knight|squire', 'chevalier|chevaliere|ecuyer', KNIGHT, { height: 230, reach: 76 }),
  person('astronaut', 'astronaut|cosmonaut|spaceman', 'astronaute|cosmonaute|spationaute', ASTRONAUT, {
    height: 214,
    draw: (pen, look) => {
      pen.solid(roundedBox(-44, -108, 88, 70, 16), '#c4ccd8', { crescent: 6 });
      drawPerson(pen, ASTRONAUT, look);
      pen.flat(ellipse(0, -150, 62, 60), '#bfe8ff', { opacity: 0.26 });
      pen.stroke(ellipse(0, -150, 62, 60), '#ffffff', 6, { opacity: 0.9 });
      pen.stroke('M-38 -176Q-24 -198 0 -200', '#ffffff', 6, { opacity: 0.8 });
    },
  }),
  person('fairy', 'fairy|fairies|elf|elves|pixie', 'fee|elfe|lutin', FAIRY, {
    reach: 96,
    draw: (pen, look) => {
      for (const side of [-1, 1]) {
        pen.turned(side * 24, 0, -80, () => pen.solid(ellipse(side * 58, -108, 44, 26), '#d8f2ff', { crescent: 5 }));
        pen.turned(side * -18, 0, -70, () => pen.solid(ellipse(side * 46, -62, 32, 19), '#e8dcff', { crescent: 5 }));
      }
      drawPerson(pen, FAIRY, look);
    },
  }),
  person('woman', 'woman|women|mother|mum|mom|lady|teacher|aunt', 'femme|mere|maman|dame|tante|maitresse', WOMAN),
  person(
    'man',
    'man|men|father|dad|sailor|fisherman|farmer|gardener|uncle|baker|king s guard',
    'homme|pere|papa|marin|pecheur|fermier|jardinier|oncle|boulanger|monsieur',
    MAN,
  ),
  person('girl', 'girl|daughter|sister|schoolgirl', 'fille|fillette|soeur|ecoliere', GIRL),
  person('boy', 'boy|son|brother|schoolboy|lad', 'garcon|frere|fils|ecolier|gamin', BOY),
  person(
    'child',
    'child|children|kid|explorer|toddler|traveller|hero|heroine',
    'enfant|explorateur|exploratrice|gosse|bambin|voyageur|voyageuse|heros|heroine',
    CHILD,
  ),
];
