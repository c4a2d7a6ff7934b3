import { JobFailure } from '../jobs/job-failure.ts';
import { policyOf, type JobKind } from '../jobs/job-kind.ts';
import type { JobRow } from '../store/rows.ts';
import type { Catalogue, ModelOfKind, Offer } from './catalogue.ts';

interface ModelCalls<Kind extends keyof ModelOfKind> extends Pick<JobKind, 'policy' | 'resume' | 'cancel' | 'lookUp'> {
  /** Throws JobFailure `model-gone`. */
  offerOf(job: JobRow): Offer<ModelOfKind[Kind]>;
}

/** What jobs of every kind ask of their model alike: all but the request itself. */
export function modelCalls<Kind extends keyof ModelOfKind>(catalogue: Catalogue, kind: Kind): ModelCalls<Kind> {
  const offerOf = (job: JobRow): Offer<ModelOfKind[Kind]> => {
    const offer = catalogue.find(kind, job.model_id);
    if (!offer) throw new JobFailure('model-gone', `No model for ${kind} is called ${job.model_id}`);
    return offer;
  };
  return {
    offerOf,
    policy: (job) => policyOf(catalogue.find(kind, job.model_id)?.model),
    resume: async (job, operation, context) => {
      const { model } = offerOf(job);
      if (!model.resume) throw new JobFailure('model-gone', `${model.id} cannot be asked again`);
      return model.resume(operation, context);
    },
    cancel: async (job, operation, context) => offerOf(job).model.cancel?.(operation, context),
    lookUp: async (job, context) => {
      const { model } = offerOf(job);
      if (!model.lookUp) throw new JobFailure('model-gone', `${model.id} cannot be asked for an order`);
      return model.lookUp(context.reference, context);
    },
  };
}
