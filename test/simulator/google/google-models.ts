import { statusError } from './google-errors.ts';

interface Common {
  readonly id: string;
  /** Day (UTC) from which it is gone; null when none is announced. */
  readonly shutdownDate: string | null;
}

export interface GoogleImageModel extends Common {
  readonly kind: 'image';
  readonly ratios: readonly string[];
  readonly sizes: readonly string[];
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Whether a rough picture comes before, as a part of its thoughts. */
  readonly thinks: boolean;
  readonly dollars: number;
}

export interface GoogleVideoModel extends Common {
  readonly kind: 'video';
  readonly longestSeconds: number;
}

export interface GoogleTextModel extends Common {
  readonly kind: 'text';
  /** Dollars for a million tokens. */
  readonly textIn: number;
  readonly textOut: number;
}

export type GoogleModel = GoogleImageModel | GoogleVideoModel | GoogleTextModel;

const RATIOS = '1:1 2:3 3:2 3:4 4:3 4:5 5:4 9:16 16:9 21:9'.split(' ');
const MORE_RATIOS = [...RATIOS, '1:4', '4:1', '1:8', '8:1'];

function image(id: string, rest: Partial<GoogleImageModel> = {}): GoogleImageModel {
  return {
    id,
    kind: 'image',
    shutdownDate: null,
    ratios: RATIOS,
    sizes: ['1K', '2K', '4K'],
    mediaType: 'image/png',
    thinks: false,
    dollars: 0.0336,
    ...rest,
  };
}

function text(id: string, textIn: number, textOut: number): GoogleTextModel {
  return { id, kind: 'text', shutdownDate: null, textIn, textOut };
}

/** Sections 0, 3.1, 3.2 and 3.4 of the wire contracts. */
const MODELS: readonly GoogleModel[] = [
  image('gemini-2.5-flash-image', { shutdownDate: '2026-10-02' }),
  image('gemini-3.1-flash-image', { shutdownDate: '2026-10-29' }),
  image('gemini-3-pro-image-preview', { shutdownDate: '2026-06-25' }),
  image('gemini-3.1-flash-image-preview', { shutdownDate: '2026-06-25' }),
  image('gemini-nano-banana-2.1', { ratios: MORE_RATIOS, sizes: ['512', '1K', '2K', '4K'], mediaType: 'image/jpeg' }),
  image('gemini-3-pro-image', { thinks: true, dollars: 0.134 }),
  image('gemini-3.1-flash-lite-image', { ratios: MORE_RATIOS, sizes: ['1K'], dollars: 0.034 }),
  { id: 'gemini-omni-1.1-flash', kind: 'video', shutdownDate: null, longestSeconds: 10 },
  { id: 'gemini-omni-1.2-flash', kind: 'video', shutdownDate: null, longestSeconds: 15 },
  text('gemini-3.8-flash', 0.75, 3.75),
  text('gemini-3.5-flash-lite', 0.3, 2.5),
  text('gemini-4-argon', 2, 10),
  text('gemini-4-carbon', 2, 10),
];

function isGone({ shutdownDate }: GoogleModel, now: number): boolean {
  return shutdownDate !== null && now >= Date.parse(`${shutdownDate}T00:00:00Z`);
}

/** A model that is alive; null for any other. */
export function googleModel(id: unknown, now: number): GoogleModel | null {
  const model = MODELS.find((one) => one.id === id);
  return model && !isGone(model, now) ? model : null;
}

export function noSuchModel(id: string, version: string): Error {
  return statusError(
    404,
    'NOT_FOUND',
    `models/${id} is not found for API version ${version}, or is not supported for this method. Call ListModels to see the list of available models and their supported methods.`,
  );
}

/** `GET /v1beta/models` and `/models/{id}`. */
export function modelResource({ id, kind }: GoogleModel): object {
  return {
    name: `models/${id}`,
    version: '001',
    displayName: id,
    description: `${id} in the simulator`,
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: kind === 'video' ? ['createInteraction'] : ['generateContent', 'countTokens'],
  };
}

export function livingModels(now: number): readonly GoogleModel[] {
  return MODELS.filter((model) => !isGone(model, now));
}
