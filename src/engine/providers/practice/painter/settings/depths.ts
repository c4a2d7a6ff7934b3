import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { BOTTOM, drawRidge, LEFT, RIGHT, scatter } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import { nearColour } from '../stage.ts';
import type { GroundLine, Stage } from '../stage.ts';
import { curve, ellipse, polygon, round } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const SAND = '#e8d3a0';
const CORALS: readonly Colour[] = ['#f2788a', '#ff9a5a', '#b07ad8', '#ffd06a'];

function drawCoral(pen: Pen, x: number, y: number, size: number, colour: Colour): void {
  pen.place(x, y, size, false, () => {
    pen.limb(
      'M0 4V-70M0 -30Q-34 -40 -38 -84M0 -44Q34 -50 40 -96M-34 -60Q-58 -66 -60 -92M36 -66Q58 -70 62 -96',
      colour,
      19,
    );
    for (const [dx, dy] of [
      [0, -76],
      [-38, -88],
      [40, -100],
      [-60, -96],
      [62, -100],
    ] as const)
      pen.flat(ellipse(dx, dy, 5), '#fff4e6', { opacity: 0.7 });
  });
}

function drawKelp(pen: Pen, x: number, y: number, height: number, colour: Colour): void {
  const sway = pen.between(-30, 30);
  pen.limb(
    `M${round(x)} ${y}C${round(x + sway)} ${round(y - height * 0.35)} ${round(x - sway)} ${round(y - height * 0.7)} ${round(x + sway * 0.6)} ${round(y - height)}`,
    colour,
    13,
  );
  for (let i = 1; i < 7; i++) {
    const at = y - (height * i) / 7;
    const side = i % 2 ? 1 : -1;
    const stem = x + sway * Math.sin((i / 7) * Math.PI * 2) * 0.4;
    pen.solid(ellipse(stem + side * 20, at, 23, 9, -side * 0.5), colour, { crescent: 3, outline: 0.6, rim: 0 });
  }
}

function drawDeepBackdrop(stage: Stage): void {
  const { sky, far, mid } = stage.layers;
  const { framing, side, mood } = stage;
  const rays = sky.linear([
    [0, mood.light, 0.5],
    [1, mood.light, 0],
  ]);
  for (let i = 0; i < 7; i++) {
    const x = stage.lightX + (i - 3) * 110;
    sky.raw(
      `<path d="M${round(x)} ${LEFT}L${round(x + 60)} ${LEFT}L${round(x + (i - 3) * 90 + 150)} 820L${round(x + (i - 3) * 90 - 60)} 820Z" fill="${rays}" fill-opacity="${0.35 + (i % 3) * 0.2}"/>`,
    );
  }
  far.haze = 0.62;
  drawRidge(stage, far, 640, 90, '#3f7f9a', { frequency: 0.006, octaves: 4, phase: 8 });
  far.haze = 0.5;
  if (framing.form === 2) drawWreck(far, SCENE_SIZE * (0.5 + side * 0.24), 680);
  for (let i = 0; i < 7; i++) {
    const x = far.between(60, 960);
    const y = far.between(240, 560);
    far.place(x, y, far.between(0.2, 0.34), far.random() < 0.5, () => {
      far.blob([-60, -30, -100, -60, -96, 0], '#ffb45a', { crescent: 4 });
      far.blob(
        [-66, -30, -20, -64, 50, -50, 84, -30, 50, -8, -20, 4],
        far.pick(['#ffb45a', '#f2788a', '#8fd0e0'] as const),
        { crescent: 8 },
      );
      far.flat(ellipse(52, -36, 7), '#20304a');
    });
  }
  mid.haze = 0.26;
  const ground = drawRidge(stage, mid, 745, 40, '#c8b88a', { frequency: 0.004, octaves: 3, phase: 30 });
  for (const share of framing.form === 1 ? [-0.46, -0.38, 0.3, 0.4, 0.5] : [-0.44, 0.44])
    drawKelp(mid, SCENE_SIZE * (0.5 + share), 790, mid.between(260, 470), '#3f9a6a');
  for (let i = 0; i < 7; i++) {
    const x = SCENE_SIZE * (0.5 + (i % 2 ? 1 : -1) * mid.between(0.2, 0.5));
    drawCoral(mid, x, ground(x) + 20, mid.between(0.8, 1.5), CORALS[i % 4]!);
  }
}

function drawWreck(pen: Pen, x: number, y: number): void {
  pen.turned(-9, x, y, () => {
    pen.stroke(
      `M${x - 40} ${y - 60}V${y - 250}M${x + 60} ${y - 60}V${y - 210}M${x - 90} ${y - 200}H${x + 10}`,
      '#6a5040',
      11,
    );
    pen.solid(
      curve(
        [
          x - 190,
          y - 90,
          x - 120,
          y - 60,
          x + 120,
          y - 60,
          x + 180,
          y - 100,
          x + 150,
          y,
          x + 60,
          y + 40,
          x - 120,
          y + 40,
          x - 170,
          y - 10,
        ],
        true,
        0.4,
      ),
      '#7a5a44',
      { crescent: 14 },
    );
    for (const dx of [-90, -30, 40, 100]) pen.flat(ellipse(x + dx, y - 20, 14), '#20304a', { opacity: 0.8 });
  });
}

function drawBubbles(pen: Pen, count: number): void {
  for (let i = 0; i < count; i++) {
    const [x, y, radius] = [pen.between(0, SCENE_SIZE), pen.between(60, 900), pen.between(3, 12)];
    pen.stroke(ellipse(x, y, radius), '#ffffff', 2.4, { exact: true, opacity: 0.7 });
    pen.flat(ellipse(x - radius * 0.3, y - radius * 0.35, radius * 0.22), '#ffffff', { exact: true, opacity: 0.9 });
  }
}

/** A coral garden · a kelp wood · a sunken ship. */
export const UNDERWATER: Setting = {
  ground: SAND,
  outdoors: true,
  drawBackdrop: drawDeepBackdrop,
  drawGround: (stage) => {
    const pen = stage.layers.main;
    const ground = drawRidge(stage, pen, 842, 22, SAND, {
      frequency: 0.003,
      octaves: 3,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(SAND), 0.7),
      depth: 220,
    });
    scatter(pen, ground, 22, 858, 1000, (x, y, scale) =>
      pen.flat(ellipse(x, y, 13 * scale, 6 * scale), pen.pick(['#f6e8c4', '#c8a878', '#f2b8a0'] as const)),
    );
    return ground;
  },
  drawForeground: (stage) => {
    const pen = stage.layers.front;
    for (const corner of [-1, 1]) {
      const x = corner < 0 ? LEFT + 60 : RIGHT - 60;
      for (let i = 0; i < 4; i++)
        drawKelp(pen, x - corner * i * 44, BOTTOM, pen.between(190, 330) - i * 40, nearColour(stage, '#2f7a5a'));
      drawCoral(pen, x - corner * 130, 1050, 1.5, mix(CORALS[corner < 0 ? 0 : 2]!, stage.mood.shade, 0.2));
    }
    drawBubbles(pen, 26);
  },
};

const ROCK = '#6e5f80';

function drawCaveBackdrop(stage: Stage): void {
  const { far, mid, sky } = stage.layers;
  const { framing, mood, side } = stage;
  const x = SCENE_SIZE * (0.5 + side * 0.14);
  if (framing.form !== 1) {
    // The way out, full of daylight.
    sky.glow(x, 480, 520, '#ffe0a8', 0.9);
    far.raw(
      `<path d="${curve([x - 170, 790, x - 190, 560, x - 110, 380, x + 20, 330, x + 140, 400, x + 196, 580, x + 170, 790], true, 0.6)}" fill="${far.linear(
        [
          [0, '#8fd0f0'],
          [0.6, '#e8f6e8'],
          [1, '#fff0c8'],
        ],
      )}"/>`,
    );
    far.flat(`M${x - 180} 790V690Q${x - 60} 640 ${x + 40} 680T${x + 180} 670V790Z`, '#9ac878', { emissive: true });
  } else {
    for (let i = 0; i < 60; i++)
      far.flat(
        ellipse(far.between(LEFT, RIGHT), far.between(0, 620), far.between(1.5, 4.5)),
        far.pick(['#9ff5ff', '#c8ff9a', '#ffd0f4'] as const),
        { emissive: true, opacity: 0.9 },
      );
    far.glow(x, 360, 460, '#6fe0ff', 0.45);
  }
  far.haze = 0.2;
  for (let i = 0; i < 13; i++) {
    const at = LEFT + i * 96 + far.between(-20, 20);
    const length = far.between(60, 230) * (Math.abs(at - x) < 190 ? 0.8 : 1.3);
    far.solid(
      curve([at - 46, -90, at - 26, length * 0.5, at, length, at + 26, length * 0.5, at + 46, -90], true, 0.4),
      ROCK,
      { crescent: 10 },
    );
  }
  mid.haze = 0.1;
  for (const corner of [-1, 1]) {
    const edge = corner < 0 ? LEFT : RIGHT;
    mid.solid(
      curve(
        [
          edge,
          LEFT,
          edge - corner * 210,
          LEFT,
          edge - corner * 150,
          180,
          edge - corner * 230,
          420,
          edge - corner * 190,
          640,
          edge - corner * 270,
          860,
          edge,
          880,
        ],
        true,
        0.5,
      ),
      mix(ROCK, mood.shade, 0.2),
      { crescent: 18 },
    );
  }
  if (framing.form === 2)
    mid.raw(
      `<path d="M${LEFT} 800Q300 770 512 786T${RIGHT} 796V870H${LEFT}Z" fill="${mid.linear([
        [0, '#6fd0e0'],
        [1, '#2a6a9a'],
      ])}"/>`,
    );
  for (const share of [-0.36, 0.34, 0.42]) {
    const at = SCENE_SIZE * (0.5 + share);
    for (let i = 0; i < 4; i++) {
      const height = mid.between(60, 150);
      const dx = (i - 1.5) * 26;
      mid.solid(
        polygon([
          at + dx - 14,
          836,
          at + dx - 16,
          836 - height * 0.8,
          at + dx * 1.3,
          836 - height,
          at + dx + 15,
          836 - height * 0.75,
          at + dx + 14,
          836,
        ]),
        ['#7fe0f0', '#c8a0ff', '#ff9ad0'][i % 3]!,
        { crescent: 8 },
      );
    }
    mid.glow(at, 790, 150, '#9fe8ff', 0.5);
  }
}

/** A mouth to the daylight · glow-worms · an underground lake. */
export const CAVE: Setting = {
  ground: '#8a7a9a',
  outdoors: true,
  drawBackdrop: drawCaveBackdrop,
  drawGround: (stage): GroundLine => {
    const pen = stage.layers.main;
    const colour = '#8a7a9a';
    const ground = drawRidge(stage, pen, 842, 22, colour, {
      frequency: 0.003,
      octaves: 4,
      phase: 55,
      mist: 0,
      foot: pen.shadeOf(pen.lit(colour), 0.8),
      depth: 220,
    });
    scatter(pen, ground, 18, 858, 1000, (x, y, scale) =>
      pen.solid(
        curve(
          [x - 26 * scale, y, x - 14 * scale, y - 18 * scale, x + 10 * scale, y - 20 * scale, x + 26 * scale, y],
          true,
          0.5,
        ),
        ROCK,
        { crescent: 4, outline: 0.6 },
      ),
    );
    return ground;
  },
  drawForeground: (stage) => {
    const pen = stage.layers.front;
    for (const corner of [-1, 1]) {
      const edge = corner < 0 ? LEFT : RIGHT;
      pen.solid(
        curve(
          [
            edge,
            BOTTOM,
            edge,
            800,
            edge - corner * 80,
            850,
            edge - corner * 130,
            930,
            edge - corner * 220,
            980,
            edge - corner * 280,
            BOTTOM,
          ],
          true,
          0.5,
        ),
        nearColour(stage, '#4a3f5c'),
        { crescent: 14 },
      );
      pen.solid(
        curve(
          [
            edge,
            LEFT,
            edge - corner * 320,
            LEFT,
            edge - corner * 190,
            30,
            edge - corner * 150,
            130,
            edge - corner * 60,
            190,
            edge,
            330,
          ],
          true,
          0.4,
        ),
        nearColour(stage, '#4a3f5c'),
        { crescent: 12 },
      );
    }
  },
};
