import sharp from 'sharp';
import {
  defineProvider,
  type CheckRequest,
  type ImageModel,
  type ImageRequest,
  type JsonValue,
  type MediaOutput,
  type Provider,
  type RunContext,
  type Step,
  type TextModel,
  type TextRequest,
  type VideoModel,
  type VideoRequest,
} from '../../src/engine/provider-kit/model.ts';

type Start<Request, Output> = (request: Request, context: RunContext) => Promise<Step<Output>>;

/** What the scripted models do; each may be replaced in the middle of a test. */
export interface Script {
  text: Start<TextRequest, { text: string }>;
  image: Start<ImageRequest, MediaOutput>;
  check: Start<CheckRequest, { text: string }>;
  video: Start<VideoRequest, MediaOutput>;
  resume: (operation: JsonValue, context: RunContext) => Promise<Step<never>>;
  cancel: (operation: JsonValue) => Promise<void>;
  afterCrash: 'rerun' | 'ask';
  concurrency: number;
  /** Every request that left, in order. */
  readonly sent: { kind: 'text' | 'image' | 'video' | 'check' | 'resume' | 'cancel'; request: unknown }[];
}

/** A page as a writer answers it. */
export function pageJson(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    storyTitle: 'The Lamp',
    title: 'Page',
    text: 'Once there was a fox. It found a lamp.',
    who: ['Mia'],
    picturePrompt: 'A fox beside a lamp at night',
    altText: 'A fox sits beside a lamp.',
    motionPrompt: 'The lamp flickers.',
    ends: false,
    choices: [{ label: 'Light it' }, { label: 'Leave it' }],
    ...change,
  });
}

/** What a model that sees answers: all of these are there, and everything holds but what is given. */
export function checkJson(names: readonly string[], seen: Record<string, string> = {}): string {
  const findings = ['hair', 'skin', 'age', 'outfit', 'marks'].map((fact) => [
    fact,
    { holds: seen[fact] === undefined, seen: seen[fact] ?? '' },
  ]);
  return JSON.stringify({ people: names.map((name) => ({ name, found: true, ...Object.fromEntries(findings) })) });
}

let colour = 0;
/** A real, small picture; each call gives other bytes. */
export async function pictureBytes(size = 64): Promise<Uint8Array> {
  colour = (colour + 37) % 256;
  const background = { r: colour, g: 120, b: 255 - colour };
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A provider whose models do what the test says, and the script that steers it. */
export function scriptedProvider(clip: Uint8Array | null = null): { provider: Provider; script: Script } {
  const script: Script = {
    text: async () => ({ state: 'done', output: { text: pageJson() } }),
    image: async () => ({ state: 'done', output: { bytes: await pictureBytes(), mediaType: 'image/png' } }),
    check: async ({ brief }) => ({ state: 'done', output: { text: checkJson(brief.people.map(({ name }) => name)) } }),
    video: async () => {
      if (!clip) throw new Error('this test brought no clip');
      return { state: 'done', output: { bytes: clip, mediaType: 'video/mp4' } };
    },
    resume: () => Promise.reject(new Error('nothing to resume')),
    cancel: () => Promise.resolve(),
    afterCrash: 'ask',
    concurrency: 2,
    sent: [],
  };
  const common = {
    price: { lowMicros: 30_000, highMicros: 40_000, asOf: '2026-11-21', source: 'example.com' },
    get concurrency() {
      return script.concurrency;
    },
    get afterCrash() {
      return script.afterCrash;
    },
    resume: async (operation: JsonValue, context: RunContext) => {
      script.sent.push({ kind: 'resume', request: operation });
      return script.resume(operation, context);
    },
    cancel: async (operation: JsonValue) => {
      script.sent.push({ kind: 'cancel', request: operation });
      return script.cancel(operation);
    },
  };
  // The descriptors are copied, so that what the script says is read anew for every job.
  const steered = <M>(own: Omit<M, keyof typeof common>): M =>
    Object.defineProperties({ ...own }, Object.getOwnPropertyDescriptors(common)) as M;
  const text = steered<TextModel>({
    kind: 'text',
    id: 'scripted-text',
    title: 'Scripted Text',
    languages: null,
    check: {
      price: { lowMicros: 3_000, highMicros: 5_000, asOf: '2026-11-21', source: 'example.com' },
      start: async (request: CheckRequest, context: RunContext) => {
        script.sent.push({ kind: 'check', request });
        return script.check(request, context);
      },
    },
    start: async (request: TextRequest, context: RunContext) => {
      script.sent.push({ kind: 'text', request });
      return script.text(request, context);
    },
  });
  const image = steered<ImageModel>({
    kind: 'image',
    id: 'scripted-image',
    title: 'Scripted Image',
    width: 64,
    height: 64,
    referencePhotos: 0,
    partialPictures: true,
    start: async (request: ImageRequest, context: RunContext) => {
      script.sent.push({ kind: 'image', request });
      return script.image(request, context);
    },
  });
  const video = steered<VideoModel>({
    kind: 'video',
    id: 'scripted-video',
    title: 'Scripted Video',
    imageToVideo: true,
    textToVideo: true,
    durationsSeconds: [4],
    start: async (request: VideoRequest, context: RunContext) => {
      script.sent.push({ kind: 'video', request });
      return script.video(request, context);
    },
  });
  const models = clip ? [text, image, video] : [text, image];
  return { provider: defineProvider({ id: 'scripted', title: 'Scripted', kind: 'built-in', models }), script };
}
