import type { Asset, LookCheck, StaleInput, Take, TakeReference } from '../../contract/scenes.ts';
import type { TextRequest } from '../provider-kit/model.ts';
import type { JobPhotoRow } from '../store/references-store.ts';
import type { JobRow, TakeRow } from '../store/rows.ts';
import { readJson } from './scene-records.ts';

/** What a take's view takes from elsewhere. */
export interface TakeFacts {
  readonly asset: Asset | null;
  /** Frozen inputs of its job. */
  readonly inputs: unknown;
  /** Whether the provider said what it cost. */
  readonly costIsActual: boolean;
  readonly stale: StaleInput[];
  /** Photos that its call carried, in their order. */
  readonly photos: readonly JobPhotoRow[];
  /** False leaves out the words that a page's words were asked for with: they hold every page before it. */
  readonly hasRoom: boolean;
}

/** One take with where it comes from, read from what was frozen when it was asked for. */
export function takeView(take: TakeRow, job: JobRow, facts: TakeFacts): Take {
  const isHand = take.origin === 'hand';
  const { prompt, seed } = isHand ? { prompt: '', seed: null } : sentFor(take.kind, facts.inputs);
  return {
    id: take.id,
    kind: take.kind,
    chosen: take.chosen === 1,
    asset: facts.asset,
    modelId: job.model_id,
    modelTitle: job.model_title,
    practice: job.practice === 1,
    prompt: take.kind === 'text' && !facts.hasRoom ? '' : prompt,
    costMicros: isHand ? 0 : (job.cost_micros ?? job.estimate_micros),
    // What is made by hand or built in costs nothing, and nobody has to say so.
    costIsActual: isHand || job.practice === 1 || facts.costIsActual,
    seed,
    seconds: isHand ? null : secondsOf(job),
    references: isHand ? [] : facts.photos.map(referenceView),
    check: take.check_json === null ? null : (readJson(take.check_json) as LookCheck | null),
    origin: isHand ? 'hand' : 'model',
    stale: facts.stale,
    madeAt: take.created_at,
  };
}

function referenceView({
  asset_id: cropId,
  character_id: characterId,
  name,
  photo_id: photoId,
}: JobPhotoRow): TakeReference {
  return { characterId, name, photoId, cropId };
}

/** The exact words that were sent, and the seed. */
function sentFor(kind: TakeRow['kind'], inputs: unknown): { prompt: string; seed: number | null } {
  if (kind !== 'text') {
    const { prompt = '', seed = null } = inputs as { prompt?: string; seed?: number };
    return { prompt, seed };
  }
  const { instructions = '', input = '', brief } = inputs as Partial<TextRequest>;
  return { prompt: [instructions, input].filter(Boolean).join('\n\n'), seed: brief?.seed ?? null };
}

/** From the order to the result. */
function secondsOf({ submitted_at: submitted, ended_at: ended }: JobRow): number | null {
  return submitted === null || ended === null ? null : Math.max(0, ended - submitted) / 1000;
}
