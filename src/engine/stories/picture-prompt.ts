import type { AgeBand } from '../../contract/rooms.ts';
import { pictureRule } from '../gate/age-rules.ts';
import type { ImageModel, StoredImageRequest, StoredReference, VideoModel } from '../provider-kit/model.ts';
import { nameReferences, ordinalImage } from '../provider-kit/name-references.ts';
import { looksInWords, type CastMember, type StyleId } from '../provider-kit/story-brief.ts';

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
  readonly model: ImageModel;
  /** Photos that go along, in their order. */
  readonly references: readonly StoredReference[];
  /** Names of those whose looks are said once more, because an earlier picture did not hold them. */
  readonly strongerFor: readonly string[];
  /** Of the readers; null in the grown-ups' room. */
  readonly ageBand: AgeBand | null;
}

/** The request for a page's picture. The cast is described word for word the same on every page. */
export function pictureRequest({
  scene,
  style,
  cast,
  seed,
  model,
  references,
  strongerFor,
  ageBand,
}: PicturePlan): StoredImageRequest {
  const looks = cast.map((member) => lookLine(member));
  const stronger = castInPicture(cast, strongerFor).map((member) => `This must hold exactly: ${lookLine(member)}`);
  const prompt = [
    scene,
    ...looks,
    STYLE_PHRASES[style],
    ...referenceWords(model, references),
    ...stronger,
    ...(ageBand ? [pictureRule(ageBand)] : []),
    'No lettering, no words in the picture.',
  ].join('\n');
  const request = { prompt, parts: { scene, style, cast: [...cast] }, seed, width: model.width, height: model.height };
  return references.length === 0 ? request : { ...request, references };
}

/** Says which photo shows whom, as the model's provider documents it; nothing where no photo goes along. */
export function referenceWords(
  model: Pick<ImageModel | VideoModel, 'nameReferences'>,
  references: readonly StoredReference[],
): string[] {
  if (references.length === 0) return [];
  const names = references.map(({ name }) => name);
  const words = model.nameReferences ? model.nameReferences(names) : nameReferences(names, ordinalImage);
  return words === null ? [] : [words];
}

function lookLine({ name, kind, ...said }: CastMember): string {
  const looks = looksInWords(said);
  return `${name}${kind ? `, ${kind}` : ''}${looks ? `: ${looks}` : ''}.`.replace(/\.\.$/, '.');
}

/** Those of the cast that a page names, in the order of the cast. */
export function castInPicture(cast: readonly CastMember[], who: readonly string[]): CastMember[] {
  const named = new Set(who.map((name) => name.toLocaleLowerCase()));
  return cast.filter(({ name }) => named.has(name.toLocaleLowerCase()));
}
