import { mix, multiply } from './colour.ts';
import type { Colour } from './colour.ts';
import { LEFT, RIGHT } from './land-forms.ts';
import { SCENE_SIZE } from './pen.ts';
import type { Disc, Pen } from './pen.ts';
import type { Stage } from './stage.ts';
import { ellipse, round } from './svg-paths.ts';

type Ramp = readonly [Colour, Colour, Colour, Colour];
const SIDE = RIGHT - LEFT;

/** Sky with sun or moon, stars and clouds. */
export function drawSky(stage: Stage): void {
  const { reading, mood } = stage;
  const { sky } = stage.layers;
  const ramp = rampOf(stage);
  sky.raw(
    `<rect x="${LEFT}" y="${LEFT}" width="${SIDE}" height="${SIDE}" fill="${sky.linear([
      [0, ramp[0]],
      [0.32, ramp[1]],
      [0.62, ramp[2]],
      [0.82, ramp[3]],
    ])}"/>`,
  );
  if (reading.setting === 'underwater' || reading.setting === 'cave') return;
  if (stage.style === 'cartoon') drawSunburst(stage, ramp);
  else sky.glow(stage.lightX, stage.lightY, mood.overcast ? 420 : 620, mood.glow, mood.dark ? 0.5 : 0.8);
  if (mood.dark && !mood.overcast && !reading.without.has('stars')) drawStars(stage);
  if (reading.setting === 'space') return;
  drawSunOrMoon(stage);
  if (mood.overcast) drawCover(stage, ramp);
  else if (!reading.without.has('clouds')) drawClouds(stage, ramp);
}

function rampOf(stage: Stage): Ramp {
  const { mood, style } = stage;
  const [top, upper, lower, horizon] = mood.sky;
  if (style === 'watercolor')
    return [
      mix(top, '#fffaf0', 0.2),
      mix(upper, '#fffaf0', 0.24),
      mix(lower, '#fffaf0', 0.3),
      mix(horizon, '#fffaf0', 0.3),
    ];
  if (style === 'anime' && !mood.dark && !mood.overcast) {
    const zenith = mix(multiply(top, '#5f80f0'), top, 0.3);
    return [zenith, mix(zenith, upper, 0.6), lower, horizon];
  }
  if (style === 'realistic' && !mood.dark)
    return [mix(top, '#5a7a9a', 0.2), mix(upper, horizon, 0.3), mix(lower, horizon, 0.4), horizon];
  return [top, upper, lower, horizon];
}

/** Flat rays round the light, in rings from the sky's colours: a poster, not a sky. */
function drawSunburst(stage: Stage, ramp: Ramp): void {
  const { sky } = stage.layers;
  const { lightX: x, lightY: y, mood } = stage;
  const at = (share: number): Colour => {
    const place = share * 3;
    const index = Math.min(2, Math.floor(place));
    return mix(ramp[index]!, ramp[index + 1]!, place - index);
  };
  sky.flat(`M${LEFT} ${LEFT}H${RIGHT}V${RIGHT}H${LEFT}Z`, ramp[0], { exact: true });
  [900, 640, 440, 290].forEach((radius, i) =>
    sky.flat(ellipse(x, y + (1 - i / 3) * 70, radius * 1.06, radius), at(((i + 1) / 4) * (mood.dark ? 0.7 : 1)), {
      exact: true,
    }),
  );
  if (mood.overcast) return;
  let rays = '';
  for (let i = 0; i < 16; i++) {
    const angle = (i / 16) * Math.PI * 2 + 0.1;
    const [from, to] = [angle - 0.1, angle + 0.1];
    rays += `M${round(x)} ${round(y)}L${round(x + Math.cos(from) * 1500)} ${round(y + Math.sin(from) * 1500)}L${round(x + Math.cos(to) * 1500)} ${round(y + Math.sin(to) * 1500)}Z`;
  }
  sky.raw(`<path d="${rays}" fill="${mood.light}" fill-opacity="${mood.dark ? 0.07 : 0.2}"/>`);
}

function drawStars(stage: Stage): void {
  const { sky } = stage.layers;
  const inSpace = stage.reading.setting === 'space';
  let stars = '';
  for (let i = 0; i < (inSpace ? 190 : 110); i++) {
    const x = sky.between(LEFT, RIGHT);
    const y = sky.between(LEFT, inSpace ? 1000 : 560);
    const size = sky.random();
    const radius = size > 0.93 ? 3.6 : size > 0.7 ? 2.2 : 1.3;
    stars += `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill-opacity="${round(sky.between(0.4, 1))}"/>`;
    if (size > 0.95)
      stars += `<path d="M${round(x)} ${round(y - 14)}l2.2 14l-2.2 14l-2.2 -14ZM${round(x - 14)} ${round(y)}l14 -2.2l14 2.2l-14 2.2Z"/>`;
  }
  sky.raw(`<g fill="#fff8e0">${stars}</g>`);
}

function drawSunOrMoon(stage: Stage): void {
  const { sky } = stage.layers;
  const { lightX: x, lightY: y, mood, reading } = stage;
  if (mood.overcast) return;
  if (mood.dark) {
    if (reading.without.has('moon')) return;
    sky.flat(ellipse(x, y, 68), mood.sun, { exact: true });
    for (const [dx, dy, radius] of [
      [-20, -14, 14],
      [24, 18, 10],
      [-6, 30, 7],
    ] as const)
      sky.flat(ellipse(x + dx, y + dy, radius), '#d9cfae', { exact: true, opacity: 0.6 });
    sky.inkLine(ellipse(x, y, 68), mood.sun, 0.8);
    return;
  }
  if (reading.without.has('sun')) return;
  const low = y > 300;
  const flat = stage.style === 'cartoon' || stage.style === 'pixel-art';
  sky.flat(ellipse(x, y, low ? 78 : 60), flat ? mix(mood.sun, '#ffc83a', 0.75) : mood.sun, { exact: true });
  if (stage.style === 'cartoon') sky.inkLine(ellipse(x, y, low ? 78 : 60), '#ffcf5a', 0.8);
}

function drawClouds(stage: Stage, ramp: Ramp): void {
  const { sky } = stage.layers;
  const { mood, side, style, reading } = stage;
  const [, upper, lower, horizon] = ramp;
  const warm = stage.lightY > 300;
  const body = warm
    ? mix(lower, '#ffffff', mood.dark ? 0.3 : 0.45)
    : mood.dark
      ? mix(lower, horizon, 0.5)
      : mix('#ffffff', horizon, 0.3);
  const dark = warm ? mix(upper, lower, 0.3) : mix(body, upper, style === 'anime' ? 0.4 : 0.5);
  const bright = warm ? mix(horizon, '#ffffff', 0.45) : mix(body, mood.light, mood.dark ? 0.2 : 0.6);
  const tones: readonly [Colour, Colour, Colour] =
    style === 'cartoon' ? [mix(body, upper, 0.25), body, bright] : [dark, body, bright];
  const towering = style === 'anime' && !mood.dark;
  if (towering) {
    drawTower(sky, SCENE_SIZE * (0.5 - side * 0.36), 640, 620, 470, tones);
    drawTower(sky, SCENE_SIZE * (0.5 + side * 0.3), 660, 520, 250, tones);
    drawCloud(sky, SCENE_SIZE * (0.5 - side * 0.1), 640, 900, 170, 15, tones, 1);
  }
  const count = towering ? 2 : mood.dark ? 3 : 4;
  for (let i = 0; i < count; i++) {
    const y = 140 + i * 92 + sky.between(-20, 20);
    const x = SCENE_SIZE * (i % 2 ? 0.5 + side * sky.between(0.3, 0.5) : 0.5 - side * sky.between(0.2, 0.5));
    drawCloud(
      sky,
      x,
      y,
      sky.between(240, 390) * (1 - y / 1400),
      sky.between(76, 124) * (1 - y / 1100),
      9,
      tones,
      mood.dark ? 0.6 : 0.95,
    );
  }
  if (style !== 'cartoon')
    for (let i = 0; i < 6; i++) {
      const [x, y, width] = [sky.between(0, SCENE_SIZE), sky.between(400, 560), sky.between(120, 300)];
      sky.raw(
        `<path d="M${round(x - width)} ${round(y)}Q${round(x)} ${round(y - 10)} ${round(x + width)} ${round(y)}Q${round(x)} ${round(y + 7)} ${round(x - width)} ${round(y)}Z" fill="${bright}" fill-opacity=".4"/>`,
      );
    }
  if (mood.dark || reading.without.has('birds')) return;
  for (let i = 0; i < 5; i++) {
    const x = SCENE_SIZE * (0.5 - side * 0.02) + i * 34 - 60;
    const y = 250 + (i % 3) * 26 + i * 5;
    const size = 6 + (i % 2) * 3;
    sky.stroke(
      `M${x - size} ${y - size * 0.4}Q${x - size * 0.4} ${y - size * 0.8} ${x} ${y}Q${x + size * 0.4} ${y - size * 0.8} ${x + size} ${y - size * 0.4}`,
      mix(mood.shade, upper, 0.3),
      2.6,
      { exact: true, opacity: 0.8 },
    );
  }
}

function drawCloud(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  tones: readonly [Colour, Colour, Colour],
  opacity: number,
): void {
  const discs: Disc[] = [];
  for (let i = 0; i < count; i++) {
    const share = i / (count - 1);
    const bulge = Math.sin(share * Math.PI);
    discs.push({
      x: x + (share - 0.5) * width + pen.between(-8, 8),
      y: y - bulge * height * pen.between(0.25, 0.6),
      radius: (0.16 + 0.2 * bulge) * height * pen.between(0.85, 1.3) + 8,
    });
    if (i % 2)
      discs.push({
        x: x + (share - 0.5) * width * 0.8,
        y: y - bulge * height * pen.between(0.55, 1),
        radius: height * 0.2 * pen.between(0.7, 1.2) * bulge + 6,
      });
  }
  discs.push({ x, y: y - height * 0.2, radius: height * 0.3 });
  pen.puff(discs, tones, 0.5, opacity);
}

/** A cumulus that towers into the zenith. */
function drawTower(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  tones: readonly [Colour, Colour, Colour],
): void {
  const discs: Disc[] = [];
  for (let level = 0; level < 7; level++) {
    const share = level / 6;
    const half = (width / 2) * (1 - share * 0.72) * (0.86 + 0.28 * pen.random());
    const size = height * (0.2 - share * 0.08);
    const steps = 5 - Math.floor(share * 3);
    for (let i = 0; i <= steps; i++)
      discs.push({
        x: x + (i / steps - 0.5) * 2 * half,
        y: y - share * height + pen.between(-14, 14),
        radius: size * pen.between(0.75, 1.25),
      });
  }
  pen.puff(discs, tones, 0.5, 1);
}

/** Closed cover of heavy clouds with dark, level undersides, and veils of rain below. */
function drawCover(stage: Stage, ramp: Ramp): void {
  const { sky } = stage.layers;
  const { mood, reading } = stage;
  const [top, upper, lower, horizon] = ramp;
  if (!reading.without.has('rain') && (reading.weather === 'rain' || reading.weather === 'storm'))
    for (let i = 0; i < 6; i++) {
      const x = sky.between(LEFT, SCENE_SIZE);
      const width = sky.between(90, 220);
      sky.raw(
        `<path d="M${round(x)} 300L${round(x + width)} 300L${round(x + width - 130)} 760L${round(x - 150)} 760Z" fill="${sky.linear(
          [
            [0, upper, 0.5],
            [1, upper, 0],
          ],
        )}"/>`,
      );
    }
  for (const [row, y, height, count] of [
    [0, 360, 120, 6],
    [1, 250, 170, 5],
    [2, 120, 220, 5],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const x = LEFT + ((i + 0.5) * SIDE) / count + sky.between(-50, 50);
      const body = mix([lower, upper, top][row]!, row === 2 ? mood.shade : '#ffffff', row === 2 ? 0.12 : 0.16);
      const bright = mix(horizon, '#ffffff', 0.3);
      const tones: readonly [Colour, Colour, Colour] = [mix(body, mood.shade, 0.4), body, mix(body, bright, 0.2)];
      const wide = sky.between(290, 400);
      const base = y + sky.between(-24, 24);
      drawCloud(sky, x, base, wide, height * 0.8, 9, tones, 1);
      const under = sky.linear([
        [0, tones[0], 0],
        [0.4, tones[0], 0.8],
        [1, tones[0], 0],
      ]);
      sky.raw(
        `<ellipse cx="${round(x)}" cy="${round(base + 12)}" rx="${round(wide * 0.56)}" ry="${round(height * 0.2)}" fill="${under}"/>`,
      );
    }
  }
  if (reading.weather === 'storm') drawLightning(stage);
}

function drawLightning(stage: Stage): void {
  const { sky } = stage.layers;
  const x = SCENE_SIZE * (0.5 + stage.side * 0.3);
  sky.glow(x, 330, 300, '#fff6c8', 0.75);
  const bolt = `M${x} 190L${x - 46} 350L${x - 8} 344L${x - 60} 540L${x + 44} 312L${x + 4} 318L${x + 52} 190Z`;
  sky.flat(bolt, '#fff3b0', { emissive: true });
  sky.inkLine(bolt, '#e0b040', 0.5);
}
