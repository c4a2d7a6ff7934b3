import type { Price } from '../../provider-kit/model.ts';

/** One picture model as OpenAI offers it. */
export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  /** What one picture of 1024x1024 costs, from the cheapest quality to the dearest that is asked for. */
  readonly price: Price;
  /** Micro-dollars per token, which is dollars per million. */
  readonly rates: { readonly text: number; readonly image: number; readonly output: number };
  readonly qualities: readonly string[];
  readonly shapes: readonly string[];
  /** Sent with reference photos, only where the model takes it. */
  readonly inputFidelity: 'high' | null;
  readonly retiresOn?: string;
  readonly replacedBy?: string;
}

const asOf = '2026-11-20';
const THREE_SHAPES = ['1024x1024', '1536x1024', '1024x1536'];
/** These models take any size in steps of 16 with sides of 1:3 to 3:1; offered are the usual ones. */
const MORE_SHAPES = [...THREE_SHAPES, '1280x1280', '1920x1088', '1088x1920', '2560x1440'];
const THREE_QUALITIES = ['low', 'medium', 'high'];
const FIVE_QUALITIES = [...THREE_QUALITIES, 'xhigh', 'max'];
const RATES = { text: 5, image: 8, output: 30 };

/** No price per picture is published for 2.5 and 2.6: from the token price and what gpt-image-2 uses. */
const ESTIMATED: Price = {
  lowMicros: 6_000,
  highMicros: 211_000,
  asOf,
  source: 'estimated from the price per token',
};

/** OpenAI's picture models, the one to use first. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'gpt-image-2.6-flare',
    title: 'GPT Image 2.6 Flare',
    price: ESTIMATED,
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.6-sunburst',
    title: 'GPT Image 2.6 Sunburst',
    price: ESTIMATED,
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.5-flare',
    title: 'GPT Image 2.5 Flare',
    price: ESTIMATED,
    rates: RATES,
    qualities: FIVE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2.5-sunburst',
    title: 'GPT Image 2.5 Sunburst',
    price: ESTIMATED,
    rates: RATES,
    qualities: FIVE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-2',
    title: 'GPT Image 2',
    price: { lowMicros: 6_000, highMicros: 211_000, asOf, source: 'developers.openai.com' },
    rates: RATES,
    qualities: THREE_QUALITIES,
    shapes: MORE_SHAPES,
    inputFidelity: null,
  },
  {
    id: 'gpt-image-1.5',
    title: 'GPT Image 1.5',
    price: { lowMicros: 9_000, highMicros: 133_000, asOf, source: 'fal.ai' },
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
    price: { lowMicros: 5_000, highMicros: 36_000, asOf, source: 'developers.openai.com' },
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
    price: { lowMicros: 11_000, highMicros: 167_000, asOf, source: 'developers.openai.com' },
    rates: { text: 5, image: 10, output: 40 },
    qualities: THREE_QUALITIES,
    shapes: THREE_SHAPES,
    inputFidelity: null,
    retiresOn: '2026-10-23',
    replacedBy: 'gpt-image-2.5-sunburst',
  },
];
