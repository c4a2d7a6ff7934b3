import type { StoredImageRequest } from '../provider-kit/model.ts';
import type { CastMember, StyleId } from '../provider-kit/story-brief.ts';

const STYLE_PHRASES: Readonly<Record<StyleId, string>> = {
  cartoon: 'Bold picture-book cartoon: clean ink outlines, flat bright colours, simple shapes.',
  realistic: 'Soft realistic illustration: natural light, believable proportions, gentle depth of field.',
  watercolor: 'Watercolour on rough paper: soft washes, bleeding edges, white paper left open.',
  anime: 'Hand-drawn anime film still: clear lines, luminous sky, painted background.',
  'oil-painting': 'Oil painting: visible brush strokes, rich colour, warm light.',
  'pixel-art': 'Pixel art: coarse grid, limited palette, crisp edges.',
};

/** Frozen inputs of a picture. */
export type PictureInputs = StoredImageRequest & {
  /** The page's own words for its picture at that time, also where others were asked for; absent in old jobs. */
  readonly pageWords?: string;
};

export interface PicturePlan {
  /** What the page's picture shows, in the writer's words. */
  readonly scene: string;
  readonly style: StyleId;
  /** Those of the cast who are in the picture. */
  readonly cast: readonly CastMember[];
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

/** The request for a page's picture. The cast is described word for word the same on every page. */
export function pictureRequest({ scene, style, cast, seed, width, height }: PicturePlan): StoredImageRequest {
  const looks = cast.map(({ name, kind, description }) =>
    `${name}${kind ? `, ${kind}` : ''}${description ? `: ${description}` : ''}.`.replace(/\.\.$/, '.'),
  );
  const prompt = [scene, ...looks, STYLE_PHRASES[style], 'No lettering, no words in the picture.'].join('\n');
  return { prompt, parts: { scene, style, cast: [...cast] }, seed, width, height };
}

/** Those of the cast that a page names, in the order of the cast. */
export function castInPicture(cast: readonly CastMember[], who: readonly string[]): CastMember[] {
  const named = new Set(who.map((name) => name.toLocaleLowerCase()));
  return cast.filter(({ name }) => named.has(name.toLocaleLowerCase()));
}
