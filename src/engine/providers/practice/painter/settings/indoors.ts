import { mix, multiply } from '../colour.ts';
import type { Colour } from '../colour.ts';
import { LEFT, RIGHT } from '../land-forms.ts';
import { SCENE_SIZE } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { curve, ellipse, polygon, round, roundedBox, sided } from '../svg-paths.ts';
import type { Setting } from './setting.ts';

const isEvening = (stage: Stage): boolean => stage.mood.dark || stage.mood.overcast || stage.reading.time === 'sunset';
const FLOOR = 790;

function drawWall(stage: Stage): Colour {
  const { sky } = stage.layers;
  const evening = isEvening(stage);
  const paper: Colour = [
    evening ? '#c98a6a' : '#f0cf9f',
    evening ? '#7f8aa8' : '#cfe0d4',
    evening ? '#a87a98' : '#f2d0c8',
  ][stage.framing.form]!;
  const wall = multiply(paper, evening ? '#c8a0a8' : '#ffffff');
  const { shade } = stage.mood;
  sky.clear();
  sky.raw(
    `<rect x="${LEFT}" y="${LEFT}" width="1184" height="1184" fill="${sky.linear([
      [0, mix(wall, shade, 0.42)],
      [1, wall],
    ])}"/>`,
  );
  let pattern = '';
  if (stage.framing.form === 0) {
    for (let x = LEFT; x < RIGHT; x += 64) pattern += `M${x} ${LEFT}V800`;
    sky.stroke(pattern, mix(wall, shade, 0.25), 14, { exact: true, opacity: 0.22 });
  }
  let marks = '';
  for (let y = 20, row = 0; y < 760; y += 92, row++)
    for (let x = LEFT + (row % 2) * 64; x < RIGHT; x += 128)
      marks +=
        stage.framing.form === 2
          ? ellipse(x + 32, y, 9)
          : ellipse(x + 32, y, 7, 9) + ellipse(x + 25, y + 12, 5, 4) + ellipse(x + 39, y + 12, 5, 4);
  sky.raw(`<path d="${marks}" fill="${mix(wall, '#fff0d0', 0.4)}" fill-opacity=".35"/>`);
  return wall;
}

/** A window with the real sky, weather and a few roofs outside. */
function drawWindow(stage: Stage, x: number, y: number, width: number, height: number, round_: boolean): void {
  const { far } = stage.layers;
  const { mood, reading } = stage;
  far.ambientShare = 0.4;
  const pane = round_
    ? ellipse(x + width / 2, y + height / 2, width / 2, height / 2)
    : roundedBox(x, y, width, height, 4);
  const frame = round_
    ? ellipse(x + width / 2, y + height / 2, width / 2 + 26, height / 2 + 26)
    : roundedBox(x - 26, y - 26, width + 52, height + 52, 14);
  far.solid(frame, '#7a4a34', { crescent: 8 });
  far.raw(
    `<path d="${pane}" fill="${far.linear([
      [0, mood.sky[0]],
      [0.5, mood.sky[1]],
      [1, mood.sky[3]],
    ])}"/>`,
  );
  far.clipped(pane, () => {
    if (!mood.overcast) {
      far.glow(x + width * 0.62, y + 110, 180, mood.glow, 0.7);
      const gone = reading.without.has(mood.dark ? 'moon' : 'sun');
      if (!gone) far.flat(ellipse(x + width * 0.62, y + 110, 40), mood.sun, { exact: true });
    }
    if (mood.dark && !reading.without.has('stars'))
      for (let i = 0; i < 22; i++)
        far.flat(ellipse(far.between(x, x + width), far.between(y, y + height * 0.6), far.between(1.2, 3)), '#fff8e0', {
          exact: true,
          opacity: 0.8,
        });
    far.haze = 0.4;
    for (let at = x - 20; at < x + width;) {
      const wide = far.between(50, 90);
      const tall = far.between(90, 200);
      const base = y + height;
      far.solid(
        polygon([at, base, at, base - tall, at + wide / 2, base - tall - 36, at + wide, base - tall, at + wide, base]),
        mood.dark ? '#4a5a8a' : '#9a8a9a',
        { crescent: 4, outline: 0.5 },
      );
      if (isEvening(stage))
        far.flat(
          roundedBox(at + 14, base - tall + 16, 14, 18, 3) + roundedBox(at + wide - 28, base - tall + 44, 14, 18, 3),
          '#ffd878',
          { exact: true },
        );
      at += wide;
    }
    if ((mood.overcast || reading.weather === 'rain') && !reading.without.has('rain')) {
      let drops = '';
      for (let i = 0; i < 70; i++)
        drops += `M${round(far.between(x, x + width))} ${round(far.between(y, y + height))}l-4 ${round(far.between(14, 40))}`;
      far.stroke(drops, '#e4eeff', 2.2, { exact: true, opacity: 0.55 });
      for (let i = 0; i < 34; i++)
        far.flat(ellipse(far.between(x, x + width), far.between(y, y + height), 3.4, 4.4), '#eef5ff', {
          opacity: 0.5,
          emissive: true,
        });
    }
  });
  far.haze = 0;
  far.stroke(
    `M${round(x + width / 2)} ${y}V${y + height}M${round(x)} ${round(y + height * 0.45)}H${round(x + width)}`,
    '#8a5a3e',
    15,
  );
  if (round_) return;
  far.solid(roundedBox(x - 46, y + height + 20, width + 92, 26, 8), '#8a5a3e', { crescent: 6 });
}

function drawCurtains(stage: Stage, x: number, width: number, colour: Colour): void {
  const { far } = stage.layers;
  for (const side of [-1, 1]) {
    const at = x + width / 2 + side * (width / 2 + 26);
    far.shifted(at, 0, () => {
      far.solid(
        curve(sided(side, [-70, 60, -60, 210, -20, 380, 16, 470, -6, 640, 74, 640, 66, 300, 60, 60]), true, 0.8),
        colour,
        { crescent: 12 },
      );
      far.stroke(
        `M0 80Q${side * 8} 300 ${side * 30} 620M${side * 34} 80Q${side * 40} 300 ${side * 50} 620`,
        mix(colour, '#40101c', 0.45),
        4,
        { opacity: 0.5 },
      );
    });
  }
  far.solid(roundedBox(x - 110, 44, width + 220, 18, 9), '#e0b060', { crescent: 4 });
}

function drawShelf(pen: Pen, x: number): void {
  pen.solid(roundedBox(x, 210, 290, 600, 8), '#7a4a30', { crescent: 8 });
  for (let row = 0; row < 4; row++) {
    const y = 230 + row * 142;
    pen.flat(roundedBox(x + 16, y, 258, 122, 4), '#4a2c24');
    for (let at = x + 22; at < x + 248;) {
      const width = pen.between(15, 30);
      const height = pen.between(70, 112);
      if (pen.random() < 0.85)
        pen.solid(
          roundedBox(at, y + 122 - height, width, height, 3),
          pen.pick(['#d8584e', '#3f7fa8', '#e2b04a', '#5a9a6a', '#8a5aa0', '#e8dcc4'] as const),
          { crescent: 3, outline: 0.6, rim: 0 },
        );
      at += width + 2;
    }
  }
}

function drawFireplace(pen: Pen, x: number): void {
  pen.solid(roundedBox(x - 150, 470, 300, 340, 10), '#b8785c', { crescent: 10 });
  for (let row = 0; row < 8; row++)
    for (let i = 0; i < 5; i++)
      pen.stroke(`M${x - 140 + i * 62 + (row % 2) * 30} ${490 + row * 38}h40`, '#8a5040', 3, { opacity: 0.5 });
  pen.solid(roundedBox(x - 176, 440, 352, 34, 8), '#7a4a30', { crescent: 6 });
  pen.solid(`M${x - 96} 812V640Q${x - 96} 560 ${x} 556Q${x + 96} 560 ${x + 96} 640V812Z`, '#2c1c22', {
    crescent: 4,
    shade: 0,
  });
  pen.glow(x, 750, 300, '#ff9a3c', 0.8);
  for (const [dx, size] of [
    [-34, 0.8],
    [34, 0.84],
    [0, 1.2],
  ] as const) {
    const at = x + dx;
    pen.flat(
      `M${at} ${800 - 150 * size}C${at + 60 * size} ${800 - 80 * size} ${at + 44 * size} 800 ${at} 800C${at - 44 * size} 800 ${at - 60 * size} ${800 - 80 * size} ${at} ${800 - 150 * size}Z`,
      '#ff9a2c',
      { emissive: true },
    );
    pen.flat(
      `M${at} ${800 - 90 * size}C${at + 32 * size} ${800 - 50 * size} ${at + 26 * size} 800 ${at} 800C${at - 26 * size} 800 ${at - 32 * size} ${800 - 50 * size} ${at} ${800 - 90 * size}Z`,
      '#ffe28a',
      { emissive: true },
    );
  }
  pen.limb(`M${x - 70} 802L${x + 70} 796M${x - 66} 794L${x + 66} 804`, '#6a4028', 18);
  for (const [dx, colour] of [
    [-120, '#4f8fb0'],
    [120, '#d8a04a'],
  ] as const)
    pen.blob([x + dx - 22, 440, x + dx - 26, 404, x + dx, 380, x + dx + 26, 404, x + dx + 22, 440], colour, {
      crescent: 5,
    });
}

function drawBed(pen: Pen, x: number): void {
  pen.solid(roundedBox(x - 190, 560, 34, 262, 14), '#8a5a3a', { crescent: 6 });
  pen.solid(roundedBox(x + 156, 620, 34, 202, 14), '#8a5a3a', { crescent: 6 });
  pen.solid(roundedBox(x - 170, 680, 340, 120, 18), '#fff2e0', { crescent: 8 });
  pen.blob([x - 150, 690, x - 140, 640, x - 90, 626, x - 40, 644, x - 36, 688, x - 90, 700], '#ffffff', {
    crescent: 7,
  });
  const quilt = curve([x - 60, 676, x + 40, 662, x + 168, 682, x + 174, 810, x + 40, 800, x - 64, 812], true, 0.4);
  pen.solid(quilt, '#5a8ac0', { crescent: 12 });
  pen.clipped(quilt, () => {
    for (let i = 0; i < 24; i++)
      pen.flat(ellipse(x - 44 + (i % 6) * 40, 690 + Math.floor(i / 6) * 34, 9), i % 2 ? '#ffe08a' : '#ffffff', {
        opacity: 0.75,
      });
  });
}

function drawBackdrop(stage: Stage): void {
  drawWall(stage);
  const { mid } = stage.layers;
  const { side, framing } = stage;
  const centre = SCENE_SIZE * (0.5 + side * 0.2);
  if (framing.form === 2) drawWindow(stage, centre - 150, 130, 300, 300, true);
  else {
    drawWindow(stage, centre - 180, 110, 360, 420, false);
    drawCurtains(stage, centre - 180, 360, framing.form ? '#4f7fa0' : '#c8504a');
  }
  mid.ambientShare = 0.45;
  const other = SCENE_SIZE * (0.5 - side * 0.4);
  if (framing.form === 0) drawShelf(mid, side > 0 ? -90 : SCENE_SIZE - 200);
  else if (framing.form === 1) drawFireplace(mid, other);
  else {
    drawBed(mid, centre + side * 90);
    drawPicture(mid, other, 300);
  }
  mid.raw(
    `<rect x="${LEFT}" y="${FLOOR}" width="1184" height="330" fill="${mid.linear([
      [0, mid.shadeOf(mid.lit('#a8683e'), 0.6)],
      [1, mid.lit('#b5744a')],
    ])}"/>`,
  );
  let boards = '';
  for (let i = 0; i < 12; i++) {
    const a = (i - 5.5) * 130;
    boards += `M${round(512 + a * 0.75)} ${FLOOR}L${round(512 + a * 1.6)} 1110`;
  }
  mid.stroke(boards, '#6a3a24', 3, { opacity: 0.45 });
  mid.flat(roundedBox(LEFT, FLOOR - 14, 1184, 20, 2), '#f0dcc0');
}

function drawPicture(pen: Pen, x: number, y: number): void {
  pen.solid(roundedBox(x - 84, y - 70, 168, 140, 8), '#c89a5a', { crescent: 6 });
  pen.flat(roundedBox(x - 68, y - 54, 136, 108, 4), '#bfe0ee');
  pen.flat(
    `M${x - 68} ${y + 54}V${y + 10}Q${x - 20} ${y - 20} ${x + 20} ${y + 14}T${x + 68} ${y}V${y + 54}Z`,
    '#7fae6a',
  );
  pen.flat(ellipse(x + 34, y - 24, 15), '#ffe28a');
}

function drawGround(stage: Stage): () => number {
  const pen = stage.layers.main;
  const { side, framing } = stage;
  pen.ambientShare = 0.45;
  const rugs: readonly (readonly [Colour, Colour, Colour])[] = [
    ['#c8564e', '#f0d8a8', '#3f7f8a'],
    ['#3f6f8a', '#f0e0c0', '#d88a4a'],
    ['#8a6aa8', '#f6dce6', '#5f9a8a'],
  ];
  const [hem, band, inner] = rugs[framing.form]!;
  pen.solid(ellipse(512, 925, 430, 88), hem, { crescent: 8 });
  pen.solid(ellipse(512, 922, 362, 70), band, { outline: 0.5, crescent: 3 });
  pen.solid(ellipse(512, 920, 290, 54), inner, { outline: 0.5, crescent: 3 });
  const lamp = framing.heroX - side * 280;
  if (framing.form !== 1)
    pen.place(lamp < 70 ? 74 : lamp > 950 ? 950 : lamp, 860, 1.25, false, () => {
      pen.stroke('M0 0V-330', '#5a3a2a', 9);
      pen.solid(ellipse(0, 2, 44, 10), '#5a3a2a', { crescent: 3 });
      pen.glow(0, -350, 330, '#ffc468', isEvening(stage) ? 0.85 : 0.4);
      pen.solid(polygon([-64, -300, -36, -390, 36, -390, 64, -300]), '#ffdf9a', { emissive: true });
    });
  return () => 866;
}

function drawForeground(stage: Stage): void {
  const pen = stage.layers.front;
  const { side } = stage;
  pen.ambientShare = 0.5;
  pen.place(side > 0 ? -10 : SCENE_SIZE + 10, 1060, 1.7, side < 0, () => {
    pen.solid(roundedBox(-60, -56, 150, 60, 14), '#6a4a34', { crescent: 6 });
    pen.stroke(
      'M20 -60C10 -110 20 -140 10 -170M20 -60C36 -100 60 -120 70 -150M18 -60C0 -96 -24 -110 -34 -130',
      '#3a6a44',
      6,
    );
    for (const [x, y, angle] of [
      [10, -176, 0],
      [74, -156, 0.6],
      [-38, -136, -0.7],
      [30, -120, 0.5],
      [-6, -112, -0.5],
      [52, -108, 0.9],
    ] as const)
      pen.solid(ellipse(x, y, 15, 32, angle), '#3f7a4a', { crescent: 6 });
  });
  pen.place(side > 0 ? SCENE_SIZE - 60 : 60, 1050, 1.4, false, () => {
    for (const [i, colour] of ['#d8584e', '#3f7fa8', '#e2b04a'].entries())
      pen.solid(roundedBox(-90 + i * 8, -30 - i * 28, 170 - i * 12, 28, 5), colour, { crescent: 4 });
    pen.solid(roundedBox(-34, -134, 44, 50, 8), '#f6efe2', { crescent: 5 });
    pen.stroke('M10 -122q26 2 0 28', '#f6efe2', 7);
  });
}

/** A library with curtains · a fireside · an attic bedroom with a round window. */
export const INDOORS: Setting = { ground: '#b5744a', outdoors: false, drawBackdrop, drawGround, drawForeground };
