import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { BOTTOM, drawRoundTree, LEFT, RIGHT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { ellipse, polygon, round, roundedBox } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const WINDOW = '#ffdc86';

/** A skyline: roofs of three kinds, with windows when it is near enough. */
function drawSkyline(
  stage: Stage,
  pen: Pen,
  base: number,
  low: number,
  high: number,
  colours: readonly Colour[],
  windows: boolean,
): void {
  const lit = stage.mood.dark || stage.mood.overcast;
  for (let x = LEFT; x < RIGHT;) {
    const width = pen.between(74, 128);
    const height = pen.between(low, high);
    const top = base - height;
    pen.solid(polygon([x, base, x, top, x + width, top, x + width, base]), pen.pick(colours), {
      crescent: width * 0.12,
      rim: 0.6,
      outline: 0.8,
    });
    const roof = pen.random();
    if (roof < 0.5)
      pen.solid(polygon([x - 6, top, x + width / 2, top - width * 0.45, x + width + 6, top]), '#a8534e', {
        crescent: 6,
        outline: 0.8,
      });
    else if (roof < 0.7)
      pen.solid(roundedBox(x + width * 0.3, top - 40, width * 0.3, 42, 4), '#8a6a5a', { crescent: 4, outline: 0.7 });
    else if (roof < 0.82)
      pen.solid(
        `M${round(x)} ${round(top)}Q${round(x + width / 2)} ${round(top - width * 0.9)} ${round(x + width)} ${round(top)}Z`,
        '#5f8f8a',
        { crescent: 8, outline: 0.8 },
      );
    if (windows) {
      let dark = '';
      let bright = '';
      for (let y = top + 26; y < base - 30; y += 46)
        for (let wx = x + 14; wx < x + width - 26; wx += 38) {
          const pane = roundedBox(wx, y, 18, 26, 5);
          if (pen.random() < (lit ? 0.6 : 0.15)) bright += pane;
          else dark += pane;
        }
      pen.flat(dark, '#4a5a86', { opacity: 0.75 });
      if (bright) pen.flat(bright, WINDOW, { emissive: true });
    }
    x += width + pen.between(-4, 10);
  }
}

interface Front {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly wall: Colour;
}

/** A tall house close by, with a shop on the ground floor. */
function drawFront(stage: Stage, { x, width, height, wall }: Front): void {
  const pen = stage.layers.mid;
  const base = 842;
  const top = base - height;
  pen.solid(polygon([x, base, x, top, x + width, top, x + width, base]), wall, { crescent: 14 });
  const gable = pen.random();
  if (gable < 0.5)
    pen.solid(
      polygon([x - 12, top, x + width * 0.25, top - 90, x + width * 0.75, top - 90, x + width + 12, top]),
      '#8a4a4e',
      { crescent: 10 },
    );
  else
    pen.solid(
      polygon([
        x - 8,
        top,
        x - 8,
        top - 22,
        x + width * 0.2,
        top - 22,
        x + width * 0.2,
        top - 58,
        x + width * 0.4,
        top - 58,
        x + width * 0.4,
        top - 92,
        x + width * 0.6,
        top - 92,
        x + width * 0.6,
        top - 58,
        x + width * 0.8,
        top - 58,
        x + width * 0.8,
        top - 22,
        x + width + 8,
        top - 22,
        x + width + 8,
        top,
      ]),
      mix(wall, '#6a3a3a', 0.35),
      { crescent: 8 },
    );
  const share = stage.mood.dark || stage.mood.overcast ? 0.7 : 0.25;
  for (let y = top + 34; y < base - 190; y += 92)
    for (const wx of [x + width * 0.16, x + width * 0.58]) {
      const on = pen.random() < share;
      pen.solid(roundedBox(wx, y, 42, 54, 8), on ? WINDOW : '#5a6a96', { emissive: on, shade: 0, outline: 0.7 });
      pen.stroke(`M${round(wx + 21)} ${round(y)}v54M${round(wx)} ${round(y + 26)}h42`, '#6a4a3a', 3);
      if (on && stage.mood.dark) pen.glow(wx + 21, y + 27, 70, '#ffc860', 0.4);
      pen.flat(roundedBox(wx - 4, y + 54, 50, 9, 3), '#7a5a4a');
      if (!stage.reading.without.has('flowers'))
        for (let i = 0; i < 5; i++) pen.flat(ellipse(wx + 2 + i * 10, y + 53, 5), i % 2 ? '#e2574c' : '#5f9a4a');
    }
  const shop = base - 104;
  pen.solid(
    roundedBox(x + 14, shop + 22, width - 70, 70, 5),
    stage.mood.dark || stage.mood.overcast ? WINDOW : '#9fc4d4',
    { emissive: stage.mood.dark || stage.mood.overcast, outline: 0.8 },
  );
  pen.solid(roundedBox(x + width - 48, shop + 18, 36, 86, 6), '#6a4038', { crescent: 4, outline: 0.8 });
  const stripe = pen.pick(['#d8504a', '#3f8a7a', '#4a6ab0', '#e0963c'] as const);
  const stripes = Math.round(width / 22);
  for (let i = 0; i < stripes; i++) {
    const sx = x + (i * width) / stripes;
    const sw = width / stripes;
    pen.flat(
      `M${round(sx)} ${shop - 14}h${round(sw)}v30q${round(-sw / 2)} 16 ${round(-sw)} 0Z`,
      i % 2 ? '#fff6e6' : stripe,
    );
  }
  pen.inkLine(`M${round(x)} ${shop - 14}h${round(width)}v30h${round(-width)}Z`, pen.lit(stripe), 0.7);
}

function drawBackdrop(stage: Stage): void {
  const { far, mid } = stage.layers;
  const { framing, side } = stage;
  const air = far.recipe.air;
  far.haze = Math.min(0.82, 0.62 + air);
  drawSkyline(stage, far, 720, 200, 400, ['#8a8ab0', '#9a8aa8', '#7a8ab0'], false);
  far.haze = 0.38 + air;
  drawSkyline(stage, far, 770, 140, 300, ['#b08a8a', '#9a86a4', '#c49a7a'], true);
  if (framing.form === 1) drawTower(stage, SCENE_SIZE * (0.5 + side * 0.06));
  far.raw(`<rect x="${LEFT}" y="766" width="${RIGHT - LEFT}" height="110" fill="${far.lit('#9a8fa4')}"/>`);
  mid.haze = 0.08 + air * 0.4;
  const walls = ['#d98a6a', '#e2b46a', '#7aa6a4', '#c87a86', '#8fae7a', '#b894c4'];
  const start = Math.floor(mid.random() * walls.length);
  const wall = (index: number): Colour => walls[(start + index) % walls.length]!;
  const left = framing.form === 2 ? [470, 400, 330] : [490, 360];
  left.forEach((height, i) =>
    drawFront(stage, { x: LEFT - 30 + i * 168 - (framing.form === 2 ? 40 : 0), width: 164, height, wall: wall(i) }),
  );
  const right = framing.form === 2 ? [420] : [370, 480];
  right.forEach((height, i) =>
    drawFront(stage, { x: RIGHT - (right.length - i) * 168 + 30, width: 164, height, wall: wall(i + 3) }),
  );
  if (framing.form === 0) for (const x of [330, 690]) drawRoundTree(mid, x, 846, 150, '#6f9a5a');
  mid.raw(`<rect x="${LEFT}" y="836" width="${RIGHT - LEFT}" height="280" fill="${mid.lit('#8a7f96')}"/>`);
  if (framing.form === 1) drawBunting(stage);
}

function drawTower(stage: Stage, x: number): void {
  const { far } = stage.layers;
  far.haze = 0.26 + far.recipe.air;
  far.solid(polygon([x - 44, 780, x - 40, 380, x + 40, 380, x + 44, 780]), '#c8a890', { crescent: 16 });
  far.solid(polygon([x - 54, 384, x, 250, x + 54, 384]), '#5a7a94', { crescent: 12 });
  far.solid(ellipse(x, 430, 28), '#fff4dc', { crescent: 4 });
  far.stroke(`M${x} 430V410M${x} 430L${x + 13} 436`, '#4a3a44', 5);
  for (const y of [510, 590]) far.solid(roundedBox(x - 10, y, 20, 34, 9), WINDOW, { emissive: true, outline: 0.6 });
}

/** Little flags over the street. */
function drawBunting(stage: Stage): void {
  const { mid } = stage.layers;
  const sag = (x: number): number => 470 + 90 * Math.sin(((x - 220) / 600) * Math.PI);
  mid.stroke(`M210 468Q512 640 830 468`, '#5a4a54', 3);
  const colours = ['#e2574c', '#ffd65a', '#4a9ad0', '#6fae5a'];
  for (let i = 0; i < 13; i++) {
    const x = 244 + i * 44;
    const y = sag(x) - 2;
    mid.solid(polygon([x - 15, y, x + 15, y, x, y + 32]), colours[i % 4]!, { crescent: 3, outline: 0.6 });
  }
}

function drawGround(stage: Stage): () => number {
  const pen = stage.layers.main;
  const { mood, side } = stage;
  const lit = pen.lit('#a2968f');
  pen.raw(
    `<rect x="${LEFT}" y="842" width="${RIGHT - LEFT}" height="270" fill="${
      pen.style === 'cartoon'
        ? lit
        : pen.linear([
            [0, pen.lightOf(lit)],
            [1, pen.shadeOf(lit)],
          ])
    }"/>`,
  );
  let stones = '';
  let tops = '';
  for (let y = 854, row = 0; y < 1100; row++) {
    const half = 5 + row * 1.9;
    for (let x = LEFT + (row % 2) * half * 1.4; x < RIGHT + 40; x += half * 2.9) {
      stones += ellipse(x + pen.between(-2, 2), y, half * 1.32, half * 0.44);
      tops += ellipse(x - side * half * 0.1, y - half * 0.16, half * 0.9, half * 0.2);
    }
    y += half * 0.98;
  }
  pen.raw(
    `<path d="${stones}" fill="${pen.shadeOf(lit)}" fill-opacity=".38"/><path d="${tops}" fill="${mood.light}" fill-opacity=".16"/>`,
  );
  pen.flat(roundedBox(LEFT, 836, RIGHT - LEFT, 12, 3), '#c8bcb4');
  if (mood.overcast || mood.dark) {
    const shine = pen.linear([
      [0, '#ffc860', 0],
      [0.2, '#ffc860', 0.3],
      [1, '#ffc860', 0],
    ]);
    for (const x of [60, 150, 342, 672, 880, 965])
      pen.raw(`<path d="M${x - 20} 846L${x + 20} 846L${x + 44} 1090L${x - 44} 1090Z" fill="${shine}"/>`);
  }
  if (mood.overcast)
    for (let i = 0; i < 7; i++) {
      const share = i / 7;
      const x = pen.between(40, SCENE_SIZE - 40);
      const y = 880 + share * 124;
      const width = 54 + 84 * share;
      pen.raw(
        `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(width)}" ry="${round(width * 0.17)}" fill="${mix(mood.sky[3], mood.sky[2], 0.4)}" fill-opacity=".55"/>`,
      );
      pen.stroke(ellipse(x + width * 0.1, y, width * 0.42, width * 0.06), '#ffffff', 2, { exact: true, opacity: 0.55 });
    }
  return () => 846;
}

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const iron = '#2f2a40';
  for (const corner of [-1, 1]) {
    if (stage.framing.form === 2 && corner !== stage.side) continue;
    const hook = -corner * 44;
    pen.place(corner < 0 ? 44 : SCENE_SIZE - 44, 1040, 1.5, false, () => {
      pen.limb('M0 0V-330', iron, 12);
      pen.stroke(`M0 -300Q0 -352 ${hook} -352`, iron, 9);
      pen.solid(ellipse(0, 0, 26, 12), iron, { crescent: 3 });
      pen.solid(polygon([hook - 18, -340, hook - 24, -292, hook + 24, -292, hook + 18, -340]), '#ffdf8a', {
        emissive: true,
        outline: 0.6,
      });
      pen.flat(polygon([hook - 28, -338, hook, -366, hook + 28, -338]), iron);
      pen.glow(hook, -312, 190, '#ffc860', stage.mood.dark || stage.mood.overcast ? 0.8 : 0.3);
    });
  }
  const base = BOTTOM;
  pen.solid(roundedBox(stage.side > 0 ? LEFT : RIGHT - 190, base - 120, 190, 140, 10), '#6a4a3c', { crescent: 8 });
  const x = stage.side > 0 ? LEFT + 95 : RIGHT - 95;
  const leaves = [-60, -30, 0, 30, 60].map((dx, i) => ({ x: x + dx, y: base - 130 - (i % 2) * 22, radius: 44 }));
  pen.bush(leaves, mix('#4f8a4a', stage.mood.shade, 0.25), 0.8);
  if (!stage.reading.without.has('flowers'))
    for (let i = 0; i < 9; i++)
      pen.flat(ellipse(x - 70 + i * 18, base - 140 - ((i * 37) % 40), 9), ['#f2788a', '#ffd65a', '#ffffff'][i % 3]!);
}

/** A street with trees · a square with a clock tower and flags · a lane of shops. */
export const CITY: Setting = { ground: '#a2968f', outdoors: true, drawBackdrop, drawGround, drawForeground };
