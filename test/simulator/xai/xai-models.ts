import { xaiError } from './xai-errors.ts';

interface Common {
  readonly id: string;
  /** Other names it answers to. */
  readonly aliases: readonly string[];
}

export interface XaiImageModel extends Common {
  readonly kind: 'image';
  readonly ratios: readonly string[];
  readonly qualities: readonly string[];
  readonly references: number;
  /** Dollars for a picture, by `<quality> <resolution>`. */
  readonly price: (quality: string, resolution: string) => number;
  readonly pricePerReference: number;
}

export interface XaiVideoModel extends Common {
  readonly kind: 'video';
  /** Dollars for a second, by resolution; a resolution without a price is not offered. */
  readonly pricePerSecond: Readonly<Record<string, number>>;
  readonly pricePerPicture: number;
  /** Fields that only this generation takes. */
  readonly frames: boolean;
}

export interface XaiTextModel extends Common {
  readonly kind: 'text';
  /** Dollars for a million tokens. */
  readonly textIn: number;
  readonly textOut: number;
}

export type XaiModel = XaiImageModel | XaiVideoModel | XaiTextModel;

const RATIOS = 'auto 1:1 3:4 4:3 9:16 16:9 2:3 3:2 9:19.5 19.5:9 9:20 20:9 1:2 2:1'.split(' ');

function text(id: string, textIn: number, textOut: number, aliases: readonly string[] = []): XaiTextModel {
  return { id, kind: 'text', aliases, textIn, textOut };
}

function priceOf2(quality: string, resolution: string): number {
  return (quality === 'medium' ? 0.06 : 0.04) + (resolution === '2k' ? 0.02 : 0);
}

/** Sections 0, 2.1, 2.4, 2.7 and 2.8 of the wire contracts. */
const MODELS: readonly XaiModel[] = [
  {
    id: 'grok-imagine-image',
    kind: 'image',
    aliases: [],
    ratios: RATIOS,
    qualities: [],
    references: 3,
    price: () => 0.02,
    pricePerReference: 0.002,
  },
  {
    id: 'grok-imagine-image-2.0',
    kind: 'image',
    aliases: ['grok-imagine-image-pro', 'grok-imagine-image-quality'],
    ratios: [...RATIOS, '21:9', '5:2'],
    qualities: ['auto', 'low', 'medium'],
    references: 5,
    price: priceOf2,
    pricePerReference: 0.01,
  },
  {
    id: 'grok-imagine-video',
    kind: 'video',
    aliases: [],
    pricePerSecond: { '480p': 0.05, '720p': 0.07 },
    pricePerPicture: 0.002,
    frames: false,
  },
  {
    id: 'grok-imagine-video-1.5',
    kind: 'video',
    aliases: ['grok-imagine-video-1.5-preview'],
    pricePerSecond: { '480p': 0.08, '720p': 0.14, '1080p': 0.25 },
    pricePerPicture: 0.01,
    frames: true,
  },
  {
    id: 'grok-imagine-video-1.5-lite',
    kind: 'video',
    aliases: [],
    pricePerSecond: { '480p': 0.02, '720p': 0.03, '1080p': 0.14 },
    pricePerPicture: 0.01,
    frames: false,
  },
  text('grok-4.7', 2, 6, ['grok-latest']),
  text('grok-4.6', 2, 6),
  text('grok-4.5', 2, 6),
  text('grok-4.3', 1.25, 2.5),
  text('grok-4.20-reasoning', 2, 6),
  text('grok-4.20-non-reasoning', 2, 6),
];

/** The model of that name and kind. Throws WireError 404. */
export function xaiModel<Kind extends XaiModel['kind']>(id: unknown, kind: Kind): Extract<XaiModel, { kind: Kind }> {
  const model = MODELS.find((one) => one.id === id || one.aliases.includes(String(id)));
  if (model?.kind !== kind) {
    throw xaiError(
      404,
      'Some requested entity was not found',
      `The model ${String(id)} does not exist or your team sim-team does not have access to it. Please ensure you're using the correct API key.`,
    );
  }
  return model as Extract<XaiModel, { kind: Kind }>;
}

export function xaiModelList(): object {
  return {
    object: 'list',
    data: MODELS.map(({ id, aliases }) => ({ id, object: 'model', created: 1_767_225_600, owned_by: 'xai', aliases })),
  };
}
