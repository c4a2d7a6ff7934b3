import { BOTTOM, drawShadow, LEFT, RIGHT } from './land-forms.ts';
import { lookAboard, lookOf } from './mention-look.ts';
import { SCENE_SIZE } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawFigures, marginOf } from './place-figures.ts';
import type { FigureBand } from './place-figures.ts';
import type { Mention } from './read-scene.ts';
import { drawWaterFront } from './settings/sea.ts';
import type { GroundLine, Stage } from './stage.ts';
import { subjectById } from './subjects/registry.ts';
import type { Role } from './subjects/subject.ts';

const sizeFactor = (mention: Mention): number => ({ small: 0.84, usual: 1, large: 1.16 })[mention.size];

/** Puts every subject where its role belongs; the figures come last and get the room that is left. */
export function placeSubjects(stage: Stage, ground: GroundLine): void {
  const { mentions, setting } = stage.reading;
  const of = (...roles: readonly Role[]): Mention[] => mentions.filter(({ subject }) => roles.includes(subject.role));
  const wet = setting === 'sea' || setting === 'underwater';
  const vessels = of('vessel');
  const swimmers = wet ? of('swimmer') : [];
  let figures = mentions.filter(({ subject }) => subject.role === 'figure' || (subject.role === 'swimmer' && !wet));
  const ridden = mentions.find(
    ({ subject, boarded }) => boarded && figures.length > 0 && ['balloon', 'car'].includes(subject.id),
  );
  const things = of('thing', 'worn').filter((mention) => mention !== ridden);
  // A room shows a door but no house, and a city has houses of its own.
  const landmarks = of('landmark').filter(
    ({ subject, colour }) =>
      (setting !== 'indoors' || subject.id === 'door') && !(setting === 'city' && subject.id === 'house' && !colour),
  );
  if (setting === 'castle' && !landmarks.some(({ subject }) => subject.id === 'castle'))
    landmarks.push(plain('castle'));
  const band = drawLandmarks(stage, landmarks, figures.length + vessels.length > 0, ground);
  drawPlants(stage, of('plant'), landmarks.length > 0, ground);
  drawHeavenly(stage, of('heavenly'), figures.length + vessels.length + things.length > 0);
  drawVehicles(stage, of('vehicle'), figures.length > 0);
  const aloft = of('aloft').filter((mention) => mention !== ridden);
  drawAloft(stage, aloft, figures.length + vessels.length + things.length > 0, landmarks.length > 0);
  if (vessels.length && setting === 'sea') figures = drawAfloat(stage, vessels, figures, band);
  drawSwimmers(stage, swimmers, vessels.length + figures.length > 0);
  if (ridden) figures = drawRidden(stage, ridden, figures, ground);
  drawFigures(stage, ground, {
    figures,
    things,
    band,
    vessels: setting === 'sea' ? [] : vessels,
    flyers: of('flyer'),
    small: of('vehicle').length > 0,
  });
}

function plain(id: string): Mention {
  return {
    subject: subjectById(id),
    count: 1,
    size: 'usual',
    pose: 'rest',
    feeling: 'calm',
    looks: {},
    boarded: false,
  };
}

/** Middle distance, on the side of the light; answers the room left for the figures. */
function drawLandmarks(stage: Stage, landmarks: readonly Mention[], shared: boolean, ground: GroundLine): FigureBand {
  const { mid } = stage.layers;
  const { side, framing, reading } = stage;
  const all = landmarks.flatMap((mention) => Array.from({ length: Math.min(3, mention.count) }, () => mention));
  const margin = marginOf(stage);
  if (!all.length) return { left: margin, right: SCENE_SIZE - margin, centre: framing.heroX };
  const base = { sea: 650, space: 806, city: 846, indoors: 800 }[reading.setting as 'sea'] ?? 772;
  let edge = shared ? SCENE_SIZE * (0.5 + side * 0.5) : SCENE_SIZE * 0.5;
  let limit = edge;
  for (const [index, mention] of all.entries()) {
    const { subject } = mention;
    const scale = subject.scale * sizeFactor(mention) * (index ? 0.74 : 1) * (shared ? 1 : 1.25);
    const half = subject.reach * scale;
    const x = shared
      ? edge - side * half * 0.84
      : SCENE_SIZE * (0.5 + (index === 0 ? -side * 0.1 * (all.length - 1) : side * 0.28 * index));
    if (shared) edge -= side * half * 1.7;
    limit = x - side * half;
    const isGate = subject.id === 'bridge';
    mid.haze = reading.setting === 'sea' ? 0.12 : 0.04;
    mid.ambientShare = stage.mood.dark ? 0.7 : 1;
    const y = isGate ? ground(x) - 6 : reading.setting === 'sea' && subject.id !== 'lighthouse' ? 646 : base;
    mid.place(x, y - index * 14, scale, false, (pen) => subject.draw(pen, lookOf(mention)));
    mid.haze = 0;
    mid.ambientShare = 1;
    if (isGate) limit = edge;
  }
  // Figures may overlap the foot of a landmark a little, its body never.
  return side > 0
    ? { left: margin - 14, right: Math.max(560, limit + 70), centre: SCENE_SIZE * 0.3 }
    : { left: Math.min(464, limit - 70), right: SCENE_SIZE - margin + 14, centre: SCENE_SIZE * 0.7 };
}

function drawPlants(stage: Stage, plants: readonly Mention[], crowded: boolean, ground: GroundLine): void {
  const { main } = stage.layers;
  const { side } = stage;
  const spots = crowded ? [-0.45, -0.3, 0.04] : [0.3, -0.44, 0.1, 0.48, -0.28];
  const all = plants.flatMap((mention) => Array.from({ length: Math.min(5, mention.count) }, () => mention));
  all.forEach((mention, index) => {
    const x = SCENE_SIZE * (0.5 + side * (spots[index % spots.length] ?? 0.36));
    const scale = mention.subject.scale * sizeFactor(mention) * (index ? 0.8 : 1) * (crowded ? 0.8 : 1);
    const y = ground(x) + 14 - index * 4;
    drawShadow(stage, main, x, y, 60 * scale);
    main.place(x, y, scale, false, (pen) => mention.subject.draw(pen, lookOf(mention)));
  });
}

function drawHeavenly(stage: Stage, lights: readonly Mention[], shared: boolean): void {
  for (const mention of lights) {
    for (let i = 0; i < Math.min(5, mention.count); i++) {
      const pen = shared ? stage.layers.mid : stage.layers.main;
      const x = SCENE_SIZE * (0.5 + (shared ? stage.side * (0.2 - i * 0.2) : (i - (mention.count - 1) / 2) * 0.24));
      pen.place(
        x,
        (shared ? 390 : 640) - (i % 2) * 70,
        (shared ? 1.1 : 2.4) / (1 + 0.24 * (mention.count - 1)),
        false,
        (inner) => mention.subject.draw(inner, lookOf(mention)),
      );
    }
  }
}

/** A train crosses behind the figures, on a viaduct where the land is steep. */
function drawVehicles(stage: Stage, vehicles: readonly Mention[], shared: boolean): void {
  const { mid } = stage.layers;
  for (const mention of vehicles) {
    if (['mountain', 'castle', 'desert', 'snow', 'sea'].includes(stage.reading.setting)) {
      mid.solid(`M${LEFT} 800H${RIGHT}V842H${LEFT}Z`, '#b09a8c', { crescent: 6 });
      for (let x = -60; x < RIGHT; x += 150)
        mid.solid(
          `M${x} 840V${BOTTOM - 80}H${x + 34}V900Q${x + 34} 862 ${x + 75} 852Q${x + 116} 862 ${x + 116} 900V${BOTTOM - 80}H${x + 150}V840Z`,
          '#a08a7e',
          { crescent: 8, outline: 0.8 },
        );
    }
    mid.place(stage.side > 0 ? 690 : 640, 800, shared ? 1.5 : 1.66, false, (pen) =>
      mention.subject.draw(pen, lookOf(mention)),
    );
  }
}

function drawAloft(stage: Stage, aloft: readonly Mention[], shared: boolean, landmark: boolean): void {
  const { far, mid, main } = stage.layers;
  const { side, framing } = stage;
  const at = (share: number): number => SCENE_SIZE * (0.5 + side * share);
  for (const mention of aloft) {
    const { subject } = mention;
    const look = lookOf(mention);
    const draw = (pen: Pen): void => subject.draw(pen, look);
    const extras = Math.min(4, mention.count - 1);
    if (subject.id === 'kite' || shared) {
      const scale = (subject.id === 'kite' ? 1.15 : 1.0) * (landmark ? 0.74 : 1);
      const spots = landmark ? [-0.02, -0.36, 0.16, -0.2] : [0.26, -0.04, 0.42, -0.36];
      for (let i = 0; i <= extras; i++)
        mid.place(
          at(spots[i % 4]!),
          (subject.id === 'kite' ? 330 : landmark ? 360 : 480) - i * 60,
          scale * (i ? 0.62 : 1),
          side < 0,
          draw,
        );
      continue;
    }
    main.place(framing.heroX + side * 20, 640, subject.scale, false, draw);
    const spots = [
      [0.33, 330, 0.5, 0.3],
      [0.1, 440, 0.3, 0.5],
      [-0.4, 300, 0.36, 0.4],
      [0.44, 560, 0.4, 0.3],
    ] as const;
    for (let i = 0; i < Math.max(mention.count > 1 ? 0 : 2, extras); i++) {
      const [share, y, scale, haze] = spots[i]!;
      far.haze = haze;
      far.place(at(share), y, scale * (mention.count > 1 ? 1.3 : 1), false, draw);
      far.haze = 0;
    }
  }
}

/** Boats with their crew, and the wave in front of them. Answers the figures that found no room aboard. */
function drawAfloat(
  stage: Stage,
  vessels: readonly Mention[],
  figures: readonly Mention[],
  band: FigureBand,
): Mention[] {
  const { main } = stage.layers;
  const { side, framing } = stage;
  const crew = figures
    .flatMap((mention) => Array.from({ length: Math.min(2, mention.count) }, () => mention))
    .slice(0, 2);
  const all = vessels.flatMap((mention) => Array.from({ length: Math.min(4, mention.count) }, () => mention));
  const centre = all.length > 1 ? (band.left + band.right) / 2 : band.centre;
  const step = Math.min(330, (band.right - band.left - 120) / all.length);
  for (let index = all.length - 1; index >= 0; index--) {
    const mention = all[index]!;
    const x = centre + (index - (all.length - 1) / 2) * step * -side;
    const scale =
      mention.subject.scale *
      framing.closeness *
      sizeFactor(mention) *
      (all.length > 1 ? Math.max(0.5, 0.86 - all.length * 0.09) : 1);
    const aboard = index ? undefined : (pen: Pen): void => drawCrew(stage, pen, crew, mention.subject.id);
    main.ambientShare = stage.mood.dark ? 0.7 : 0.9;
    main.place(x, 808 - index * 12, scale, side < 0, (pen) =>
      mention.subject.draw(pen, { ...lookOf(mention), ...(aboard && { aboard }) }),
    );
    main.ambientShare = 1;
  }
  drawWaterFront(stage, main, 822, centre, all.length > 1 ? 320 : 220);
  return [];
}

function drawCrew(stage: Stage, pen: Pen, crew: readonly Mention[], vessel: string): void {
  const { ambientShare } = pen;
  pen.ambientShare = stage.mood.dark ? 0.5 : 0.75;
  const spots = crew.length > 1 ? [-44, 40] : [vessel === 'ship' ? 44 : 38];
  crew.forEach((mention, index) => {
    const scale =
      (vessel === 'ship' ? 0.54 : 0.62) *
      (crew.length > 1 ? 0.86 : 1) *
      Math.min(1, 205 / mention.subject.height) *
      (index ? 0.88 : 1);
    // People stand behind the rail up to the waist, so that their faces clear it.
    pen.place(spots[index]!, vessel === 'ship' ? -58 : -32, scale, false, (inner) =>
      mention.subject.draw(inner, lookAboard(mention, crew.length > 1 ? (index ? -0.6 : 0.6) : 0.3)),
    );
  });
  pen.ambientShare = ambientShare;
}

function drawSwimmers(stage: Stage, swimmers: readonly Mention[], shared: boolean): void {
  const { main } = stage.layers;
  const { side, framing, reading } = stage;
  const deep = reading.setting === 'underwater';
  const all = swimmers.flatMap((mention) => Array.from({ length: Math.min(5, mention.count) }, () => mention));
  const spots = shared
    ? [
        [0.28, 560],
        [0.36, 330],
        [-0.3, 330],
        [0.02, 250],
        [0.42, 700],
      ]
    : [
        [framing.heroX / SCENE_SIZE - 0.5, 700],
        [0.3 * side, 470],
        [-0.3 * side, 400],
        [0.1 * side, 300],
        [0.36 * side, 760],
      ];
  all.forEach((mention, index) => {
    const [share = 0, height = 600] = spots[index % 5]!;
    const wanted = SCENE_SIZE * (0.5 + share * (shared ? side : 1));
    const scale = mention.subject.scale * sizeFactor(mention) * (shared ? 0.66 : index ? 0.62 : framing.closeness);
    const half = mention.subject.reach * scale;
    const x = Math.max(half + 16, Math.min(SCENE_SIZE - 16 - half, wanted));
    const y = deep ? height : shared ? 846 + index * 20 : 812 + index * 26;
    const heading = mention.subject.heading ?? 1;
    const flip = side > 0 ? heading < 0 : heading > 0;
    main.ambientShare = 0.6;
    main.place(x, y, scale, flip, (pen) => mention.subject.draw(pen, lookOf(mention)));
    main.ambientShare = 1;
  });
  if (!deep && all.length && !shared) drawWaterFront(stage, main, 832, framing.heroX, 300);
}

/** "In a balloon", "in a car": the vehicle becomes the hero, with the figure inside. */
function drawRidden(stage: Stage, ridden: Mention, figures: readonly Mention[], ground: GroundLine): Mention[] {
  const { main } = stage.layers;
  const { framing, side } = stage;
  const inside = figures.slice(0, 2);
  const inBalloon = ridden.subject.id === 'balloon';
  const aboard = (pen: Pen): void => {
    inside.forEach((rider, index) => {
      const pair = inside.length > 1;
      const scale = ((inBalloon ? (pair ? 0.42 : 0.52) : pair ? 0.34 : 0.4) * 205) / rider.subject.height;
      const x = inBalloon ? (pair ? 22 - index * 44 : 0) : 28 - index * 62;
      pen.place(x, inBalloon ? -4 : -38, scale, false, (inner) =>
        rider.subject.draw(inner, lookAboard(rider, pair ? (index ? 0.6 : -0.6) : 0.2)),
      );
    });
  };
  const x = framing.heroX + side * 40;
  const y = inBalloon ? 760 : ground(x) + 60;
  if (!inBalloon) drawShadow(stage, main, x, y, 300);
  main.ambientShare = stage.mood.dark ? 0.5 : 0.8;
  main.place(x, y, inBalloon ? 2.2 : 2.9, !inBalloon && side < 0, (pen) =>
    ridden.subject.draw(pen, { ...lookOf(ridden), aboard }),
  );
  main.ambientShare = 1;
  return figures.slice(2);
}
