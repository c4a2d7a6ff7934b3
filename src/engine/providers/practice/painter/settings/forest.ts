import { mix } from '../colour.ts';
import { drawBush, drawFir, drawRidge, drawRoundTree, LEFT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { round } from '../svg-paths.ts';
import { drawLake, drawLeafyFrame, drawMeadowGround, drawPath, drawToadstools } from './greenery.ts';
import type { Setting } from './setting.ts';

function drawTrunk(pen: Pen, x: number, half: number, colour: string, birch: boolean): void {
  const path = `M${round(x - half * 1.7)} 790C${round(x - half * 0.8)} 640 ${round(x - half * 0.9)} 300 ${round(x - half * 0.7)} -90L${round(x + half * 0.7)} -90C${round(x + half * 0.8)} 300 ${round(x + half * 0.9)} 650 ${round(x + half * 1.8)} 790Z`;
  pen.solid(path, colour, { crescent: half * 0.5 });
  for (let i = 0; i < 6; i++) {
    const y = 60 + i * 116 + pen.between(-20, 20);
    if (birch)
      pen.stroke(
        `M${round(x - half * 0.8)} ${round(y)}q${round(half * 0.5)} 5 ${round(half)} 0M${round(x + half * 0.1)} ${round(y + 54)}q${round(half * 0.4)} 4 ${round(half * 0.6)} 0`,
        '#5a5058',
        5,
        { opacity: 0.8 },
      );
    else
      pen.stroke(
        `M${round(x - half * 0.3)} ${round(y)}q6 30 0 60M${round(x + half * 0.25)} ${round(y + 40)}q-5 24 2 44`,
        '#4a3028',
        3,
        { opacity: 0.6 },
      );
  }
}

/** Place (share of the width towards the light) and half width of the great trunks, by land form. */
const TRUNKS = [
  [
    [0.43, 34],
    [-0.1, 22],
    [-0.4, 30],
    [0.27, 18],
  ],
  [
    [0.46, 44],
    [-0.47, 40],
  ],
  [
    [0.44, 22],
    [0.33, 15],
    [-0.42, 24],
    [-0.3, 14],
    [-0.02, 13],
  ],
] as const;

function drawBackdrop(stage: Stage): void {
  const { far, mid } = stage.layers;
  const { side, framing, reading } = stage;
  const treeless = reading.without.has('trees');
  const air = far.recipe.air;
  const centre = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  far.haze = Math.min(0.85, 0.64 + air);
  drawRidge(stage, far, 560, 40, '#4c7a4a', { frequency: 0.004, octaves: 4, phase: 3 });
  const broad = framing.form === 1;
  // A gap in the trees lets the light through where the path or the brook leads.
  const gap = (x: number): boolean => framing.form > 0 && Math.abs(x - centre(0.1)) < 96;
  if (!treeless)
    for (const [count, base, low, high, haze, colour] of [
      [16, 640, 240, 400, 0.64, '#4a7a5a'],
      [11, 720, 230, 360, 0.38, '#3f7450'],
    ] as const) {
      far.haze = Math.min(0.85, haze + air);
      for (let i = 0; i < count; i++) {
        const x = LEFT + (i * 1280) / count + far.between(-36, 36);
        const height = far.between(low, high);
        if (gap(x)) continue;
        const y = base + far.between(-14, 20);
        if (broad) drawRoundTree(far, x, y + 10, height * 1.05, mix(colour, '#7fa04a', 0.35));
        else drawFir(far, x, y, height, colour);
      }
    }
  mid.haze = 0.16 + air * 0.5;
  drawRidge(stage, mid, 735, 22, '#5d9a4a', { frequency: 0.004, octaves: 4, phase: 9 });
  if (framing.form === 2) drawLake(stage, mid, 742, 60);
  if (!treeless) {
    const trunks: readonly (readonly [number, number])[] = TRUNKS[framing.form];
    for (const [share, half] of trunks)
      drawTrunk(mid, centre(share), half, framing.form === 2 ? '#e6e0d6' : '#6b4a3a', framing.form === 2);
    const leaf = framing.form === 2 ? '#86a848' : '#4f8a48';
    for (const corner of [0, 1]) {
      const discs = [];
      for (let i = 0; i < 9; i++)
        discs.push({
          x: corner ? SCENE_SIZE - i * 34 + 70 : i * 34 - 70,
          y: -30 + mid.between(-40, 70) - i * 9,
          radius: mid.between(64, 96),
        });
      mid.bush(discs, leaf, 0.8);
    }
  }
  for (let i = 0; i < 9; i++) {
    const x = LEFT + i * 145 + mid.between(-30, 30);
    const radius = mid.between(44, 80);
    if (!gap(x)) drawBush(mid, x, 778, radius, framing.form === 2 ? '#7aa84c' : '#5a9a50');
  }
}

const GROUND = '#5c9448';

/** Fir wood with great trunks · broad-leaved wood with a path · birches by the water. */
export const FOREST: Setting = {
  ground: GROUND,
  outdoors: true,
  drawBackdrop,
  drawGround: (stage) => {
    const pen = stage.layers.main;
    const ground = drawRidge(stage, pen, 842, 20, GROUND, {
      frequency: 0.0028,
      octaves: 3,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(GROUND), 0.8),
      depth: 220,
    });
    if (stage.framing.form === 1) drawPath(stage, pen, 836, '#c2a27a');
    drawMeadowGround(stage, ground, GROUND, 16);
    drawToadstools(stage, ground, 5);
    return ground;
  },
  drawForeground: (stage) => drawLeafyFrame(stage, stage.framing.form === 1 ? 'one' : 'both'),
};
