import { readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Space } from '../assets/asset-library.ts';
import { inspectMedia } from '../assets/inspect-media.ts';
import { thumbnailOf } from '../assets/thumbnails.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { notFound } from '../errors.ts';
import type { JobKind, Keeping } from '../jobs/job-kind.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { hasEnded } from '../jobs/job-states.ts';
import { lookedAt } from '../jobs/looked-at.ts';
import { estimateOf } from '../money/estimate.ts';
import type { Log } from '../ports.ts';
import type { MediaOutput, StoredImageRequest } from '../provider-kit/model.ts';
import type { HeldPictureRow } from '../store/held-pictures-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { KidsRules } from '../tiers/kids-rules.ts';
import type { ContentGate } from './content-gate.ts';
import { heldPath, isBeingWritten, writeHeldFile } from './held-files.ts';
import { suitabilityRequest } from './suitability-request.ts';

/** It stands in the way of a picture that is there already. */
const PRIORITY = 5;
const PREVIEW_WIDTH = 640;

interface HeldParts {
  readonly store: LibraryStore;
  /** Absolute path of the folder in which such pictures wait. */
  readonly folder: string;
  readonly rules: Pick<KidsRules, 'get'>;
  /** Where the model stands that grown-ups chose for this. */
  readonly catalogue: Catalogue;
  /** Puts a picture where it belongs, once it may be shown. */
  readonly image: Pick<JobKind, 'keep'>;
  readonly log: Log;
  now(): number;
  runner(): JobRunner;
  /** Whether what a job makes still has a page to go to. */
  hasPlace(job: JobRow): boolean;
  /** Told when something is others than before on the page of a job. */
  changed(job: JobRow): void;
}

/** The job whose picture a check is about; null for every other job. */
export function heldJobIdOf(job: Pick<JobRow, 'kind' | 'inputs_json'>): string | null {
  return lookedAt(job).heldJobId;
}

/** Whether the check of a picture found that it does not belong in the room; its bytes are gone then. */
export function isKeptAway(check: Pick<JobRow, 'kind' | 'inputs_json' | 'state' | 'error_code'>): boolean {
  const isGate = check.error_code?.startsWith('gate-') === true && check.error_code !== 'gate-unavailable';
  return check.state === 'refused' && isGate && heldJobIdOf(check) !== null;
}

/** Whether nothing is left of the picture that a check was about, so that only a new one can be looked at. */
export function isPictureGone(
  { held }: Pick<LibraryStore, 'held'>,
  check: Pick<JobRow, 'kind' | 'inputs_json' | 'state' | 'error_code'>,
): boolean {
  const heldJobId = heldJobIdOf(check);
  if (heldJobId === null || !hasEnded(check.state) || check.state === 'done') return false;
  return held.find(heldJobId) === undefined || check.error_code === 'picture-missing';
}

/**
 * Pictures of the kids' room that nobody sees until a model that grown-ups chose has looked at them. They were paid for,
 * so they outlive a crash, and whatever keeps the check from being made keeps the picture waiting.
 */
export class HeldPictures {
  readonly #parts: HeldParts;
  /** Names of files whose rows are still to be entered. */
  readonly #expected = new Set<string>();

  constructor(parts: HeldParts) {
    this.#parts = parts;
  }

  /** Whether new pictures are held. */
  get isOn(): boolean {
    return this.#parts.rules.get().pictureCheckModelId !== null;
  }

  /** Removes what a crash left: pictures that did not pass, and files that nothing names. Call once, at the start. */
  recover(): void {
    const { store } = this.#parts;
    for (const row of store.held.all()) {
      if (isKeptAway(store.jobs.get(row.check_job_id))) store.commit(() => store.held.remove(row.job_id));
    }
    this.#removeUnnamed(namesIn(this.#parts.folder));
  }

  /** Removes files that no row names, and none that is just being written. */
  sweep(): void {
    this.#removeUnnamed(namesIn(this.#parts.folder).filter((name) => !isBeingWritten(name)));
  }

  #removeUnnamed(names: readonly string[]): void {
    const { store } = this.#parts;
    for (const name of names) {
      if (!this.#expected.has(name) && store.held.find(name) === undefined) this.#removeFile(name);
    }
  }

  /** What they take on the disk. */
  space(): Space {
    const { folder } = this.#parts;
    const sizes = namesIn(folder).flatMap(
      (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? [],
    );
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  /** Puts a picture aside, and the job that looks at it. Throws JobFailure `wrong-type`, EngineError DISK_FULL. */
  async hold(job: JobRow, { bytes }: MediaOutput): Promise<Keeping> {
    const { store, runner, now, hasPlace, changed } = this.#parts;
    const { mediaType } = await inspectMedia(bytes, 'image');
    this.#expected.add(job.id);
    await writeHeldFile(this.#parts.folder, job.id, bytes);
    const check = this.#checkOf(job);
    const row: HeldPictureRow = {
      job_id: job.id,
      check_job_id: check.id,
      media_type: mediaType,
      late_until: job.late_until,
      at: now(),
    };
    let isHeld = false;
    return {
      write: () => {
        isHeld = hasPlace(job);
        if (!isHeld) return;
        store.jobs.insert(check);
        store.held.put(row);
      },
      afterwards: () => {
        this.#expected.delete(job.id);
        if (!isHeld) {
          this.#removeFile(job.id);
          return;
        }
        runner().admit(check);
        changed(job);
      },
    };
  }

  /** A picture that waits. Throws NOT_FOUND. */
  async read(jobId: string): Promise<MediaOutput> {
    const row = this.#parts.store.held.find(jobId);
    if (!row) throw notFound('picture', jobId);
    return { bytes: await readFile(this.#path(jobId)), mediaType: row.media_type };
  }

  /** A picture that waits, small, as a data URL: for the grown-up who decides about it. Throws NOT_FOUND. */
  async preview(jobId: string): Promise<string> {
    const bytes = await this.read(jobId)
      .then((picture) => thumbnailOf(picture.bytes, PREVIEW_WIDTH))
      .catch((error: unknown) => {
        this.#parts.log.warn('a held picture cannot be read', { jobId, error });
        throw notFound('picture', jobId);
      });
    return `data:image/webp;base64,${bytes.toString('base64')}`;
  }

  /** Puts a picture where it belongs. One that waits no more stays where it is. */
  async release(jobId: string): Promise<Keeping> {
    const { image, store } = this.#parts;
    const row = store.held.find(jobId);
    if (!row) return NOTHING;
    const job = { ...store.jobs.get(jobId), late_until: row.late_until };
    const keeping = await image.keep(job, await this.read(jobId));
    let isFirst = false;
    return {
      write: () => {
        isFirst = store.held.find(jobId) !== undefined;
        if (!isFirst) return;
        store.held.remove(jobId);
        keeping.write();
      },
      afterwards: () => {
        if (!isFirst) return;
        keeping.afterwards();
        this.#removeFile(jobId);
      },
    };
  }

  /** The check for which a picture waits; null for every other job. */
  awaited(jobId: string): JobRow | null {
    const { store } = this.#parts;
    const check = store.jobs.find(jobId);
    const heldJobId = check && heldJobIdOf(check);
    return check && store.held.find(heldJobId ?? '')?.check_job_id === jobId ? check : null;
  }

  /**
   * Makes a picture anew whose check found something, with that topic let through for it: of the one that was looked at
   * nothing is left. Null for every other job.
   */
  makeAnew(jobId: string, gate: Pick<ContentGate, 'waiveAnew'>): JobRow | null {
    const check = this.#parts.store.jobs.find(jobId);
    if (!check || !isKeptAway(check)) return null;
    const from = heldJobIdOf(check) ?? '';
    return this.#parts.runner().makeBeside(from, (made) => gate.waiveAnew(check, { from, to: made.id }));
  }

  /** A grown-up's word in place of the check. Throws NOT_FOUND where no picture waits for it any more. */
  async show(check: JobRow): Promise<void> {
    const { runner, store } = this.#parts;
    const keeping = await this.release(heldJobIdOf(check) ?? '');
    if (keeping === NOTHING) throw notFound('picture', check.id);
    store.commit(() => keeping.write());
    keeping.afterwards();
    // Nothing waits for it any more: trying it again would find no picture, and buy another one.
    runner().overrule(check.id);
  }

  /** Told when a check brought no picture: one that did not pass is gone, every other one waits on. */
  checkEnded(check: JobRow): void {
    if (isKeptAway(check)) this.#drop(heldJobIdOf(check) ?? '');
    this.#parts.changed(check);
  }

  /**
   * What trying a check again means where it means another job: the picture is made anew where nothing is left of it, and
   * the model of today looks where grown-ups have chosen another one. Null where the check itself is to be tried again.
   */
  again(check: JobRow): JobRow | null {
    const heldJobId = heldJobIdOf(check);
    if (heldJobId === null || !hasEnded(check.state)) return null;
    if (isPictureGone(this.#parts.store, check)) return this.#parts.runner().makeBeside(heldJobId);
    const row = this.#parts.store.held.find(heldJobId);
    const { pictureCheckModelId } = this.#parts.rules.get();
    if (!row || pictureCheckModelId === null || pictureCheckModelId === check.model_id) return null;
    return this.#checkAnew(row);
  }

  #checkAnew(row: HeldPictureRow): JobRow {
    const { store, runner } = this.#parts;
    const check = this.#checkOf(store.jobs.get(row.job_id));
    store.commit(() => {
      store.jobs.insert(check);
      store.held.put({ ...row, check_job_id: check.id });
    });
    runner().admit(check);
    this.#parts.changed(check);
    return check;
  }

  /** The job that looks at a picture. Where its model cannot be used, that is how it ends, and the picture waits. */
  #checkOf(job: JobRow): JobRow {
    const { catalogue, rules, runner } = this.#parts;
    const { ageBand, pictureCheckModelId } = rules.get();
    const modelId = pictureCheckModelId ?? '';
    const offer = catalogue.find('check', modelId);
    const { parts, prompt } = JSON.parse(job.inputs_json) as Partial<StoredImageRequest>;
    const made = { modelId: job.model_id, scene: parts?.scene ?? prompt ?? '', cast: parts?.cast ?? [] };
    const inputs = suitabilityRequest({ heldJobId: job.id, ageBand, made });
    const estimate = offer ? estimateOf(offer.model, { ...inputs, references: [] }, 'check') : null;
    return runner().draft({
      kind: 'check',
      storyId: job.story_id,
      sceneId: job.scene_id,
      providerId: offer?.provider.id ?? modelId,
      accountId: offer?.account?.id ?? null,
      modelId,
      modelTitle: offer?.model.title ?? modelId,
      practice: offer?.provider.kind === 'built-in',
      priority: PRIORITY,
      inputs,
      estimateMicros: estimate?.highMicros ?? 0,
      estimateLowMicros: estimate?.lowMicros ?? 0,
      priceKnown: estimate?.known ?? false,
    });
  }

  #drop(jobId: string): void {
    const { store } = this.#parts;
    store.commit(() => store.held.remove(jobId));
    this.#removeFile(jobId);
  }

  /** What cannot be removed now is removed at the next start: no row names it. */
  #removeFile(jobId: string): void {
    try {
      rmSync(this.#path(jobId), { force: true });
    } catch (error) {
      this.#parts.log.warn('a held picture was not removed yet', { jobId, error });
    }
  }

  #path(jobId: string): string {
    return heldPath(this.#parts.folder, jobId);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const NOTHING: Keeping = { write: () => undefined, afterwards: () => undefined };
