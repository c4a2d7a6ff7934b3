import { mix } from '../colour.ts';
import type { Colour } from '../colour.ts';
import type { Pen } from '../pen.ts';
import type { HairStyle, HatId } from '../read-looks.ts';
import { curve, ellipse, polygon, roundedBox, sided, star } from '../svg-paths.ts';

const SOFT = { crescent: 5, rim: 0, outline: 0.7 } as const;

const CURLS = [
  -48, -124, 19, -52, -152, 20, -42, -180, 20, -18, -198, 21, 10, -200, 21, 36, -186, 21, 52, -156, 20, 50, -126, 19,
] as const;

function curls(extra: number): { x: number; y: number; radius: number }[] {
  const discs: { x: number; y: number; radius: number }[] = [];
  for (let i = 0; i < CURLS.length; i += 3)
    discs.push({ x: CURLS[i]!, y: CURLS[i + 1]!, radius: CURLS[i + 2]! + extra });
  return discs;
}

/** Hair behind the head and shoulders. Head coordinates: chin at y -104, crown at -200. */
export function drawBackHair(pen: Pen, style: HairStyle, colour: Colour): void {
  if (style === 'long')
    pen.blob(
      [-50, -150, -38, -190, 0, -204, 38, -190, 50, -150, 58, -92, 44, -72, 0, -84, -44, -72, -58, -92],
      colour,
      { crescent: 9 },
    );
  if (style === 'curly') pen.bush([...curls(6), { x: 0, y: -150, radius: 44 }], colour, 0.9);
  if (style === 'ponytail')
    pen.blob([30, -176, 70, -184, 88, -146, 78, -98, 64, -92, 60, -138, 36, -156], colour, { crescent: 7 });
  if (style === 'bun') pen.solid(ellipse(0, -206, 24, 22), colour, { crescent: 7 });
}

/** Hair over the forehead. */
export function drawFrontHair(pen: Pen, style: HairStyle, colour: Colour): void {
  if (style === 'bald') {
    for (const side of [-1, 1]) pen.blob(sided(side, [36, -158, 50, -150, 50, -128, 42, -122]), colour, SOFT);
    return;
  }
  if (style === 'curly') {
    pen.bush(
      curls(-2).filter((disc) => disc.y < -150),
      colour,
      0.6,
    );
    return;
  }
  const fringe = style === 'short' ? -148 : -138;
  pen.blob(
    [
      -46,
      fringe,
      -49,
      -172,
      -28,
      -198,
      0,
      -204,
      28,
      -198,
      49,
      -172,
      46,
      fringe,
      40,
      -152,
      28,
      -166,
      10,
      -158,
      0,
      -169,
      -16,
      -157,
      -31,
      -164,
      -40,
      -152,
    ],
    colour,
    { ...SOFT, rim: 0.6 },
  );
  pen.stroke('M-30 -182Q-10 -196 14 -192', pen.lightOf(pen.lit(colour), 1.1), 4, { exact: true, opacity: 0.5 });
  if (style === 'braids')
    for (const side of [-1, 1]) {
      for (const [y, width] of [
        [-126, 12],
        [-106, 11],
        [-88, 9.5],
      ] as const)
        pen.solid(ellipse(side * 51, y, width, 12), colour, { crescent: 4, rim: 0 });
      pen.flat(ellipse(side * 51, -75, 6, 5), '#e2574c');
    }
}

const GOLD = '#f2c23c';

/** Hats sit on the same head coordinates. */
export function drawHat(pen: Pen, kind: HatId, colour: Colour): void {
  switch (kind) {
    case 'none':
    case 'hood':
      return;
    case 'cap':
      pen.blob([-47, -164, -40, -196, 0, -210, 40, -196, 47, -164, 0, -172], colour, { crescent: 6 });
      return pen.blob([0, -172, 46, -168, 74, -160, 72, -152, 40, -154, 4, -160], mix(colour, '#1a1420', 0.2), {
        crescent: 3,
        rim: 0,
      });
    case 'knit':
      pen.blob([-49, -162, -42, -198, 0, -214, 42, -198, 49, -162, 0, -168], colour, { crescent: 6 });
      pen.solid(roundedBox(-51, -176, 102, 17, 8), mix(colour, '#ffffff', 0.45), { crescent: 3, rim: 0 });
      return pen.solid(ellipse(0, -218, 14), '#fff4e6', { crescent: 4 });
    case 'hat':
      pen.solid(ellipse(0, -172, 70, 13), colour, { crescent: 4 });
      pen.blob([-40, -174, -38, -206, -20, -220, 20, -220, 38, -206, 40, -174, 0, -168], colour, { crescent: 7 });
      return pen.blob([-40, -182, 0, -176, 40, -182, 40, -172, 0, -166, -40, -172], mix(colour, '#1a1420', 0.45), {
        outline: 0,
        rim: 0,
      });
    case 'crown':
      pen.solid(polygon([-36, -178, -40, -222, -20, -202, 0, -230, 20, -202, 40, -222, 36, -178]), GOLD, {
        crescent: 5,
      });
      return [-20, 0, 20].forEach((x) => pen.flat(ellipse(x, -188, 4.5), x ? '#3f8fd8' : '#e2574c'));
    case 'pirate':
      pen.blob(
        [-78, -168, -52, -194, -28, -222, 0, -206, 28, -222, 52, -194, 78, -168, 36, -178, 0, -182, -36, -178],
        colour,
        { crescent: 6 },
      );
      pen.stroke('M-74 -170Q-36 -182 0 -184Q36 -182 74 -170', GOLD, 4);
      pen.flat(ellipse(0, -200, 8, 7), '#fff6e6');
      return pen.stroke('M-10 -188L10 -196M-10 -196L10 -188', '#fff6e6', 3);
    case 'wizard':
      pen.solid(ellipse(0, -170, 66, 13), colour, { crescent: 4 });
      pen.solid(curve([-42, -174, -18, -236, 8, -288, 34, -300, 26, -272, 42, -174, 0, -164], true, 0.5), colour, {
        crescent: 8,
      });
      pen.flat(star(-6, -206, 12, 5), GOLD, { emissive: true });
      pen.flat(star(16, -240, 8, 3.4), GOLD, { emissive: true });
      return pen.stroke('M-42 -180Q0 -168 42 -180', GOLD, 6);
    case 'helmet':
      pen.blob([4, -196, -16, -226, -58, -228, -78, -194, -52, -206, -20, -194], '#c9423e', { crescent: 6 });
      pen.blob([-50, -138, -47, -182, 0, -205, 47, -182, 50, -138, 40, -146, 24, -164, -24, -164, -40, -146], colour, {
        crescent: 8,
      });
      pen.stroke('M-46 -164Q0 -178 46 -164', mix(colour, '#3a4260', 0.4), 5);
      return pen.flat(ellipse(0, -188, 5), GOLD);
    default:
      return assertNever(kind);
  }
}

function assertNever(value: never): never {
  throw new Error(`Unknown hat: ${String(value)}`);
}
