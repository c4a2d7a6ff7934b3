/** Number of tokens: from, to. */
export type TokenRange = readonly [number, number];

/** One picture model as OpenAI offers it. */
export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  /** Tokens that a picture of medium quality and 1024x1024 is made of, at least and at most. */
  readonly outputTokens: TokenRange;
  /** The same of a picture with longer sides than that; the published figure of 1024x1536. */
  readonly tallOutputTokens: TokenRange;
  /** Tokens that one reference photo is read as. */
  readonly referenceTokens: TokenRange;
  readonly source: string;
  /** Micro-dollars per token, which is dollars per million. */
  readonly rates: { readonly text: number; readonly image: number; readonly output: number };
  readonly qualities: readonly string[];
  readonly shapes: readonly string[];
  /** Sent with reference photos, only where the model takes it. */
  readonly inputFidelity: 'high' | null;
  readonly retiresOn?: string;
  readonly replacedBy?: string;
}

const THREE_SHAPES = ['1024x1024', '1536x1024', '1024x1536'];
/** These models take any size in steps of 16 with sides of 1:3 to 3:1; offered are the usual ones. */
const MORE_SHAPES = [...THREE_SHAPES, '1280x1280', '1920x1088', '1088x1920', '2560x1440'];
const THREE_QUALITIES = ['low', 'medium', 'high'];
const FIVE_QUALITIES = [...THREE_QUALITIES, 'xhigh', 'max'];
const RATES = { text: 5, image: 8, output: 30 };

export const PRICES_AS_OF = '2026-11-20';
const OPENAI = 'developers.openai.com';

/** Medium pictures of gpt-image-1 and 1.5, and of gpt-image-2. */
const FIRST_GENERATION = { outputTokens: [1056, 1056], tallOutputTokens: [1584, 1584] } as const;
const SECOND_GENERATION = { outputTokens: [1767, 1767], tallOutputTokens: [1367, 1367] } as const;
/**
 * No price per picture is published for 2.5 and 2.6, only per token. At the least: what resellers charge for a medium
 * picture of 2.5 (0.0133 dollars), and three times that of 2.6. At the most: what gpt-image-2 uses.
 */
const ESTIMATED_2_5 = {
  outputTokens: [443, 1767],
  tallOutputTokens: [343, 1767],
  source: 'estimated from the price per token',
} as const;
const ESTIMATED_2_6 = { ...ESTIMATED_2_5, outputTokens: [1329, 1767], tallOutputTokens: [1029, 1767] } as const;

/** A photo as the first generation reads it at low fidelity: a base and tiles of 512 pixels. */
const TILES: TokenRange = [194, 700];
/** At high fidelity 4,160 to 6,240 more. What newer models read is not published, and not known to be more. */
const HIGH_FIDELITY: TokenRange = [4354, 6940];
const NOT_PUBLISHED: TokenRange = [194, 6940];

/** OpenAI's picture models, the one to use first. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'gpt-image-2.6-flare',
    title: 'GPT Image 2.6 Flare',
    ...ESTIMATED_2_6,
    referenceTokens: NOT_PUBLISHED,
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.6-sunburst',
    title: 'GPT Image 2.6 Sunburst',
    ...ESTIMATED_2_6,
    referenceTokens: NOT_PUBLISHED,
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.5-flare',
    title: 'GPT Image 2.5 Flare',
    ...ESTIMATED_2_5,
    referenceTokens: NOT_PUBLISHED,
    rates: RATES,
    qualities: FIVE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.5-sunburst',
    title: 'GPT Image 2.5 Sunburst',
    ...ESTIMATED_2_5,
    referenceTokens: NOT_PUBLISHED,
    rates: RATES,
    qualities: FIVE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2',
    title: 'GPT Image 2',
    ...SECOND_GENERATION,
    referenceTokens: NOT_PUBLISHED,
    source: OPENAI,
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-1.5',
    title: 'GPT Image 1.5',
    ...FIRST_GENERATION,
    referenceTokens: HIGH_FIDELITY,
    source: 'fal.ai',
    rates: { text: 5, image: 8, output: 32 },
    qualities: THREE_QUALITIES,
    shapes: THREE_SHAPES,
    inputFidelity: 'high',
    retiresOn: '2026-12-01',
    replacedBy: 'gpt-image-2.5-sunburst',
  },
  {
    id: 'gpt-image-1-mini',
    title: 'GPT Image 1 Mini',
    // Published is a price of 0.011 dollars, which is more than its tokens come to.
    outputTokens: [1056, 1375],
    tallOutputTokens: [1584, 1875],
    referenceTokens: TILES,
    source: OPENAI,
    rates: { text: 2, image: 2.5, output: 8 },
    qualities: THREE_QUALITIES,
    shapes: THREE_SHAPES,
    inputFidelity: null,
    retiresOn: '2026-12-01',
    replacedBy: 'gpt-image-2.5-flare',
  },
  {
    id: 'gpt-image-1',
    title: 'GPT Image 1',
    ...FIRST_GENERATION,
    referenceTokens: TILES,
    source: OPENAI,
    rates: { text: 5, image: 10, output: 40 },
    qualities: THREE_QUALITIES,
    shapes: THREE_SHAPES,
    inputFidelity: null,
    retiresOn: '2026-10-23',
    replacedBy: 'gpt-image-2.5-sunburst',
  },
];
