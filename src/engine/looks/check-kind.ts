import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { modelCalls } from '../catalogue/model-calls.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { JobKind, Keeping } from '../jobs/job-kind.ts';
import { fitPhoto, readReferences, type ReferenceParts } from '../media/read-references.ts';
import type { MediaOutput, ReferenceLimits } from '../provider-kit/model.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { LookCheck } from '../../contract/scenes.ts';
import type { CheckInputs } from './check-request.ts';
import { readCheck } from './read-check.ts';

interface CheckKindParts extends ReferenceParts {
  readonly catalogue: Catalogue;
  readonly assets: AssetLibrary;
  readonly store: LibraryStore;
  now(): number;
  /** Told when a look at a picture has come to its end, with or without an answer. */
  settled(job: JobRow): void;
}

/** A model that looks needs less than a painter; every pixel is paid for. */
export const LOOK_LIMITS: ReferenceLimits = { longestSide: 1024, bytes: 4 * 1024 * 1024 };

/** Jobs that look at a picture. */
export function createCheckKind(parts: CheckKindParts): JobKind {
  const { catalogue, store } = parts;
  const { offerOf, ...calls } = modelCalls(catalogue, 'check');
  return {
    ...calls,
    start: async (job, context) => {
      const { takeId, assetId, references: promised = [], ...request } = inputsOf(job);
      const { model, provider } = offerOf(job);
      // Of a picture that was deleted for good not even its id is left.
      const take = store.scenes.findTake(takeId ?? '');
      if (!take || take.deleted_at !== null) throw new JobFailure('picture-missing', 'The picture was thrown away');
      const picture = await readPicture(parts.assets, assetId);
      const references = await readReferences(parts, job, promised, {
        provider,
        model: { referenceLimits: LOOK_LIMITS },
      });
      return model.check.start({ ...request, picture, references }, context);
    },
    progressed: () => undefined,
    keep: async (job, output): Promise<Keeping> => {
      const inputs = inputsOf(job);
      const check: LookCheck = {
        modelTitle: job.model_title,
        practice: job.practice === 1,
        at: parts.now(),
        ...readCheck((output as { text: string }).text, inputs),
      };
      return {
        // A picture that is gone since stays gone.
        write: () => store.scenes.setCheck(inputs.takeId, JSON.stringify(check)),
        afterwards: () => parts.settled(job),
      };
    },
    endedWithout: (job) => parts.settled(job),
  };
}

function inputsOf(job: JobRow): CheckInputs {
  return JSON.parse(job.inputs_json) as CheckInputs;
}

async function readPicture(assets: AssetLibrary, assetId: string): Promise<MediaOutput> {
  try {
    const { bytes, mediaType } = await assets.read(assetId);
    return await fitPhoto(bytes, mediaType, LOOK_LIMITS);
  } catch (error) {
    throw new JobFailure('picture-missing', 'The picture is missing or cannot be read', error);
  }
}
