import { defineProvider, type ImageModel, type TextModel, type VideoModel } from '../../provider-kit/model.ts';
import { streamPage } from './stream-page.ts';
import { createPracticeStudio, type PracticeStudio } from './painter/practice-studio.ts';

/** Always free, so the date says only when that was last true by our own word. */
const FREE = { lowMicros: 0, highMicros: 0, asOf: '2026-11-21', source: 'made on this computer' };
const PICTURE_SIZE = 1024;
const PAINTER_ID = 'practice-painter';
/** As many as a cast has members. */
const REFERENCE_PHOTOS = 8;

let open: PracticeStudio | null = null;
/** The workers, started by the first picture. */
function studio(): PracticeStudio {
  return (open ??= createPracticeStudio());
}

const storyteller: TextModel = {
  kind: 'text',
  id: 'practice-storyteller',
  title: 'Practice storyteller',
  price: FREE,
  concurrency: 4,
  afterCrash: 'rerun',
  languages: ['en', 'fr'],
  start: async ({ brief }, context) => {
    // Its many words are read at its first page, not at every start of the program.
    const { tell } = await import('./storyteller/tell.ts');
    return { state: 'done', output: { text: await streamPage(tell(brief), context) } };
  },
  check: {
    price: FREE,
    start: async ({ brief }) => {
      const [{ judgeScene }, { compareLooks }] = await Promise.all([
        import('./judge-scene.ts'),
        import('./compare-looks.ts'),
      ]);
      const text = brief.suits ? judgeScene(brief, PAINTER_ID) : compareLooks(brief, PAINTER_ID);
      return { state: 'done', output: { text } };
    },
  },
};

const painter: ImageModel = {
  kind: 'image',
  id: PAINTER_ID,
  title: 'Practice painter',
  price: FREE,
  concurrency: 2,
  afterCrash: 'rerun',
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: REFERENCE_PHOTOS,
  referenceLimits: { longestSide: 1024, bytes: 10_000_000 },
  nameReferences: () => null,
  partialPictures: true,
  start: async ({ parts, references, seed, width }, context) => ({
    state: 'done',
    output: await studio().paint(
      { ...parts, photos: references.map(({ name, bytes }) => ({ name, bytes })), seed, size: width },
      { signal: context.signal, onDraft: (draft) => context.progress({ kind: 'draft', ...draft }) },
    ),
  }),
};

const clipMaker: VideoModel = {
  kind: 'video',
  id: 'practice-clip-maker',
  title: 'Practice clip maker',
  price: FREE,
  concurrency: 1,
  afterCrash: 'rerun',
  imageToVideo: true,
  textToVideo: false,
  durationsSeconds: [4],
  start: async ({ picture, seed }, context) => {
    if (!picture) throw new Error('A practice clip starts from a picture');
    // A picture that our own painter made from words can be painted again in layers that move against each other.
    const made = picture.made?.modelId === painter.id ? picture.made.request : null;
    const source =
      made && made.references === undefined
        ? { kind: 'scene' as const, paint: { ...made.parts, seed: made.seed, size: made.width } }
        : { kind: 'picture' as const, bytes: picture.bytes };
    const output = await studio().makeClip(
      { source, seed },
      { signal: context.signal, onProgress: (fraction) => context.progress({ kind: 'fraction', fraction }) },
    );
    return { state: 'done', output };
  },
};

/** The built-in models: no key, no account, no network; the same request gives the same result. */
export const practice = defineProvider({
  id: 'practice',
  title: 'On this computer',
  kind: 'built-in',
  models: [storyteller, painter, clipMaker],
  close: async () => {
    const closing = open;
    open = null;
    await closing?.close();
  },
});
