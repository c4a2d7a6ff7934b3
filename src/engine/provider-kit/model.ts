import type { CastMember, CharacterFacts, PathStep, StyleId } from './story-brief.ts';

export type JsonValue = null | string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a provider may use. It cannot reach the database, files or Electron. */
export interface RunContext {
  /** Without a time limit of its own and without following redirects; rejects with NeverSent where nothing left. */
  readonly fetch: typeof fetch;
  /** A credential of the account in use, by name; throws `auth` when it is not there. */
  secret(name: string): Promise<string>;
  /** Where the account's service answers, without a slash at the end; null for the provider's own address. */
  readonly baseUrl: string | null;
  /**
   * Fetches a result by an address that came in a reply: public https hosts only, or the host of the account's own
   * base URL. The headers go to that address only. Throws ProviderFailure: `expired` when the result is gone, `empty`
   * when it is no media file, `invalid` for an address that is not to be asked, else a passing fault.
   */
  download(url: string, headers?: Readonly<Record<string, string>>): Promise<MediaOutput>;
  /** Stable name of this order: the same when it is sent again because it is not known to have arrived. */
  readonly reference: string;
  /** Longest from the order to its result, in milliseconds, where the person has set another one than the model's. */
  readonly timeLimitMs?: number;
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
  readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
}

export type Progress =
  /** More of a text answer, in order. */
  | { readonly kind: 'text'; readonly delta: string }
  /** A rougher version of the picture that is being made. */
  | { readonly kind: 'draft'; readonly bytes: Uint8Array; readonly mediaType: string }
  /** Share of the work that is truly done, 0 to 1. Never a guess. */
  | { readonly kind: 'fraction'; readonly fraction: number };

/** What came back: finished, or the provider's own handle for work in flight. */
export type Step<Output> =
  | { readonly state: 'done'; readonly output: Output; readonly costMicros?: number }
  | { readonly state: 'pending'; readonly operation: JsonValue; readonly pollAfterMs: number };

/** A page to be written, in words for a language model and in parts for a storyteller that reads those. */
export interface TextRequest {
  readonly instructions: string;
  readonly input: string;
  /** JSON Schema of the answer; the answer's `text` comes first so that it can be shown while the rest is written. */
  readonly outputSchema: { readonly [key: string]: JsonValue };
  readonly brief: {
    readonly premise: string;
    readonly cast: readonly CastMember[];
    readonly language: string;
    readonly seed: number;
    readonly length: number | null;
    readonly tier: 'kids' | 'adult';
    readonly telling: number;
    readonly path: readonly PathStep[];
  };
}

/** The parts that a picture prompt was put together from, for models that take them apart. */
export interface PictureParts {
  readonly scene: string;
  readonly style: StyleId;
  readonly cast: readonly CastMember[];
}

/** A photo or drawing that shows how somebody or something looks. */
export interface Reference {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ImageRequest {
  /** The exact prompt that is sent. */
  readonly prompt: string;
  readonly parts: PictureParts;
  readonly seed: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** At most as many as the model takes. */
  readonly references: readonly Reference[];
}

/** A photo as a job's frozen inputs name it; its bytes are read when the request leaves. */
export interface StoredReference {
  /** Null for a picture that is no photo of a character. */
  readonly photoId: string | null;
  readonly characterId: string | null;
  readonly name: string;
  /** Asset id of the crop. */
  readonly cropId: string;
}

/** A picture's request as it is kept with its job: bytes stay in their files. */
export type StoredImageRequest = Omit<ImageRequest, 'references'> & {
  /** Absent where no photo goes along. */
  readonly references?: readonly StoredReference[];
};

export interface VideoRequest {
  /** The exact prompt that is sent: what moves, and how. */
  readonly prompt: string;
  readonly durationSeconds: number;
  readonly seed: number;
  /** The picture that the clip starts from; null for text-to-video. `made` tells how, where we made it. */
  readonly picture: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly made: { readonly modelId: string; readonly request: StoredImageRequest } | null;
  } | null;
  /** Photos of those in the clip; only where there is no picture, which carries their looks. */
  readonly references?: readonly Reference[];
}

/** A picture to be looked at, and what must hold of those in it. */
export interface CheckRequest {
  readonly instructions: string;
  /** Says which picture is which: the one to be looked at comes first, then the references in their order. */
  readonly input: string;
  /** JSON Schema of the answer. */
  readonly outputSchema: TextRequest['outputSchema'];
  readonly picture: MediaOutput;
  /** Photos of those who must be in the picture; none where no photo may go to this provider. */
  readonly references: readonly Reference[];
  /** The same in parts, for what does not look but compares. */
  readonly brief: {
    readonly people: readonly { readonly name: string; readonly facts: CharacterFacts }[];
    /** How the picture was made. */
    readonly made: { readonly modelId: string; readonly cast: readonly CastMember[] };
    /** Set where it is asked whether readers of that age may see it; `scene` is what the painter was told. */
    readonly suits?: { readonly ageBand: '3-5' | '6-8' | '9-12'; readonly scene: string };
  };
}

export interface MediaOutput {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Least and most that one call may cost, in micro-dollars. */
export interface PriceRange {
  readonly lowMicros: number;
  readonly highMicros: number;
}

/** What of a page's request its price depends on. */
export type PageShape = Pick<TextRequest, 'instructions' | 'input'>;

/** What of a look at a picture its price depends on; `pictures` counts the references too. */
export type CheckShape = PageShape & { readonly pictures: number };

/** What of a picture's request its price depends on; `references` is their number. */
export type PictureShape = Pick<ImageRequest, 'prompt' | 'width' | 'height'> & { readonly references: number };

/** What of a clip's request its price depends on. */
export type ClipShape = Pick<VideoRequest, 'prompt' | 'durationSeconds'> & {
  readonly fromPicture: boolean;
  /** Number of photos; none where it is absent. */
  readonly references?: number;
};

/** Price of one usual result. */
export interface Price extends PriceRange {
  /** The day it was true, YYYY-MM-DD. */
  readonly asOf: string;
  /** Who said so. */
  readonly source: string;
}

interface ModelCommon {
  /** Unique over all providers; stored with every result, so it never changes its meaning. */
  readonly id: string;
  readonly title: string;
  /** Null when it is not known. */
  readonly price: Price | null;
  /** How many of its jobs may be in flight at once. */
  readonly concurrency: number;
  /** What a crash between sending and the answer means: `rerun` where nothing is ever bought, else `ask`. */
  readonly afterCrash: 'rerun' | 'ask';
  /** Day from which the provider's own service no longer has it, YYYY-MM-DD; absent while none is announced. */
  readonly retiresOn?: string;
  /** Id of the model that the provider names instead. */
  readonly replacedBy?: string;
  /** True: the provider makes one thing of all requests that carry the same `reference`. */
  readonly idempotent?: boolean;
  /**
   * Whether the provider charges for work that is cancelled before and after it has said that it took the order; null
   * or absent where it does not say.
   */
  readonly cancelCharges?: { readonly submitting: boolean | null; readonly running: boolean | null };
  /** Longest from the order to its result; absent where nothing is waited for. */
  readonly timeoutMs?: number;
}

interface Priced<Shape> {
  /** What exactly this would cost at the rates behind `price`; absent where every result costs the same. */
  priceOf?(shape: Shape): PriceRange;
}

interface Startable<Request, Output> {
  /** Sends one request, once. Throws ProviderFailure; anything else is a bug. */
  start(request: Request, context: RunContext): Promise<Step<Output>>;
  /** Asks after work in flight. */
  resume?(operation: JsonValue, context: RunContext): Promise<Step<Output>>;
  cancel?(operation: JsonValue, context: RunContext): Promise<void>;
  /** Asks what became of an order whose answer was lost. Free. Null: it certainly never arrived. */
  lookUp?(reference: string, context: RunContext): Promise<Step<Output> | null>;
}

/** How a model takes reference photos. */
interface TakesReferences {
  /** Photos are made this small before they leave; absent for the usual limits. */
  readonly referenceLimits?: ReferenceLimits;
  /** Says which photo shows whom, in the words or marks that the provider documents; null where it needs no words. */
  nameReferences?(names: readonly string[]): string | null;
}

export interface ReferenceLimits {
  /** Pixels. */
  readonly longestSide: number;
  /** Of one photo. */
  readonly bytes: number;
}

/** How a model that can see looks at a picture. What it left in flight is asked after as its other answers are. */
export interface PictureCheck extends Priced<CheckShape> {
  /** Of one usual look. */
  readonly price: Price;
  /** Sends one request, once. Throws ProviderFailure; anything else is a bug. */
  start(request: CheckRequest, context: RunContext): Promise<Step<{ readonly text: string }>>;
}

export interface TextModel extends ModelCommon, Priced<PageShape>, Startable<TextRequest, { readonly text: string }> {
  readonly kind: 'text';
  /** BCP-47 language codes it writes well; null for any. */
  readonly languages: readonly string[] | null;
  /** Absent for a model that cannot see. */
  readonly check?: PictureCheck;
}

export interface ImageModel
  extends ModelCommon, Priced<PictureShape>, Startable<ImageRequest, MediaOutput>, TakesReferences {
  readonly kind: 'image';
  readonly width: number;
  readonly height: number;
  /** Most reference photos that one request takes. */
  readonly referencePhotos: number;
  readonly partialPictures: boolean;
  /** What else can be asked for: sizes such as `1536x1024`, or ratios such as `3:2`. */
  readonly shapes?: readonly string[];
  /** From cheap to dear. */
  readonly qualities?: readonly string[];
}

export interface VideoModel
  extends ModelCommon, Priced<ClipShape>, Startable<VideoRequest, MediaOutput>, TakesReferences {
  readonly kind: 'video';
  readonly imageToVideo: boolean;
  readonly textToVideo: boolean;
  /** Most reference photos that a clip without a picture takes; none where it is absent. */
  readonly referencePhotos?: number;
  /** Longest clip that is made with photos, in seconds; any where it is absent. */
  readonly longestWithReferences?: number;
  /** The usual one first. */
  readonly durationsSeconds: readonly number[];
  readonly resolutions?: readonly string[];
}

export type Model = TextModel | ImageModel | VideoModel;

/** What a person gives to use a provider, and the environment variables that can carry it. */
export interface AccountDeclaration {
  readonly secrets: readonly {
    readonly name: string;
    /** The first that is set counts. */
    readonly variables: readonly string[];
  }[];
  readonly baseUrlVariable: string;
  /** Page on which the provider hands out keys. */
  readonly keyPage: string;
  /** Where the provider's own service answers, unless an account names another address. */
  readonly defaultBaseUrl: string;
  /** What a key opens, asked for in one free call. Throws ProviderFailure. */
  listModels(context: ListContext): Promise<readonly ListedModel[]>;
  /** A model with the abilities of one of its own models, under another name there and another title here. */
  like(model: Model, id: string, title: string): Model;
}

/** What the free call for a list of models may use. */
export type ListContext = Pick<RunContext, 'fetch' | 'secret' | 'baseUrl' | 'signal' | 'clock'>;

/** A model that a service names to an account. */
export interface ListedModel {
  readonly id: string;
  /** Other names of the same model. */
  readonly aliases?: readonly string[];
  /** Day from which it is gone there, YYYY-MM-DD; null when none is announced, absent where the service says nothing. */
  readonly retiresOn?: string | null;
}

export interface Provider {
  readonly id: string;
  readonly title: string;
  /** `built-in` needs nothing and is marked as practice. */
  readonly kind: 'service' | 'local' | 'built-in';
  readonly models: readonly Model[];
  /** What an account of it consists of; absent where none is needed. */
  readonly account?: AccountDeclaration;
  /** Frees what the provider holds in this process. */
  close?(): Promise<void>;
}

/** Declares a provider. One file exports it, one line in `providers/index.ts` registers it. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
