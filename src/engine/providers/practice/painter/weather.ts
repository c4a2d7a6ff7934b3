import { mix } from './colour.ts';
import { LEFT, RIGHT } from './land-forms.ts';
import { SCENE_SIZE } from './pen.ts';
import type { Stage } from './stage.ts';
import { ellipse, round } from './svg-paths.ts';

/** Rain, snow, fog, fireflies and petals in front of everything; faces stay free of them. */
export function drawWeather(stage: Stage, outdoors: boolean): void {
  if (!outdoors) return;
  const { reading, mood } = stage;
  const { setting, weather, without } = reading;
  const enclosed = setting === 'underwater' || setting === 'cave' || setting === 'space';
  if ((weather === 'rain' || weather === 'storm') && !without.has('rain') && !enclosed) drawRain(stage);
  if (weather === 'snow' && setting !== 'snow' && !without.has('snow') && !enclosed) drawFlakes(stage);
  if (!enclosed && (weather === 'fog' || mood.dark || setting === 'forest' || setting === 'castle'))
    drawFog(stage, weather === 'fog' ? 1.6 : 1);
  if (!mood.overcast && !['snow', 'sea', 'desert', 'city', 'underwater'].includes(setting)) drawMotes(stage);
  if (stage.style === 'anime' && ['forest', 'meadow', 'mountain', 'castle'].includes(setting)) drawPetals(stage);
}

/** True where a face may be. */
function isKept(stage: Stage, x: number, y: number, reach: number): boolean {
  return Math.abs(x - stage.framing.heroX) < reach && y > 360 && y < 880;
}

function drawRain(stage: Stage): void {
  const { front, mid } = stage.layers;
  for (const [pen, count, low, high, width, opacity] of [
    [mid, 90, 18, 40, 1.8, 0.34],
    [front, 120, 36, 90, 2.8, 0.42],
  ] as const) {
    let drops = '';
    for (let i = 0; i < count; i++) {
      const length = pen.between(low, high);
      drops += `M${round(pen.between(LEFT, RIGHT))} ${round(pen.between(LEFT, 1000))}l${round(-length * 0.22)} ${round(length)}`;
    }
    pen.stroke(drops, '#eaf2ff', width, { exact: true, opacity });
  }
  let splashes = '';
  for (let i = 0; i < 26; i++) {
    const [x, y] = [front.between(0, SCENE_SIZE), front.between(880, 1010)];
    splashes += `M${round(x - 9)} ${round(y)}q4 -9 9 -2q5 -7 9 2`;
  }
  front.stroke(splashes, '#f2f7ff', 2, { exact: true, opacity: 0.5 });
}

function drawFlakes(stage: Stage): void {
  const { front } = stage.layers;
  for (let i = 0; i < 90; i++)
    front.flat(ellipse(front.between(LEFT, RIGHT), front.between(LEFT, 1000), front.between(2, 6.5)), '#ffffff', {
      exact: true,
      opacity: front.between(0.5, 0.95),
    });
}

function drawFog(stage: Stage, strength: number): void {
  const { haze } = stage.mood;
  for (const [pen, y, opacity] of [
    [stage.layers.far, 690, 0.5],
    [stage.layers.mid, 800, 0.3],
  ] as const) {
    const fill = pen.linear([
      [0, haze, 0],
      [0.5, haze, Math.min(0.9, opacity * strength)],
      [1, haze, 0],
    ]);
    pen.raw(`<rect x="${LEFT}" y="${y - 130}" width="${RIGHT - LEFT}" height="260" fill="${fill}"/>`);
  }
}

function drawMotes(stage: Stage): void {
  const { front } = stage.layers;
  const { dark } = stage.mood;
  const colour = dark ? '#ffe28a' : '#fff4cc';
  for (let i = 0; i < (dark ? 22 : 14); i++) {
    const [x, y, radius] = [front.between(0, SCENE_SIZE), front.between(520, 980), front.between(2.4, 5)];
    if (isKept(stage, x, y, 260)) continue;
    front.glow(x, y, radius * (dark ? 6 : 4), colour, 0.8);
    front.flat(ellipse(x, y, radius * 0.7), colour, { exact: true });
  }
}

function drawPetals(stage: Stage): void {
  const { front } = stage.layers;
  for (let i = 0; i < 26; i++) {
    const [x, y, size, angle] = [
      front.between(0, SCENE_SIZE),
      front.between(60, 980),
      front.between(5, 13),
      front.between(0, 6.3),
    ];
    if (isKept(stage, x, y, 300)) continue;
    front.flat(
      ellipse(x, y, size, size * 0.42, angle),
      stage.mood.dark ? '#ffe9a0' : mix('#ffd0dc', '#ffffff', i % 3 ? 0 : 1),
      { exact: true, opacity: front.between(0.5, 0.95) },
    );
  }
}
