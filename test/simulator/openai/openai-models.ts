import { openAIError } from './openai-errors.ts';

interface Common {
  readonly id: string;
  /** Day (UTC) from which it is gone; null when none is announced. */
  readonly shutdownDate: string | null;
}

export interface OpenAIImageModel extends Common {
  readonly kind: 'image';
  /** Whether any `WIDTHxHEIGHT` within the limits is taken, or the three standard sizes only. */
  readonly freeSizes: boolean;
  readonly qualities: readonly string[];
  /** Values of `input_fidelity`; empty where it must be left out. */
  readonly fidelities: readonly string[];
  readonly complexity: boolean;
  readonly markup: boolean;
  /** Dollars for a million tokens. */
  readonly textIn: number;
  readonly imageIn: number;
  readonly imageOut: number;
}

export interface OpenAITextModel extends Common {
  readonly kind: 'text';
  readonly textIn: number;
  readonly textOut: number;
}

export type OpenAIModel = OpenAIImageModel | OpenAITextModel;

const BASIC = ['auto', 'low', 'medium', 'high'];
const FINE = [...BASIC, 'xhigh', 'max'];

function image(id: string, shutdownDate: string | null, rest: Partial<OpenAIImageModel> = {}): OpenAIImageModel {
  return {
    id,
    kind: 'image',
    shutdownDate,
    freeSizes: true,
    qualities: BASIC,
    fidelities: [],
    complexity: false,
    markup: false,
    textIn: 5,
    imageIn: 8,
    imageOut: 30,
    ...rest,
  };
}

function text(id: string, textIn: number, textOut: number, shutdownDate: string | null = null): OpenAITextModel {
  return { id, kind: 'text', shutdownDate, textIn, textOut };
}

const OLD: Partial<OpenAIImageModel> = { freeSizes: false, fidelities: ['low', 'high'] };
const V25: Partial<OpenAIImageModel> = { qualities: FINE, markup: true };
const V26: Partial<OpenAIImageModel> = { ...V25, complexity: true };

/** Sections 0, 1.1, 1.2, 1.6 and 4 of the wire contracts. */
const MODELS: readonly OpenAIModel[] = [
  image('dall-e-2', '2026-05-12', OLD),
  image('dall-e-3', '2026-05-12', OLD),
  image('gpt-image-1', '2026-10-23', { ...OLD, imageIn: 10, imageOut: 40 }),
  image('gpt-image-1-mini', '2026-12-01', { ...OLD, fidelities: ['low'], textIn: 2, imageIn: 2.5, imageOut: 8 }),
  image('gpt-image-1.5', '2026-12-01', { ...OLD, imageOut: 32 }),
  image('gpt-image-1.5-2025-12-16', '2026-12-01', { ...OLD, imageOut: 32 }),
  image('chatgpt-image-latest', '2026-12-01', { ...OLD, imageOut: 32 }),
  image('gpt-image-2', null),
  image('gpt-image-2-2026-04-21', null),
  image('gpt-image-2.5-sunburst', null, V25),
  image('gpt-image-2.5-flare', null, V25),
  image('gpt-image-2.5-sunburst-2026-09-08', null, V25),
  image('gpt-image-2.5-flare-2026-09-08', null, V25),
  image('gpt-image-2.6-sunburst', null, V26),
  image('gpt-image-2.6-flare', null, V26),
  text('gpt-6.1-terra', 1, 5),
  text('gpt-6.1-sol', 2, 10),
  text('gpt-6-luna', 0.1, 0.5),
  text('gpt-6-astra', 10, 50),
  text('gpt-5.6-luna', 0.1, 0.5),
  text('gpt-5.6-terra', 1, 5),
  text('gpt-5.6-sol', 2, 10),
  text('gpt-5', 1.25, 10, '2026-12-11'),
  text('gpt-5-mini', 0.25, 2, '2026-12-11'),
  text('gpt-5-nano', 0.05, 0.4, '2026-12-11'),
  text('o3', 2, 8, '2026-12-11'),
  text('gpt-4o', 2.5, 10, '2027-01-14'),
  text('gpt-4.1', 2, 8, '2027-01-14'),
  text('gpt-4.1-mini', 0.4, 1.6, '2027-01-14'),
  text('gpt-5.1', 1.25, 10, '2027-04-01'),
];

function isGone({ shutdownDate }: OpenAIModel, now: number): boolean {
  return shutdownDate !== null && now >= Date.parse(`${shutdownDate}T00:00:00Z`);
}

/** The model of that name and kind. Throws WireError 404 `model_not_found`, also for a retired one. */
export function openAIModel<Kind extends OpenAIModel['kind']>(
  id: unknown,
  kind: Kind,
  now: number,
): Extract<OpenAIModel, { kind: Kind }> {
  const model = MODELS.find((one) => one.id === id);
  if (model && isGone(model, now)) {
    throw openAIError(404, {
      message: `The model \`${model.id}\` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations`,
      type: 'invalid_request_error',
      code: 'model_not_found',
    });
  }
  if (model?.kind !== kind) {
    throw openAIError(404, {
      message: `The model \`${String(id)}\` does not exist or you do not have access to it.`,
      type: 'invalid_request_error',
      code: 'model_not_found',
      param: 'model',
    });
  }
  return model as Extract<OpenAIModel, { kind: Kind }>;
}

/** `GET /v1/models`: what is alive, with the day it ends. */
export function modelList(now: number): { readonly object: 'list'; readonly data: readonly object[] } {
  return {
    object: 'list',
    data: MODELS.filter((model) => !isGone(model, now)).map(({ id, shutdownDate }) => ({
      id,
      object: 'model',
      created: 1_767_225_600,
      owned_by: 'system',
      shutdown_date: shutdownDate,
    })),
  };
}
