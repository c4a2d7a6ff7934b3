import type { Catalogue } from '../catalogue/catalogue.ts';
import { modelCalls } from '../catalogue/model-calls.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import { LOOK_LIMITS } from '../looks/check-kind.ts';
import { fitPhoto } from '../media/read-references.ts';
import type { MediaOutput } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import type { ContentGate } from './content-gate.ts';
import { heldJobIdOf, type HeldPictures } from './held-pictures.ts';
import { readSuitability } from './read-suitability.ts';
import type { SuitabilityInputs } from './suitability-request.ts';

interface HeldCheckParts {
  /** Where the model stands that grown-ups chose for this. */
  readonly catalogue: Catalogue;
  readonly gate: ContentGate;
  readonly held: HeldPictures;
}

/** Jobs that look at a picture of the kids' room before anybody sees it. */
export function createHeldCheckKind({ catalogue, gate, held }: HeldCheckParts): JobKind {
  const { offerOf, ...calls } = modelCalls(catalogue, 'check');
  return {
    ...calls,
    start: async (job, context) => {
      const { model } = offerOf(job);
      const { heldJobId, ...request } = JSON.parse(job.inputs_json) as SuitabilityInputs;
      const picture = await readHeld(held, heldJobId);
      return model.check.start({ ...request, picture, references: [] }, context);
    },
    progressed: () => undefined,
    keep: async (job, output) => {
      const heldJobId = heldJobIdOf(job) ?? '';
      const topic = readSuitability((output as { text: string }).text);
      if (topic !== null) gate.refuseHeld(job, heldJobId, topic);
      return held.release(heldJobId);
    },
    endedWithout: (job) => held.checkEnded(job),
  };
}

/** A check of a picture that waits, or a look at who is in one that everybody sees. */
export function eitherCheck(looks: JobKind, ofHeld: JobKind): JobKind {
  const of = (job: JobRow): JobKind => (heldJobIdOf(job) === null ? looks : ofHeld);
  return {
    policy: (job) => of(job).policy(job),
    start: (job, context) => of(job).start(job, context),
    resume: (job, operation, context) => of(job).resume(job, operation, context),
    cancel: (job, operation, context) => of(job).cancel(job, operation, context),
    lookUp: async (job, context) => (await of(job).lookUp?.(job, context)) ?? null,
    progressed: (job, progress) => of(job).progressed(job, progress),
    keep: (job, output) => of(job).keep(job, output),
    endedWithout: (job) => of(job).endedWithout(job),
  };
}

async function readHeld(held: HeldPictures, heldJobId: string): Promise<MediaOutput> {
  try {
    const { bytes, mediaType } = await held.read(heldJobId);
    return await fitPhoto(bytes, mediaType, LOOK_LIMITS);
  } catch (error) {
    throw new JobFailure('picture-missing', 'The picture is missing or cannot be read', error);
  }
}
