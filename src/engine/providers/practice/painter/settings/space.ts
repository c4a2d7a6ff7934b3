import type { Colour } from '../colour.ts';
import { BOTTOM, drawRidge, LEFT, RIGHT, scatter } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { curve, ellipse, polygon, round } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const LAND: readonly { readonly ground: Colour; readonly rock: Colour }[] = [
  { ground: '#8d78b4', rock: '#5f4c8c' },
  { ground: '#b4b0c4', rock: '#6e6a86' },
  { ground: '#c88a7a', rock: '#8a4f54' },
];
const CRYSTALS: readonly Colour[] = ['#5fd0e0', '#b68cff', '#ff8fc8'];

const landOf = (stage: Stage): (typeof LAND)[number] => LAND[stage.framing.form]!;

function drawBackdrop(stage: Stage): void {
  const { sky, far, mid } = stage.layers;
  const { framing } = stage;
  for (let i = 0; i < 5; i++)
    sky.glow(
      sky.between(0, SCENE_SIZE),
      sky.between(0, 700),
      sky.between(180, 340),
      ['#ff6fb0', '#5a7cff', '#8a4dff', '#35c8e0', '#ff9a6a'][i]!,
      0.34,
    );
  if (framing.form === 0) drawRingedPlanet(sky, stage.lightX, 270, 1.28);
  else if (framing.form === 1) drawBlueWorld(sky, stage.lightX, 262);
  else {
    sky.solid(ellipse(stage.lightX, 250, 96), '#ffcf8a', { crescent: 22, rim: 2 });
    sky.solid(ellipse(stage.lightX - stage.side * 150, 380, 44), '#8ad0b0', { crescent: 12, rim: 2 });
    drawComet(sky, SCENE_SIZE * (0.5 - stage.side * 0.28), 180, stage.side);
  }
  sky.solid(ellipse(framing.heroX - stage.side * 120, 150, 34), '#8fd0e0', { crescent: 12, outline: 0.6 });
  const { ground } = landOf(stage);
  far.haze = 0.42 + far.recipe.air;
  drawRidge(stage, far, framing.form === 2 ? 670 : 700, framing.form === 2 ? 110 : 60, ground, {
    frequency: 0.006,
    octaves: 5,
    phase: 4,
  });
  mid.haze = 0.18 + mid.recipe.air * 0.5;
  drawRidge(stage, mid, 765, 40, ground, { frequency: 0.006, octaves: 4, phase: 14 });
  if (framing.form === 1) {
    for (const [x, y, width] of [
      [160, 790, 120],
      [800, 784, 150],
      [480, 800, 90],
    ] as const) {
      mid.flat(ellipse(x, y, width, width * 0.2), landOf(stage).rock, { opacity: 0.7 });
      mid.stroke(`M${x - width} ${y}Q${x} ${round(y + width * 0.3)} ${x + width} ${y}`, '#e8e4f4', 3, { opacity: 0.6 });
    }
    return;
  }
  for (const share of [-0.44, 0.42, 0.2]) {
    const x = SCENE_SIZE * (0.5 + share);
    for (let i = 0; i < 4; i++) {
      const height = mid.between(60, 150);
      const dx = (i - 1.5) * 26;
      mid.solid(
        polygon([
          x + dx - 14,
          800,
          x + dx - 16,
          800 - height * 0.8,
          x + dx * 1.3,
          800 - height,
          x + dx + 15,
          800 - height * 0.75,
          x + dx + 14,
          800,
        ]),
        CRYSTALS[i % 3]!,
        { crescent: 8 },
      );
    }
    mid.glow(x, 760, 110, '#8fe0ff', 0.35);
  }
}

function drawRingedPlanet(pen: Pen, x: number, y: number, scale: number): void {
  pen.place(x, y, scale, false, () =>
    pen.turned(-18, 0, 0, () => {
      pen.stroke('M-225 0A225 52 0 0 1 225 0', '#e8c8a0', 20, { opacity: 0.75 });
      pen.solid(ellipse(0, 0, 128), '#f0956a', { crescent: 34, outline: 0.8, rim: 2 });
      pen.clipped(ellipse(0, 0, 126), () => {
        pen.flat('M-140 -60Q0 -30 140 -64V-36Q0 -4 -140 -34ZM-140 20Q0 52 140 18V34Q0 70 -140 38Z', '#c2505e', {
          opacity: 0.35,
        });
        pen.flat('M-140 -100Q0 -74 140 -102V-90Q0 -62 -140 -88Z', '#ffe0b0', { opacity: 0.35 });
      });
      pen.stroke('M-225 0A225 52 0 0 0 225 0', '#ffe3b8', 20);
      pen.stroke('M-190 4A190 40 0 0 0 190 4', '#b07a8a', 5, { opacity: 0.8 });
    }),
  );
}

function drawBlueWorld(pen: Pen, x: number, y: number): void {
  pen.glow(x, y, 260, '#7fd0ff', 0.5);
  pen.place(x, y, 1.2, false, () => {
    pen.solid(ellipse(0, 0, 128), '#3f9ae0', { crescent: 30, rim: 2 });
    pen.clipped(ellipse(0, 0, 126), () => {
      pen.flat(curve([-96, -70, -40, -96, 10, -70, -6, -30, -50, -10, -80, -30], true, 0.6), '#7fca7a');
      pen.flat(curve([10, 0, 60, -20, 110, 10, 90, 60, 40, 90, 20, 50], true, 0.6), '#7fca7a');
      pen.flat(curve([-100, 30, -60, 40, -50, 90, -90, 100], true, 0.6), '#8fd084');
      pen.flat(
        'M-140 -20Q-60 -40 20 -18T140 -40V-26Q60 -4 -10 -8T-140 -8ZM-140 60Q-40 40 40 70T140 56V66Q60 84 0 78T-140 72Z',
        '#ffffff',
        { opacity: 0.7 },
      );
    });
  });
}

function drawComet(pen: Pen, x: number, y: number, side: number): void {
  const tail = pen.linear(
    [
      [0, '#ffffff', 0.8],
      [1, '#9fd0ff', 0],
    ],
    side > 0 ? 1 : 0,
    1,
    side > 0 ? 0 : 1,
    0,
  );
  pen.raw(`<path d="M${x} ${y - 12}L${x - side * 260} ${y - 150}L${x - side * 12} ${y + 12}Z" fill="${tail}"/>`);
  pen.glow(x, y, 60, '#ffffff', 0.9);
  pen.flat(ellipse(x, y, 13), '#ffffff', { emissive: true });
}

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const { rock } = landOf(stage);
  for (const corner of [-1, 1]) {
    const x = corner < 0 ? LEFT : RIGHT;
    const k = corner === stage.side ? 0.75 : 1.1;
    pen.solid(
      polygon([
        x,
        BOTTOM,
        x,
        1024 - 220 * k,
        x - corner * 70 * k,
        1024 - 260 * k,
        x - corner * 120 * k,
        1024 - 170 * k,
        x - corner * 190 * k,
        1024 - 120 * k,
        x - corner * 230 * k,
        1024 - 40 * k,
        x - corner * 320 * k,
        BOTTOM,
      ]),
      rock,
      { crescent: 16 },
    );
    if (stage.framing.form === 1) continue;
    for (let i = 0; i < 3; i++) {
      const at = x - corner * (150 + i * 42) * k;
      pen.solid(
        polygon([at - 16, 1050, at - 14, 960 - i * 10, at, 925 - i * 16, at + 15, 964 - i * 8, at + 16, 1050]),
        CRYSTALS[i]!,
        { crescent: 7 },
      );
    }
    pen.glow(x - corner * 190, 980, 120, '#8fe0ff', 0.4);
  }
}

/** A ringed planet over crystals · the Earth over craters · two suns and a comet over red cliffs. */
export const SPACE: Setting = {
  ground: '#8d78b4',
  outdoors: true,
  drawBackdrop,
  drawGround: (stage) => {
    const pen = stage.layers.main;
    const { ground, rock } = landOf(stage);
    const line = drawRidge(stage, pen, 842, 20, ground, {
      frequency: 0.0028,
      octaves: 3,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(ground), 0.8),
      depth: 220,
    });
    scatter(pen, line, 16, 862, 1000, (x, y, scale) => {
      pen.flat(ellipse(x, y, 44 * scale, 11 * scale), rock, { opacity: 0.8 });
      pen.stroke(
        `M${round(x - 44 * scale)} ${round(y)}Q${round(x)} ${round(y + 15 * scale)} ${round(x + 44 * scale)} ${round(y)}`,
        '#d8c8f0',
        2.4,
      );
    });
    return line;
  },
  drawForeground,
};
