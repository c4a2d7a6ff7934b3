import { mix } from './colour.ts';
import { drawShadow } from './land-forms.ts';
import { lookOf } from './mention-look.ts';
import { SCENE_SIZE } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Mention } from './read-scene.ts';
import type { GroundLine, Stage } from './stage.ts';
import { curve, ellipse } from './svg-paths.ts';
import { SETTINGS } from './settings/all-settings.ts';
import type { SubjectLook } from './subjects/subject.ts';

/** The part of the picture that the figures may use. */
export interface FigureBand {
  readonly left: number;
  readonly right: number;
  /** Where a single figure stands. */
  readonly centre: number;
}

export interface FigureCast {
  readonly figures: readonly Mention[];
  readonly things: readonly Mention[];
  readonly flyers: readonly Mention[];
  /** Boats on dry land. */
  readonly vessels: readonly Mention[];
  readonly band: FigureBand;
  /** Something large stands behind: figures are drawn smaller. */
  readonly small: boolean;
}

interface Standing {
  readonly mention: Mention;
  readonly scale: number;
  readonly half: number;
  x: number;
  y: number;
}

const MOST_FIGURES = 6;
/** Figures in a row may overlap by this share of their width. */
const TIGHTNESS = 0.84;
/** Handle height of things that hang from a hand, in their own units. */
const HANGS: Readonly<Record<string, number>> = { lantern: 88, bell: 140, key: 80 };

/** Figures in a row that look at each other, what they carry, and what lies beside them. */
export function drawFigures(stage: Stage, ground: GroundLine, cast: FigureCast): void {
  const heroes = [...cast.figures, ...cast.vessels];
  const flyersOnly = heroes.length === 0 && cast.flyers.length > 0;
  const row =
    heroes.length || flyersOnly
      ? heroes
      : cast.things.filter(
          (mention) =>
            mention.subject.role === 'thing' ||
            cast.things.length === 1 ||
            mention.subject.id === 'umbrella' ||
            mention.subject.id === 'crown',
        );
  const standing = arrange(stage, ground, row, cast);
  const carried = heroes.length === 1 || cast.figures.length > 0 ? cast.things : [];
  const [hero] = standing;
  const hung =
    hero && cast.figures[0] === hero.mention
      ? carried.find((thing) => hangs(thing) && thing.count === 1 && canHold(hero.mention))
      : undefined;
  const worn = hero && cast.figures[0] === hero.mention ? carried.filter(({ subject }) => subject.role === 'worn') : [];
  for (const figure of [...standing].sort((a, b) => a.y - b.y))
    drawStanding(stage, figure, standing, figure === hero ? { hung, worn } : { worn: [] });
  if (heroes.length || flyersOnly)
    drawThingsBeside(
      stage,
      ground,
      carried.filter((thing) => thing !== hung && thing.subject.role === 'thing' && !isRead(thing, cast.figures)),
      standing,
    );
  drawFlyers(stage, cast.flyers, flyersOnly, hero);
}

const hangs = (mention: Mention): boolean => HANGS[mention.subject.id] !== undefined;
const canHold = ({ pose, subject }: Mention): boolean =>
  subject.hand !== undefined && ['rest', 'walking', 'holding', 'looking', 'waving'].includes(pose);

/** A reader already has the book in hand. */
const isRead = (thing: Mention, figures: readonly Mention[]): boolean =>
  thing.subject.id === 'book' && thing.count === 1 && figures.some(({ pose }) => pose === 'reading');

function arrange(stage: Stage, ground: GroundLine, mentions: readonly Mention[], cast: FigureCast): Standing[] {
  const { framing, side } = stage;
  const { band } = cast;
  const all = mentions
    .flatMap((mention) => Array.from({ length: Math.min(MOST_FIGURES, mention.count) }, () => mention))
    .slice(0, MOST_FIGURES);
  if (!all.length) return [];
  const standing = all.map((mention, index): Standing => {
    const rank = index === 0 || (mention === all[0] && mention.count > 1) ? 1 : 0.84;
    const size = { small: all.length > 1 ? 0.82 : 0.95, usual: 1, large: all.length > 1 ? 1.16 : 1.06 }[mention.size];
    const scale = mention.subject.scale * rank * size * framing.closeness * (cast.small ? 0.82 : 1);
    return {
      mention,
      scale,
      half:
        mention.subject.reach * scale * (mention.pose === 'sleeping' ? (mention.subject.reach < 80 ? 2.1 : 1.3) : 1),
      x: 0,
      y: 0,
    };
  });
  const beside =
    cast.things.filter(
      ({ subject, count }) => subject.role === 'thing' && (count > 1 || HANGS[subject.id] === undefined),
    ).length && cast.figures.length
      ? 130
      : 0;
  const room = band.right - band.left - beside;
  const width = standing.reduce((sum, figure) => sum + figure.half * 2 * TIGHTNESS, 0);
  const squeeze = Math.min(1, room / width);
  const fitted = standing.map((figure) => ({ ...figure, scale: figure.scale * squeeze, half: figure.half * squeeze }));
  const total = width * squeeze;
  // The hero stands away from the light; the others follow towards it.
  const direction = side;
  const wanted =
    fitted.length === 1 ? band.centre : band.centre + (SCENE_SIZE / 2 - band.centre) * 0.6 - (direction * beside) / 2;
  const centre = Math.max(band.left + total / 2, Math.min(band.right - total / 2, wanted));
  let edge = centre - (direction * total) / 2;
  fitted.forEach((figure, index) => {
    figure.x = edge + direction * figure.half * TIGHTNESS;
    edge += direction * figure.half * 2 * TIGHTNESS;
    const floating = stage.reading.setting === 'underwater' ? -110 : 0;
    figure.y = ground(figure.x) + (index % 2 ? 64 : 38) + floating * (index % 2 ? 1.4 : 1);
  });
  keepInside(fitted, marginOf(stage) - 24);
  return fitted;
}

/** Width that figures leave free at the sides: the paint of a watercolour ends well before its sheet. */
export const marginOf = (stage: Stage): number => (stage.style === 'watercolor' ? 96 : 44);

/** Overlapping rows are narrower than their outermost tails and wings: moves the row so that nothing is cut off. */
function keepInside(row: readonly Standing[], margin: number): void {
  const left = Math.min(...row.map((figure) => figure.x - figure.half));
  const right = Math.max(...row.map((figure) => figure.x + figure.half));
  const shift = left < margin ? margin - left : right > SCENE_SIZE - margin ? SCENE_SIZE - margin - right : 0;
  for (const figure of row) figure.x += shift;
}

interface Extras {
  readonly hung?: Mention | undefined;
  readonly worn: readonly Mention[];
}

function drawStanding(stage: Stage, figure: Standing, all: readonly Standing[], { hung, worn }: Extras): void {
  const { main } = stage.layers;
  const { side, mood } = stage;
  const { mention, scale, x } = figure;
  const { subject } = mention;
  const middle = all.reduce((sum, other) => sum + other.x, 0) / all.length;
  const alone = all.length === 1;
  // Where the face turns, in the picture: towards the others, or a little towards the light.
  const turn = alone
    ? side * (mention.pose === 'looking' ? 0.9 : 0.3)
    : x < middle - 1
      ? 0.8
      : x > middle + 1
        ? -0.8
        : side * 0.4;
  const flip = flipOf(mention, turn, alone, side);
  const posed =
    hung && mention.pose !== 'walking'
      ? { ...mention, pose: 'holding' as const }
      : worn.some((one) => one.subject.id === 'umbrella') && mention.pose === 'rest'
        ? { ...mention, pose: 'holding' as const }
        : mention;
  const look: SubjectLook = lookOf(posed, flip ? -turn : turn);
  let { y } = figure;
  main.ambientShare = mood.dark ? (mood.overcast ? 0.38 : 0.5) : 0.75;
  const perched = subject.id === 'owl' && !alone && mention.pose !== 'flying' && stage.reading.setting !== 'indoors';
  if (perched) {
    drawStump(stage, x, y);
    y -= 84;
  } else if (stage.reading.setting !== 'underwater')
    drawShadow(stage, main, x, y, subject.reach * scale * (mention.pose === 'sleeping' ? 1.2 : 0.82));
  main.place(x, y, scale, flip, (pen) => {
    for (const one of worn)
      if (one.subject.id === 'umbrella')
        pen.place(subject.hand?.[0] ?? 60, (subject.hand?.[1] ?? -90) - 4, 1.02, false, (inner) =>
          one.subject.draw(inner, lookOf(one)),
        );
    subject.draw(pen, look);
    for (const one of worn)
      if (one.subject.id === 'crown')
        pen.place(0, 30 - subject.height * pen.recipe.headScale - 4, 0.86, false, (inner) =>
          one.subject.draw(inner, lookOf(one)),
        );
    if (hung && subject.hand) drawHung(pen, hung, subject.hand);
  });
  if (hung?.subject.id === 'lantern' && mood.dark)
    main.glow(x + (flip ? -1 : 1) * 66 * scale, y - 40 * scale, 330, '#ffb04a', 0.3);
  main.ambientShare = 1;
}

/** Tails and tools are drawn on the right: they belong on the side away from what a figure looks at. */
function flipOf(mention: Mention, turn: number, alone: boolean, side: number): boolean {
  const { heading } = mention.subject;
  if (heading) return heading > 0 ? turn < 0 : turn > 0;
  return alone ? side < 0 : turn > 0;
}

function drawHung(pen: Pen, thing: Mention, [x, y]: readonly [number, number]): void {
  const scale = thing.subject.id === 'lantern' ? 0.92 : 0.55;
  pen.place(x + 2, y + (HANGS[thing.subject.id] ?? 80) * scale, scale, false, (inner) =>
    thing.subject.draw(inner, lookOf(thing)),
  );
}

function drawStump(stage: Stage, x: number, y: number): void {
  const { main } = stage.layers;
  main.solid(
    `M${x - 62} ${y + 14}Q${x - 46} ${y - 50} ${x - 50} ${y - 86}L${x + 50} ${y - 86}Q${x + 46} ${y - 50} ${x + 66} ${y + 14}Z`,
    '#7a5138',
    { crescent: 12 },
  );
  main.solid(ellipse(x, y - 86, 51, 15), '#d8a874', { crescent: 4 });
  main.stroke(ellipse(x, y - 86, 30, 8), '#9a6a40', 2.4);
  const moss = curve(
    [
      x - 104,
      y + 22,
      x - 66,
      y + 2,
      x - 28,
      y + 8,
      x + 8,
      y + 1,
      x + 48,
      y + 7,
      x + 80,
      y + 4,
      x + 110,
      y + 22,
      x,
      y + 34,
    ],
    true,
    0.7,
  );
  main.flat(moss, mix(SETTINGS[stage.reading.setting].ground, '#ffffff', 0.04));
}

/** On the ground before the figures, first towards the light. */
function drawThingsBeside(
  stage: Stage,
  ground: GroundLine,
  things: readonly Mention[],
  standing: readonly Standing[],
): void {
  const { main } = stage.layers;
  const { side, mood } = stage;
  const all = things
    .flatMap((mention) => Array.from({ length: Math.min(7, mention.count) }, () => mention))
    .slice(0, 9);
  const left = Math.min(...standing.map((figure) => figure.x - figure.half * 0.9), SCENE_SIZE / 2 + 60);
  const right = Math.max(...standing.map((figure) => figure.x + figure.half * 0.9), SCENE_SIZE / 2 - 60);
  const edges = { 1: right, [-1]: left } as Record<number, number>;
  all.forEach((mention, index) => {
    const { subject } = mention;
    const large = ['car', 'bicycle'].includes(subject.id);
    const scale =
      subject.id === 'lantern'
        ? all.length > 3
          ? 1.35
          : 1.6
        : subject.scale * (large ? 1.15 : all.length > 3 ? 0.46 : 0.62);
    const half = subject.reach * scale;
    const fits = (towards: number): boolean =>
      towards > 0 ? edges[1]! + half * 2 < SCENE_SIZE - 16 : edges[-1]! - half * 2 > 16;
    const towards = fits(side) ? side : fits(-side) ? -side : 0;
    const x = towards
      ? edges[towards]! + towards * (half + 10)
      : Math.max(90, Math.min(SCENE_SIZE - 90, left + (index + 0.5) * ((right - left) / all.length)));
    if (towards) edges[towards] = x + towards * half;
    const y = ground(x) + (towards ? 66 + (index % 2) * 22 : 120);
    main.ambientShare = mood.dark ? 0.6 : 0.85;
    if (stage.reading.setting !== 'underwater') drawShadow(stage, main, x, y, half * 0.9);
    main.place(x, y, scale, false, (pen) => subject.draw(pen, lookOf(mention)));
    main.ambientShare = 1;
  });
}

function drawFlyers(stage: Stage, flyers: readonly Mention[], alone: boolean, hero: Standing | undefined): void {
  const { main } = stage.layers;
  const { side, framing } = stage;
  const all = flyers.flatMap((mention) => Array.from({ length: Math.min(5, mention.count) }, () => mention));
  const spots = [
    [0.24, 470],
    [-0.33, 400],
    [0.35, 610],
    [0.06, 320],
    [0.36, 310],
  ] as const;
  all.forEach((mention, index) => {
    const [share, height] = spots[index % spots.length]!;
    const large = alone && index === 0;
    const x = large ? framing.heroX : SCENE_SIZE * (0.5 + side * share);
    const y = large ? 690 : hero ? Math.min(height, 560) : height;
    main.ambientShare = 0.7;
    main.place(x, y, mention.subject.scale * (large ? 1.15 : 0.5), side < 0, (pen) =>
      pen.turned(large ? 0 : 14, 0, -70, () => mention.subject.draw(pen, lookOf(mention))),
    );
    main.ambientShare = 1;
  });
}
