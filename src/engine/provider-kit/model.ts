import type { CastMember, PathStep, StyleId } from './story-brief.ts';

export type JsonValue = null | string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a provider may use. It cannot reach the database, files or Electron. */
export interface RunContext {
  readonly fetch: typeof fetch;
  /** A credential of the account in use, by name; throws `auth` when it is not there. */
  secret(name: string): Promise<string>;
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

export interface ImageRequest {
  /** The exact prompt that is sent. */
  readonly prompt: string;
  readonly parts: PictureParts;
  readonly seed: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface VideoRequest {
  /** The exact prompt that is sent: what moves, and how. */
  readonly prompt: string;
  readonly durationSeconds: number;
  readonly seed: number;
  /** The picture that the clip starts from; null for text-to-video. `made` tells how, where we made it. */
  readonly picture: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly made: { readonly modelId: string; readonly request: ImageRequest } | null;
  } | null;
}

export interface MediaOutput {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

interface ModelCommon {
  /** Unique over all providers; stored with every result, so it never changes its meaning. */
  readonly id: string;
  readonly title: string;
  /** Price range of one result in micro-dollars with the day it was true; null when it is not known. */
  readonly price: { readonly lowMicros: number; readonly highMicros: number; readonly asOf: string } | null;
  /** How many of its jobs may be in flight at once. */
  readonly concurrency: number;
  /** What a crash between sending and the answer means: `rerun` where nothing is ever bought, else `ask`. */
  readonly afterCrash: 'rerun' | 'ask';
}

interface Startable<Request, Output> {
  /** Sends one request, once. Throws ProviderFailure; anything else is a bug. */
  start(request: Request, context: RunContext): Promise<Step<Output>>;
  /** Asks after work in flight. */
  resume?(operation: JsonValue, context: RunContext): Promise<Step<Output>>;
  cancel?(operation: JsonValue, context: RunContext): Promise<void>;
}

export interface TextModel extends ModelCommon, Startable<TextRequest, { readonly text: string }> {
  readonly kind: 'text';
  /** BCP-47 language codes it writes well; null for any. */
  readonly languages: readonly string[] | null;
}

export interface ImageModel extends ModelCommon, Startable<ImageRequest, MediaOutput> {
  readonly kind: 'image';
  readonly width: number;
  readonly height: number;
  /** Most reference photos that one request takes. */
  readonly referencePhotos: number;
  readonly partialPictures: boolean;
}

export interface VideoModel extends ModelCommon, Startable<VideoRequest, MediaOutput> {
  readonly kind: 'video';
  readonly imageToVideo: boolean;
  readonly textToVideo: boolean;
  readonly durationsSeconds: readonly number[];
}

export type Model = TextModel | ImageModel | VideoModel;

export interface Provider {
  readonly id: string;
  readonly title: string;
  /** `built-in` needs nothing and is marked as practice. */
  readonly kind: 'service' | 'local' | 'built-in';
  readonly models: readonly Model[];
  /** Frees what the provider holds in this process. */
  close?(): Promise<void>;
}

/** Declares a provider. One file exports it, one line in `providers/index.ts` registers it. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
