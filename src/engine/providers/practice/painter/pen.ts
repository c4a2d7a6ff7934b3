import type { StyleId } from '../../../provider-kit/story-brief.ts';
import { mix, multiply, saturate } from './colour.ts';
import type { Colour } from './colour.ts';
import type { Mood } from './mood.ts';
import type { Random } from './seeded-random.ts';
import { STYLE_RECIPES } from './style-recipe.ts';
import type { StyleRecipe } from './style-recipe.ts';
import { curve, round } from './svg-paths.ts';
import type { PathData, Points } from './svg-paths.ts';

/** Side of the square that every layer is drawn in. */
export const SCENE_SIZE = 1024;
/** Units drawn beyond every edge, so that a moving camera never sees the end of a layer. */
export const OVERSCAN = 80;

export interface SolidOptions {
  /** Width of the crescent of shade. */
  readonly crescent?: number;
  readonly rim?: number;
  readonly outline?: number;
  readonly shade?: number;
  /** Gives its own light: not darkened by the mood. */
  readonly emissive?: boolean;
}

export interface MarkOptions {
  readonly opacity?: number;
  readonly emissive?: boolean;
  /** The colour is already lit. */
  readonly exact?: boolean;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** [offset, colour, opacity?] */
export type GradientStop = readonly [number, Colour, number?];

/** Draws one layer of a scene as SVG. All lengths are scene units inside the current `place`. */
export class Pen {
  readonly style: StyleId;
  readonly recipe: StyleRecipe;
  readonly mood: Mood;
  readonly random: Random;
  /** Share of haze in every colour, 0..1. */
  haze = 0;
  /** Share of the ambient light that colours take, 0..1. */
  ambientShare = 1;
  private towardsLight: readonly [number, number];
  private zoom = 1;
  private isMirrored = false;
  private nextId = 0;
  private readonly marks: string[] = [];
  private readonly definitions: string[] = [];
  private readonly shared = new Map<string, string>();

  /** `side` is where the light stands: 1 right, -1 left. */
  constructor(style: StyleId, mood: Mood, random: Random, side: number) {
    this.style = style;
    this.recipe = STYLE_RECIPES[style];
    this.mood = mood;
    this.random = random;
    this.towardsLight = [side > 0 ? 0.72 : -0.72, -0.69];
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  /** A local colour as it looks here: lit, hazed, styled. */
  lit(colour: Colour, emissive = false): Colour {
    if (emissive) return saturate(colour, this.recipe.saturation);
    const shaded = mix(multiply(colour, this.mood.ambient, this.ambientShare), this.mood.haze, this.haze);
    const styled = saturate(shaded, this.recipe.saturation);
    return this.recipe.wash ? mix(styled, '#fffaf0', this.recipe.wash) : styled;
  }

  /** The shadow side of a lit colour. */
  shadeOf(lit: Colour, strength = 1): Colour {
    const { shade } = this.mood;
    const depth = this.recipe.shade * strength;
    return mix(multiply(lit, mix('#ffffff', shade, 0.55), Math.min(1, depth * 1.5)), shade, depth * 0.42);
  }

  /** The light side of a lit colour. */
  lightOf(lit: Colour, strength = 1): Colour {
    return mix(lit, this.mood.light, 0.34 * strength);
  }

  /** Outline colour that goes with a lit colour. */
  inkOf(lit: Colour): Colour {
    if (this.style === 'watercolor') return mix(lit, '#4a3428', 0.7);
    const deep = mix(this.mood.shade, '#1a1020', 0.6);
    return mix(multiply(lit, '#5a4a6a'), deep, this.style === 'cartoon' ? 0.82 : 0.62);
  }

  /** Adds SVG as it is. */
  raw(svg: string): void {
    this.marks.push(svg);
  }

  /** Forgets everything drawn so far. */
  clear(): void {
    this.marks.length = 0;
  }

  linear(stops: readonly GradientStop[], x1 = 0, y1 = 0, x2 = 0, y2 = 1, inScene = false): string {
    const id = `g${this.nextId++}`;
    const units = inScene ? ' gradientUnits="userSpaceOnUse"' : '';
    this.definitions.push(
      `<linearGradient id="${id}" x1="${round2(x1)}" y1="${round2(y1)}" x2="${round2(x2)}" y2="${round2(y2)}"${units}>${stopList(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  radial(stops: readonly GradientStop[]): string {
    const id = `g${this.nextId++}`;
    this.definitions.push(`<radialGradient id="${id}">${stopList(stops)}</radialGradient>`);
    return `url(#${id})`;
  }

  /** Everything that `draw` draws is seen only inside the path. */
  clipped(path: PathData, draw: () => void): void {
    const id = `c${this.nextId++}`;
    this.definitions.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    this.marks.push(`<g clip-path="url(#${id})">`);
    draw();
    this.marks.push('</g>');
  }

  /** The one primitive: a lit solid with shade, rim and outline. */
  solid(path: PathData, colour: Colour, options: SolidOptions = {}): void {
    const { rim = 1, outline = 1, shade = 1, emissive = false } = options;
    const { recipe } = this;
    const lit = this.lit(colour, emissive);
    if (emissive || !shade) this.raw(`<path d="${path}" fill="${lit}"/>`);
    else if (recipe.fill === 'soft') this.softSolid(path, lit, shade, rim);
    else this.celSolid(path, lit, shade, rim, (options.crescent ?? 9) * recipe.crescent);
    const width = (recipe.outline / this.zoom) * outline;
    if (width) this.outline(path, this.inkOf(lit), width);
  }

  /** A solid with a plump closed curve through the points. */
  blob(points: Points, colour: Colour, options?: SolidOptions): void {
    this.solid(curve(points), colour, options);
  }

  /** A flat area without shade or outline. */
  flat(path: PathData, colour: Colour, options: MarkOptions = {}): void {
    const { opacity = 1, emissive = false, exact = false } = options;
    const fill = exact ? colour : this.lit(colour, emissive);
    this.raw(`<path d="${path}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${round2(opacity)}"` : ''}/>`);
  }

  stroke(path: PathData, colour: Colour, width: number, options: MarkOptions = {}): void {
    const { opacity = 1, emissive = false, exact = false } = options;
    const paint = exact ? colour : this.lit(colour, emissive);
    this.raw(
      `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${round2(opacity)}"` : ''}/>`,
    );
  }

  /** A line in the style's outline, drawn only by styles that have one. */
  inkLine(path: PathData, lit: Colour, share = 1, opacity = 1): void {
    const { outline, outlineOpacity } = this.recipe;
    if (!outline) return;
    this.stroke(path, this.inkOf(lit), (outline * share) / this.zoom, {
      exact: true,
      opacity: outlineOpacity * opacity,
    });
  }

  /** A thick rounded line with light and shade: arms, legs, stems. */
  limb(path: PathData, colour: Colour, width: number): void {
    const lit = this.lit(colour);
    const { outline, outlineOpacity, fill } = this.recipe;
    if (outline) {
      const edge = width + (outline * 2) / this.zoom;
      this.stroke(path, this.inkOf(lit), edge, { exact: true, opacity: outlineOpacity });
    }
    this.stroke(path, fill === 'cel' ? lit : this.shadeOf(lit, 0.45), width, { exact: true });
    const [x, y] = this.towardsLight;
    this.raw(`<g transform="translate(${round(x * width * 0.14)} ${round(y * width * 0.14)})">`);
    this.stroke(path, fill === 'cel' ? this.lightOf(lit, 0.35) : lit, width * 0.55, { exact: true, opacity: 0.75 });
    this.raw('</g>');
  }

  /** A round glow of light. */
  glow(x: number, y: number, radius: number, colour: Colour, opacity = 0.7): void {
    const fill = this.once(`glow${colour}${opacity}`, () =>
      this.radial([
        [0, colour, opacity],
        [0.25, colour, opacity * 0.55],
        [0.6, colour, opacity * 0.16],
        [1, colour, 0],
      ]),
    );
    this.raw(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`);
  }

  /** Discs as one body in three tones (clouds, foliage, smoke). */
  puff(discs: readonly Disc[], tones: readonly [Colour, Colour, Colour], outline = 1, opacity = 1): void {
    const [x, y] = this.towardsLight;
    const { recipe } = this;
    const circles = (list: readonly Disc[], size: number, shift: number): string =>
      list
        .map((disc) => {
          const centreX = round(disc.x + x * disc.radius * shift);
          const centreY = round(disc.y + y * disc.radius * shift);
          return `<circle cx="${centreX}" cy="${centreY}" r="${round(disc.radius * size)}"/>`;
        })
        .join('');
    const best = [...discs].sort((a, b) => b.x * x + b.y * y - (a.x * x + a.y * y));
    let svg = '';
    if (recipe.outline && outline) {
      const width = round((recipe.outline * 2 * outline) / this.zoom);
      svg += `<g fill="none" stroke="${this.inkOf(tones[1])}" stroke-width="${width}" stroke-opacity="${recipe.outlineOpacity}">${circles(discs, 1, 0)}</g>`;
    }
    svg += `<g fill="${tones[0]}">${circles(discs, 1, 0)}</g><g fill="${tones[1]}">${circles(discs, 0.86, 0.136)}</g>`;
    // Flat styles stop at two tones.
    if (this.style !== 'cartoon')
      svg += `<g fill="${tones[2]}" fill-opacity=".6">${circles(best.slice(0, Math.ceil(discs.length * 0.4)), 0.6, 0.286)}</g>`;
    this.raw(opacity < 1 ? `<g opacity="${round2(opacity)}">${svg}</g>` : svg);
  }

  /** Foliage and the like: `puff` in the three tones of one local colour. */
  bush(discs: readonly Disc[], colour: Colour, outline = 1): void {
    const lit = this.lit(colour);
    this.puff(discs, [this.shadeOf(lit), lit, this.lightOf(lit)], outline);
  }

  /** Draws in a moved, scaled and perhaps mirrored frame; the light stays where it is. */
  place(x: number, y: number, scale: number, flip: boolean, draw: (pen: Pen) => void): void {
    const { zoom, towardsLight, isMirrored } = this;
    this.zoom = zoom * scale;
    if (flip) {
      this.towardsLight = [-towardsLight[0], towardsLight[1]];
      this.isMirrored = !isMirrored;
    }
    this.raw(
      `<g transform="translate(${round(x)} ${round(y)}) scale(${round3(flip ? -scale : scale)} ${round3(scale)})">`,
    );
    draw(this);
    this.raw('</g>');
    this.zoom = zoom;
    this.towardsLight = towardsLight;
    this.isMirrored = isMirrored;
  }

  /** Draws turned by degrees round a point. */
  turned(degrees: number, x: number, y: number, draw: () => void): void {
    if (!degrees) return draw();
    this.raw(`<g transform="rotate(${round(degrees)} ${round(x)} ${round(y)})">`);
    draw();
    this.raw('</g>');
  }

  /** Draws moved and stretched, for poses. */
  shifted(x: number, y: number, draw: () => void, stretchX = 1, stretchY = stretchX): void {
    if (!x && !y && stretchX === 1 && stretchY === 1) return draw();
    const scale = stretchX === 1 && stretchY === 1 ? '' : ` scale(${round3(stretchX)} ${round3(stretchY)})`;
    this.raw(`<g transform="translate(${round(x)} ${round(y)})${scale}">`);
    draw();
    this.raw('</g>');
  }

  /** Which way the light is, as a unit step in the current frame. */
  get light(): readonly [number, number] {
    return this.towardsLight;
  }

  /** True inside a mirrored frame: letters and the like have to be mirrored back. */
  get mirrored(): boolean {
    return this.isMirrored;
  }

  /** The value made for this key before, or a new one. */
  once(key: string, make: () => string): string {
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.shared.set(key, made);
    return made;
  }

  /** The layer as an SVG document `pixels` wide, with `overscan` units beyond every edge. */
  svg(pixels: number, overscan: number): string {
    const side = SCENE_SIZE + 2 * overscan;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="${-overscan} ${-overscan} ${side} ${side}"><defs>${this.definitions.join('')}</defs>${this.marks.join('')}</svg>`;
  }

  private softSolid(path: PathData, lit: Colour, shade: number, rim: number): void {
    const [x, y] = this.towardsLight;
    const fill = this.once(`soft${lit}${x}${shade}`, () =>
      this.alongLight([
        [0, this.shadeOf(lit, shade)],
        [0.5, lit],
        [1, this.lightOf(lit)],
      ]),
    );
    this.raw(`<path d="${path}" fill="${fill}"/>`);
    if (!rim || !this.recipe.rim) return;
    const width = round((this.recipe.rimWidth * rim) / this.zoom);
    this.clipped(path, () =>
      this.raw(`<path d="${path}" fill="none" stroke="${this.rimPaint(x + y)}" stroke-width="${width}"/>`),
    );
  }

  private celSolid(path: PathData, lit: Colour, shade: number, rim: number, crescent: number): void {
    const [x, y] = this.towardsLight;
    this.clipped(path, () => {
      this.raw(`<path d="${path}" fill="${this.shadeOf(lit, shade)}"/>`);
      this.raw(
        `<path d="${path}" fill="${lit}" transform="translate(${round(x * crescent)} ${round(y * crescent)})"/>`,
      );
      if (!rim || this.recipe.rim <= 0.4) return;
      const width = round((this.recipe.rimWidth * rim) / this.zoom);
      this.raw(`<path d="${path}" fill="none" stroke="${this.rimPaint(x + y)}" stroke-width="${width}"/>`);
    });
  }

  private outline(path: PathData, ink: Colour, width: number): void {
    const { outlineOpacity } = this.recipe;
    const faint = outlineOpacity < 1 ? ` stroke-opacity="${outlineOpacity}"` : '';
    this.raw(
      `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${round(width)}" stroke-linejoin="round"${faint}/>`,
    );
  }

  private rimPaint(key: number): string {
    return this.once(`rim${key}`, () =>
      this.alongLight([
        [0.5, this.mood.light, 0],
        [0.95, this.mood.light, Math.min(1, this.recipe.rim)],
      ]),
    );
  }

  private alongLight(stops: readonly GradientStop[]): string {
    const [x, y] = this.towardsLight;
    return this.linear(stops, 0.5 - x * 0.6, 0.5 - y * 0.6, 0.5 + x * 0.6, 0.5 + y * 0.6);
  }
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
const round3 = (value: number): number => Math.round(value * 1000) / 1000;

function stopList(stops: readonly GradientStop[]): string {
  return stops
    .map(([offset, colour, opacity]) => {
      const faint = opacity === undefined ? '' : ` stop-opacity="${round2(opacity)}"`;
      return `<stop offset="${round2(offset)}" stop-color="${colour}"${faint}/>`;
    })
    .join('');
}
