import type { Catalogue } from '../catalogue/catalogue.ts';
import { modelCalls } from '../catalogue/model-calls.ts';
import type { JobKind, Keeping } from '../jobs/job-kind.ts';
import type { TextRequest } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { readPartialPage, type PartialPage } from './partial-page.ts';

/** Who wants to know what has been written. */
export interface PageReader {
  /** More of a page has come. */
  partial(job: JobRow, page: PartialPage): void;
  /** The page is complete: what to write with the job's end, and what follows. */
  written(job: JobRow, page: Page): Keeping;
  endedWithout(job: JobRow): void;
}

/** Jobs that write a page. */
export function createTextKind(catalogue: Catalogue, reader: PageReader): JobKind {
  const answers = new Map<string, string>();
  const { offerOf, ...calls } = modelCalls(catalogue, 'text');
  return {
    ...calls,
    start: (job, context) => {
      answers.delete(job.id);
      return offerOf(job).model.start(JSON.parse(job.inputs_json) as TextRequest, context);
    },
    progressed: (job, progress) => {
      if (progress.kind !== 'text') return;
      const soFar = (answers.get(job.id) ?? '') + progress.delta;
      answers.set(job.id, soFar);
      reader.partial(job, readPartialPage(soFar));
    },
    keep: async (job, output) => {
      answers.delete(job.id);
      return reader.written(job, readPage((output as { text: string }).text));
    },
    endedWithout: (job) => {
      answers.delete(job.id);
      reader.endedWithout(job);
    },
  };
}
