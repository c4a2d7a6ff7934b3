import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import { curve, ellipse, sided, round } from '../svg-paths.ts';
import type { Subject, SubjectLook } from './subject.ts';

function drawTree(pen: Pen, look: SubjectLook): void {
  pen.solid('M-22 2C-10 -40 -16 -80 -20 -120L20 -124C14 -80 14 -40 30 2Z', '#7a4e34');
  pen.stroke('M0 -110C-20 -140 -40 -150 -56 -160M4 -110C24 -140 36 -150 50 -164', '#7a4e34', 11);
  const leaf = look.colour ?? '#5fa04a';
  const crown = [
    -58, -160, 40, 58, -158, 42, -30, -196, 46, 34, -200, 48, 0, -236, 42, 0, -170, 50, -78, -182, 28, 80, -186, 28,
  ];
  const discs: { x: number; y: number; radius: number }[] = [];
  for (let i = 0; i < crown.length; i += 3) discs.push({ x: crown[i]!, y: crown[i + 1]!, radius: crown[i + 2]! });
  pen.bush(discs, leaf);
  for (const [x, y] of [
    [-46, -150],
    [18, -166],
    [52, -176],
    [-14, -214],
    [34, -226],
  ] as const)
    pen.flat(ellipse(x, y, 7), '#e2574c');
}

function drawFlower(pen: Pen, look: SubjectLook): void {
  const petal = look.colour ?? '#f2788a';
  pen.limb('M0 4Q-10 -60 0 -128', '#4f9a4a', 11);
  for (const side of [-1, 1]) pen.blob(sided(side, [2, -30, 30, -62, 64, -60, 44, -28]), '#5fae52', { crescent: 5 });
  for (let i = 0; i < 8; i++) {
    const angle = (i / 8) * Math.PI * 2 + 0.2;
    pen.solid(ellipse(Math.cos(angle) * 36, -150 + Math.sin(angle) * 36, 26, 17, angle), petal, { crescent: 5 });
  }
  pen.solid(ellipse(0, -150, 26), '#ffd84a', { crescent: 5 });
  for (const [x, y] of [
    [-8, -156],
    [8, -152],
    [-2, -142],
    [10, -162],
  ] as const)
    pen.flat(ellipse(x, y, 3), '#e0a030');
}

function drawMushroom(pen: Pen, look: SubjectLook): void {
  const cap = look.colour ?? '#dc4a41';
  pen.solid('M-30 2Q-22 -50 -26 -84L26 -84Q22 -50 34 2Q0 10 -30 2Z', '#f6e8d0', { crescent: 7 });
  pen.solid('M-92 -76Q-88 -164 0 -168Q88 -164 92 -76Q0 -56 -92 -76Z', cap, { crescent: 14 });
  pen.stroke('M-80 -74Q0 -56 80 -74', '#f0d8b8', 6, { opacity: 0.8 });
  for (const [x, y, radius] of [
    [-40, -112, 14],
    [14, -136, 15],
    [52, -98, 11],
    [-8, -92, 8],
    [-64, -88, 7],
  ] as const)
    pen.flat(ellipse(x, y, radius, radius * 0.86), cap === '#f6f2ea' ? '#d8a080' : '#fff6e6');
}

function drawCactus(pen: Pen, look: SubjectLook): void {
  const green = look.colour ?? '#3f8a5a';
  pen.limb('M0 0V-170M0 -60Q-52 -60 -52 -114M0 -86Q48 -84 48 -142', green, 34);
  pen.stroke('M-6 -8V-164M8 -8V-164M-56 -76V-110M46 -100V-138', mix(green, '#ffffff', 0.35), 2.6, { opacity: 0.6 });
  pen.flat(ellipse(0, -192, 12, 10), '#f2788a');
}

function drawPalm(pen: Pen, look: SubjectLook): void {
  pen.limb('M0 4Q-14 -90 16 -190', '#9a6e44', 22);
  for (let i = 0; i < 7; i++) pen.stroke(`M${round(-16 + i * 2)} ${-20 - i * 24}q10 6 20 -2`, '#6a4a2c', 3);
  for (const [x, y] of [
    [-92, -168],
    [-72, -226],
    [-4, -254],
    [78, -240],
    [112, -180],
    [70, -140],
    [-44, -134],
  ] as const)
    pen.blob(
      [16, -196, (16 + x) / 2, -200 + (y + 190) * 0.35 - 22, x, y, (16 + x) / 2, -184 + (y + 190) * 0.35],
      look.colour ?? '#4f9a52',
      { crescent: 5 },
    );
  for (const x of [6, 24]) pen.solid(ellipse(x, -186, 10), '#7a4e30', { crescent: 3 });
}

function drawPumpkin(pen: Pen, look: SubjectLook): void {
  const orange = look.colour ?? '#ef8a2d';
  pen.limb('M0 -88Q4 -108 18 -112', '#5a8a3a', 11);
  for (const [x, width] of [
    [-46, 36],
    [46, 36],
    [-22, 40],
    [22, 40],
    [0, 40],
  ] as const)
    pen.solid(ellipse(x, -44, width, 46), orange, { crescent: 8, outline: 0.8 });
  pen.stroke('M0 -86Q-6 -44 0 -2', mix(orange, '#6a2a10', 0.4), 3, { opacity: 0.6 });
}

function drawPine(pen: Pen, look: SubjectLook): void {
  const green = look.colour ?? '#3f7a52';
  pen.solid('M-12 2L-9 -40L9 -40L12 2Z', '#6a4a38', { crescent: 4 });
  for (const [base, width] of [
    [-26, 84],
    [-84, 68],
    [-140, 50],
    [-190, 34],
  ] as const)
    pen.solid(
      curve(
        [
          0,
          base - 78,
          width * 0.42,
          base - 34,
          width,
          base,
          width * 0.4,
          base + 8,
          0,
          base + 12,
          -width * 0.4,
          base + 8,
          -width,
          base,
          -width * 0.42,
          base - 34,
        ],
        true,
        0.4,
      ),
      green,
      { crescent: 9 },
    );
  pen.flat(ellipse(0, -268, 6), '#ffe08a', { opacity: 0.9 });
}

const plant = (
  id: string,
  en: string,
  fr: string,
  role: Subject['role'],
  height: number,
  reach: number,
  scale: number,
  draw: Subject['draw'],
): Subject => ({ id, words: { en, fr }, role, height, reach, scale, draw });

/** What grows. */
export const PLANTS: readonly Subject[] = [
  plant('pine', 'pine|fir|christmas tree|pine tree', 'sapin|pin|arbre de noel', 'plant', 270, 88, 1.7, drawPine),
  plant('palm', 'palm|palm tree|coconut', 'palmier|cocotier', 'plant', 262, 112, 1.6, drawPalm),
  plant('tree', 'tree|oak|apple tree|willow', 'arbre|chene|pommier|saule', 'plant', 280, 110, 1.7, drawTree),
  plant('cactus', 'cactus|cactuses|cacti', 'cactus', 'plant', 205, 70, 1.4, drawCactus),
  plant(
    'flower',
    'flower|rose|tulip|daisy|daisies|sunflower|poppy|poppies',
    'fleur|tulipe|marguerite|tournesol|coquelicot',
    'thing',
    205,
    66,
    1.5,
    drawFlower,
  ),
  plant('mushroom', 'mushroom|toadstool', 'champignon', 'thing', 170, 92, 1.5, drawMushroom),
  plant('pumpkin', 'pumpkin', 'citrouille|potiron', 'thing', 114, 84, 1.7, drawPumpkin),
];
