import { randomInt } from 'node:crypto';
import type { MediaTask } from '../../contract/media.ts';
import type { Price } from '../../contract/money.ts';
import type { JobState } from '../../contract/scenes.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { EngineError, notFound } from '../errors.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { hasEnded } from '../jobs/job-states.ts';
import { jobView } from '../jobs/job-view.ts';
import { cursorAfter, readPlace } from '../list-place.ts';
import { estimateOf } from '../money/estimate.ts';
import { withoutFigures } from '../money/without-figures.ts';
import type { Log } from '../ports.ts';
import type { RunContext } from '../provider-kit/model.ts';
import type { AssetRow, JobRow } from '../store/rows.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { MediaTaskRow } from '../store/media-tasks-store.ts';
import { mediaCapabilities, type MediaProviderView } from './media-capabilities.ts';
import { imageInputs, nearestDuration, refused, requireStart, videoInputs } from './media-inputs.ts';
import type { ImageWish, InputParts } from './media-inputs.ts';
import type { MediaReader } from './media-kind.ts';
import { pictureFromAddress, type AddressParts } from './picture-from-address.ts';
import { providerAddress } from './provider-address.ts';

/** Lower comes first in its lane; pages come before. */
const PRIORITY = { image: 15, video: 25 } as const;

/** A task as the engine knows it; where its bytes are reached is the host's to say. */
export type EngineMediaTask = Omit<MediaTask, 'outputs'> & {
  readonly outputs: Omit<MediaTask['outputs'][number], 'contentAddress'>[];
};

/** What was begun, or would be. */
export interface BegunTask {
  /** Null for a dry run. */
  readonly task: EngineMediaTask | null;
  readonly plan: {
    readonly modelId: string;
    readonly modelTitle: string;
    readonly photos: number;
    readonly durationSeconds: number | null;
  };
  readonly price: Price;
}

interface Asked {
  readonly modelId?: string | undefined;
  readonly seed?: number | undefined;
  readonly dryRun: boolean;
}

export type AskedImage = Asked & ImageWish;

export interface AskedVideo extends Asked {
  readonly prompt: string;
  readonly durationSeconds?: number | undefined;
  readonly imageUrl?: string | undefined;
  readonly imageId?: string | undefined;
}

interface TaskParts extends Omit<InputParts, 'store' | 'assets'>, Omit<AddressParts, 'assets'> {
  readonly tier: 'kids' | 'adult';
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly catalogue: Catalogue;
  readonly log: Log;
  runner(): JobRunner;
  /** What one call with these frozen inputs costs, and which cap it would pass. */
  price(offer: Offer, inputs: unknown): Price;
  /** Throws CONTENT_REFUSED where words do not belong in this room. */
  screen(field: string, words: string): void;
  /** Removes files whose rows are gone. */
  removeFiles(): Promise<void>;
}

/** Pictures and clips that are asked for by themselves. They need no writer, no story and no page. */
export class MediaTasks {
  readonly #parts: TaskParts;

  constructor(parts: TaskParts) {
    this.#parts = parts;
  }

  /** Throws MODEL_UNUSABLE, NOT_FOUND, INPUT_REFUSED, NOT_ALLOWED and CONTENT_REFUSED; then nothing is begun. */
  image(asked: AskedImage): BegunTask {
    this.#parts.screen('prompt', asked.prompt);
    const offer = this.#parts.catalogue.usable('image', this.#modelId('image', asked.modelId));
    const inputs = imageInputs(this.#parts, offer, asked, asked.seed ?? newSeed());
    const plan = { photos: inputs.references?.length ?? 0, durationSeconds: null };
    return this.#begin(asked, offer, inputs, plan, null);
  }

  /** As `image`; a picture at an address is fetched and kept before the task is there. */
  async video(asked: AskedVideo): Promise<BegunTask> {
    const { imageId, imageUrl } = asked;
    this.#parts.screen('prompt', asked.prompt);
    if (imageId !== undefined && imageUrl !== undefined) throw refused('imageUrl', 'both', 'Give one first frame');
    if (imageUrl !== undefined && this.#parts.tier === 'kids') {
      throw new EngineError('NOT_ALLOWED', "No pictures from elsewhere in the kids' room", {
        reason: 'not-in-this-room',
      });
    }
    const offer = this.#parts.catalogue.usable('video', this.#modelId('video', asked.modelId));
    const fromPicture = imageId !== undefined || imageUrl !== undefined;
    requireStart(offer.model, fromPicture);
    this.#refuseUnseen(fromPicture, offer);
    const seed = asked.seed ?? newSeed();
    const durationSeconds = nearestDuration(offer.model, asked.durationSeconds);
    const plan = { photos: 0, durationSeconds };
    // Before it is fetched there is no id; its price does not depend on which picture it is.
    if (imageUrl !== undefined && asked.dryRun) {
      const inputs = { prompt: asked.prompt, durationSeconds, seed, picture: { assetId: '', made: null } };
      return this.#begin(asked, offer, inputs, plan, null);
    }
    const source = imageUrl === undefined ? null : await pictureFromAddress(this.#parts, imageUrl);
    try {
      const frame = source && { assetId: source.id, made: null };
      const pictureId = source ? null : (imageId ?? null);
      const inputs = videoInputs(this.#parts, offer, { ...asked, pictureId }, seed);
      return this.#begin(asked, offer, frame ? { ...inputs, picture: frame } : inputs, plan, source);
    } catch (error) {
      if (source) await this.#parts.assets.discard(source);
      throw error;
    }
  }

  /** There is none yet. Throws MODEL_UNUSABLE. */
  audio({ modelId = '' }: { readonly modelId?: string | undefined }): never {
    throw new EngineError('MODEL_UNUSABLE', 'No audio model is configured in this version', { modelId });
  }

  /** Newest first. Throws INPUT_REFUSED for a cursor that is none. */
  list(wanted: {
    readonly kind?: string | undefined;
    readonly state?: JobState | undefined;
    readonly modelId?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  }): { tasks: EngineMediaTask[]; nextCursor: string | null } {
    const { kind = null, state = null, modelId = null, cursor, limit } = wanted;
    const rows = this.#parts.store.mediaTasks.page(readPlace(cursor), limit, { kind, state, modelId });
    return {
      tasks: rows.map((row) => this.#view(row)),
      nextCursor: cursorAfter(rows, limit, ({ created_at: at, job_id: id }) => ({ at, id })),
    };
  }

  get(id: string): EngineMediaTask {
    return this.#view(this.#row(id));
  }

  cancel(id: string): EngineMediaTask {
    this.#row(id);
    this.#parts.runner().cancel(id);
    return this.get(id);
  }

  /** Throws STATE_CONFLICT. One whose result may still come stays as it is, and a new task is made beside it. */
  retry(id: string): EngineMediaTask {
    this.#row(id);
    return this.get(this.#parts.runner().retry(id).id);
  }

  /**
   * Forgets a task that has ended with what was asked for; its output goes where nothing else uses it. The ledger keeps
   * its lines. Throws NOT_FOUND, and STATE_CONFLICT while it, or the check of its picture, has not ended.
   */
  async remove(id: string): Promise<{ removed: true }> {
    const { store } = this.#parts;
    const { asset_id: output, source_asset_id: source } = this.#row(id);
    for (const { state } of [this.#parts.runner().row(id), ...store.mediaTasks.checksOf(id)]) {
      if (!hasEnded(state))
        throw new EngineError('STATE_CONFLICT', 'It has not ended yet: cancel it, or wait', { state });
    }
    store.commit(() => {
      store.mediaTasks.remove(id);
      for (const assetId of [output, source]) if (assetId !== null) store.trash.release(assetId);
    });
    await this.#parts.removeFiles();
    return { removed: true };
  }

  capabilities(): { providers: MediaProviderView[] } {
    return mediaCapabilities(this.#parts.catalogue.offers);
  }

  /** Takes in what was made. */
  readonly reader: MediaReader = {
    hasPlace: (job) => this.#parts.store.mediaTasks.find(job.id) !== undefined,
    made: (job, asset) => ({
      write: () => this.#parts.store.mediaTasks.setOutput(job.id, asset.id),
      afterwards: () => void this.#prepareThumbnails(asset),
    }),
    endedWithout: () => undefined,
  };

  /** Writes down where a provider keeps a result, when it is fetched. */
  noting<Connected extends Pick<RunContext, 'download'>>(job: JobRow, connected: Connected): Connected {
    const { store } = this.#parts;
    if (!store.mediaTasks.find(job.id)) return connected;
    return {
      ...connected,
      download: async (url, headers) => {
        const output = await connected.download(url, headers);
        const address = providerAddress(url);
        if (address) store.commit(() => store.mediaTasks.setAddress(job.id, address.url, address.expiresAt));
        return output;
      },
    };
  }

  #begin(
    { dryRun }: Asked,
    offer: Offer,
    inputs: object,
    plan: { photos: number; durationSeconds: number | null },
    source: AssetRow | null,
  ): BegunTask {
    const { model } = offer;
    const price = this.#parts.price(offer, inputs);
    const job = dryRun ? null : this.#job(offer, inputs);
    if (job) {
      const { store, assets, runner } = this.#parts;
      store.commit(() => {
        if (source) assets.insert(source);
        store.jobs.insert(job);
      });
      runner().admit(job);
    }
    return {
      task: job && this.get(job.id),
      plan: { modelId: model.id, modelTitle: model.title, ...plan },
      price: this.#parts.tier === 'kids' ? withoutFigures(price) : price,
    };
  }

  #job({ account, model, provider }: Offer, inputs: object): JobRow {
    const estimate = estimateOf(model, inputs);
    return this.#parts.runner().draft({
      kind: model.kind,
      storyId: null,
      sceneId: null,
      providerId: provider.id,
      accountId: account?.id ?? null,
      modelId: model.id,
      modelTitle: model.title,
      practice: provider.kind === 'built-in',
      priority: PRIORITY[model.kind as 'image' | 'video'],
      inputs,
      estimateMicros: estimate.highMicros,
      estimateLowMicros: estimate.lowMicros,
      priceKnown: estimate.known,
    });
  }

  /** In the kids' room a clip starts from a picture that has been judged: nobody judges the clip itself. */
  #refuseUnseen(fromPicture: boolean, { provider }: Offer): void {
    if (this.#parts.tier !== 'kids' || fromPicture || provider.kind === 'built-in') return;
    throw new EngineError('NOT_ALLOWED', "Clips start from a picture in the kids' room", {
      reason: 'not-in-this-room',
    });
  }

  /** The room's usual one where none is named. */
  #modelId(kind: 'image' | 'video', id: string | undefined): string {
    return id ?? this.#parts.catalogue.defaultOf(kind)?.model.id ?? '';
  }

  #row(id: string): MediaTaskRow {
    const row = this.#parts.store.mediaTasks.find(id);
    if (!row) throw notFound('task', id);
    return row;
  }

  #view(row: MediaTaskRow): EngineMediaTask {
    const runner = this.#parts.runner();
    const output =
      row.asset_id === null
        ? []
        : [
            {
              asset: this.#parts.assets.view(row.asset_id),
              providerUrl: row.provider_url,
              providerUrlExpiresAt: row.provider_url_expires_at,
            },
          ];
    return {
      id: row.job_id,
      kind: row.kind,
      prompt: row.prompt,
      job: jobView(runner.row(row.job_id), runner.live),
      outputs: output,
      createdAt: row.created_at,
    };
  }

  async #prepareThumbnails({ id, media_type: type }: AssetRow): Promise<void> {
    if (!type.startsWith('image/')) return;
    try {
      await this.#parts.assets.prepareThumbnails(id);
    } catch (error) {
      this.#parts.log.warn('no thumbnail could be made', { assetId: id, error });
    }
  }
}

function newSeed(): number {
  return randomInt(0x100000000);
}
