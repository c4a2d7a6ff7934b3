import type { WorkKind } from '../../contract/values.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import type { MediaOutput, RunContext } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import { readPage } from '../writer/read-page.ts';
import type { ContentGate } from './content-gate.ts';
import { heldJobIdOf, type HeldPictures } from './held-pictures.ts';

type Kinds = Readonly<Record<WorkKind, JobKind>>;

interface KindsGate {
  readonly gate: ContentGate;
  /** Where pictures wait until a model has looked at them. */
  readonly held: HeldPictures;
  /** Whether the room may use the job's model now, whatever it could when the job was made. */
  mayUse(job: JobRow): boolean;
}

/** The same kinds of work for the kids' room: nothing leaves and nothing is kept that its gate has not let through. */
export function gatedKinds(kinds: Kinds, parts: KindsGate): Kinds {
  const { gate } = parts;
  return {
    text: gated(kinds.text, parts, async (job, output) => {
      await gate.page(job, readPage((output as { text: string }).text));
    }),
    image: gated(holding(kinds.image, parts.held), parts, (job, output) => gate.picture(job, output as MediaOutput)),
    // It starts from a picture that has passed, with words that have passed.
    video: gated(kinds.video, parts, () => Promise.resolve()),
    check: gated(kinds.check, parts, async (job, output) => {
      // A verdict about a picture that waits is read, and shown to nobody.
      if (heldJobIdOf(job) === null) await gate.words(job, (output as { text: string }).text);
    }),
  };
}

/** Where a model looks at pictures before anybody sees them, they wait for it instead of being kept. */
function holding(kind: JobKind, held: HeldPictures): JobKind {
  return {
    ...kind,
    keep: (job, output) => (held.isOn ? held.hold(job, output as MediaOutput) : kind.keep(job, output)),
  };
}

function gated(
  kind: JobKind,
  { gate, mayUse }: KindsGate,
  judge: (job: JobRow, output: unknown) => Promise<void>,
): JobKind {
  const { lookUp } = kind;
  return {
    ...kind,
    start: async (job, context) => {
      if (!mayUse(job)) throw new JobFailure('not-in-this-room', `${job.model_id} is not used in this room`);
      await gate.beforeSending(job);
      context.signal.throwIfAborted();
      return kind.start(job, withoutDrafts(job, context));
    },
    resume: (job, operation, context) => kind.resume(job, operation, withoutDrafts(job, context)),
    ...(lookUp && { lookUp: (job, context) => lookUp(job, withoutDrafts(job, context)) }),
    keep: async (job, output) => {
      await judge(job, output);
      return kind.keep(job, output);
    },
  };
}

/** Nobody has judged a rough picture. What is built in paints nothing that would have to be. */
function withoutDrafts(job: JobRow, context: RunContext): RunContext {
  if (job.practice === 1) return context;
  return {
    ...context,
    progress: (progress) => {
      if (progress.kind !== 'draft') context.progress(progress);
    },
  };
}
