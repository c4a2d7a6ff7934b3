import type { z } from 'zod';
import { jobs } from '../../contract/jobs.ts';
import { scenes } from '../../contract/scenes.ts';
import { NewStory, stories } from '../../contract/stories.ts';
import type { Price, Spending } from '../../contract/money.ts';
import { PHOTOS_LIMIT } from '../../contract/values.ts';
import type { Library } from '../../engine/library.ts';
import { withoutFigures } from '../../engine/money/without-figures.ts';
import type { ApiContext } from '../base.ts';
import { requireRight } from '../client-rights.ts';

/** What something would do: its calls in their order, and what they would cost. */
export interface DryRunAnswer {
  readonly plan: readonly {
    readonly kind: string;
    readonly modelId: string;
    readonly modelTitle: string;
    readonly durationSeconds: number | null;
  }[];
  readonly price: Price;
}

interface DryRun {
  readonly operation: readonly [string, string];
  readonly path: RegExp;
  readonly read: (fields: unknown, library: Library) => Spending;
}

const schemaOf = <Schema>(operation: { readonly '~orpc': { readonly inputSchema?: Schema } }): NonNullable<Schema> => {
  const { inputSchema } = operation['~orpc'];
  if (!inputSchema) throw new Error('An operation without input has no dry run');
  return inputSchema;
};

const ADD = schemaOf(scenes.add);
const REMAKE = schemaOf(scenes.remake);
const RETRY = schemaOf(jobs.retry);

/** The operations besides media that can be asked what they would do. */
const DRY_RUNS: readonly DryRun[] = [
  {
    operation: ['stories', 'create'],
    path: pattern(stories.create),
    read: (fields, library) => newPage(NewStory.parse(fields), library),
  },
  {
    operation: ['scenes', 'add'],
    path: pattern(scenes.add),
    read: (fields) => ({ what: 'page', storyId: ADD.parse(fields).storyId }),
  },
  {
    operation: ['scenes', 'remake'],
    path: pattern(scenes.remake),
    read: (fields) => {
      const { id, kind, modelId } = REMAKE.parse(fields);
      return { what: 'take', sceneId: id, kind, ...(modelId === undefined ? {} : { modelId }) };
    },
  },
  {
    operation: ['jobs', 'retry'],
    path: pattern(jobs.retry),
    read: (fields) => ({ what: 'retry', jobId: RETRY.parse(fields).id }),
  },
];

/** Whether a path is that of an operation that can be asked what it would do. */
export function canBeDryRun(path: string): boolean {
  return DRY_RUNS.some((each) => each.path.test(path));
}

/**
 * What the operation at a path would do, without doing it. `body` are the fields that came with it. Throws ZodError
 * for fields that are not as documented, and EngineError as `money.price` does.
 */
export function dryRun(
  path: string,
  body: Readonly<Record<string, unknown>>,
  context: ApiContext,
): DryRunAnswer | null {
  const found = DRY_RUNS.find((each) => each.path.test(path));
  if (!found) return null;
  if (context.client) requireRight(context.client, found.operation);
  const { library, tier } = context.session;
  const inAddress = found.path.exec(path)?.groups ?? {};
  const price = library.money.price(found.read({ ...body, ...inAddress }, library));
  return {
    plan: price.lines.map(({ kind, modelId, modelTitle, seconds }) => ({
      kind,
      modelId,
      modelTitle,
      durationSeconds: seconds,
    })),
    price: tier === 'kids' ? withoutFigures(price) : price,
  };
}

function newPage(story: z.output<typeof NewStory>, library: Library): Spending {
  const usual = library.defaults();
  return {
    what: 'new-page',
    textModelId: story.textModelId ?? usual.text,
    imageModelId: story.imageModelId ?? usual.image,
    videoModelId: story.videoMode ? (story.videoModelId ?? usual.video) : null,
    checkModelId: story.checkModelId,
    photos: story.memoryMode ? photosOf(story, library) : 0,
  };
}

/** Most photos that a page of these could show. */
function photosOf({ cast, photos }: z.output<typeof NewStory>, library: Library): number {
  const ids = cast.flatMap(({ characterId }) => characterId ?? []);
  const all = ids.flatMap((id) => library.characters.get(id).photos.map((photo) => photo.id));
  return Math.min(PHOTOS_LIMIT, all.filter((id) => !photos.leftOut.includes(id)).length);
}

function pattern(operation: { readonly '~orpc': { readonly route: { readonly path?: string } } }): RegExp {
  const path = operation['~orpc'].route.path ?? '';
  return new RegExp(`^/api/v1${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}
