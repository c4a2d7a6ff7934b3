import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue, ModelOfKind, Offer } from '../catalogue/catalogue.ts';
import { modelCalls } from '../catalogue/model-calls.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { JobKind, Keeping } from '../jobs/job-kind.ts';
import type {
  MediaOutput,
  RunContext,
  Step,
  StoredImageRequest,
  StoredReference,
  VideoRequest,
} from '../provider-kit/model.ts';
import type { AssetRow, JobRow } from '../store/rows.ts';
import { readReferences, type ReferenceParts } from './read-references.ts';

/** Frozen inputs of a clip. Picture and photos stand for their bytes, which are read when the request leaves. */
export interface VideoInputs {
  readonly prompt: string;
  readonly durationSeconds: number;
  readonly seed: number;
  readonly picture: {
    readonly assetId: string;
    readonly made: { readonly modelId: string; readonly request: StoredImageRequest } | null;
  } | null;
  /** Absent where no photo goes along. */
  readonly references?: readonly StoredReference[];
  /** The page's own words, where more stands in the prompt. */
  readonly pageWords?: string;
}

/** Who wants to know of a picture or clip that is there. */
export interface MediaReader {
  /** Whether what a job makes still has a page to go to. */
  hasPlace(job: JobRow): boolean;
  made(job: JobRow, asset: AssetRow): Keeping;
  endedWithout(job: JobRow): void;
}

interface MediaParts extends ReferenceParts {
  readonly catalogue: Catalogue;
  readonly assets: AssetLibrary;
  readonly reader: MediaReader;
}

/** Jobs that make a picture. */
export function createImageKind(parts: MediaParts): JobKind {
  return createMediaKind(parts, 'image', async (offer, job, context) => {
    const { references = [], ...request } = JSON.parse(job.inputs_json) as StoredImageRequest;
    const photos = await readReferences(parts, job, references, offer);
    return offer.model.start({ ...request, references: photos }, context);
  });
}

/** Jobs that make a clip. */
export function createVideoKind(parts: MediaParts): JobKind {
  return createMediaKind(parts, 'video', async (offer, job, context) => {
    const { picture, references = [], ...inputs } = JSON.parse(job.inputs_json) as VideoInputs;
    const photos = await readReferences(parts, job, references, offer);
    const request: VideoRequest = {
      ...inputs,
      picture: picture && (await readPicture(parts.assets, picture)),
      ...(photos.length === 0 ? {} : { references: photos }),
    };
    return offer.model.start(request, context);
  });
}

async function readPicture(
  assets: AssetLibrary,
  picture: NonNullable<VideoInputs['picture']>,
): Promise<NonNullable<VideoRequest['picture']>> {
  try {
    return { ...(await assets.read(picture.assetId)), made: picture.made };
  } catch (error) {
    throw new JobFailure('picture-missing', 'The picture that the clip starts from is missing', error);
  }
}

function createMediaKind<Kind extends 'image' | 'video'>(
  { catalogue, assets, reader }: MediaParts,
  kind: Kind,
  start: (offer: Offer<ModelOfKind[Kind]>, job: JobRow, context: RunContext) => Promise<Step<MediaOutput>>,
): JobKind {
  const { offerOf, ...calls } = modelCalls(catalogue, kind);
  return {
    ...calls,
    start: async (job, context) => start(offerOf(job), job, context),
    progressed: () => undefined,
    keep: async (job, output) => {
      if (!reader.hasPlace(job)) return { write: () => undefined, afterwards: () => undefined };
      const asset = await assets.store((output as MediaOutput).bytes, kind);
      const keeping = reader.made(job, asset);
      let isKept = false;
      return {
        write: () => {
          isKept = reader.hasPlace(job);
          if (!isKept) return;
          assets.insert(asset);
          keeping.write();
        },
        afterwards: () => {
          if (isKept) keeping.afterwards();
          else void assets.discard(asset);
        },
      };
    },
    endedWithout: (job) => reader.endedWithout(job),
  };
}
