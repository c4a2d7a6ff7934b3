import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { EngineError } from '../errors.ts';
import type { StoredReference } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow, SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import { draftFor, type DraftParts } from '../stories/draft-for.ts';
import type { PictureInputs } from '../stories/picture-prompt.ts';
import { readJson, shownPage } from '../stories/scene-records.ts';
import { mayTakePhotos, photoOrder } from '../stories/story-references.ts';
import { checkRequest, type CheckInputs } from './check-request.ts';
import { castAt, isSameName } from './look-state.ts';

interface CheckParts extends DraftParts {
  readonly store: LibraryStore;
  readonly assets: Pick<AssetLibrary, 'path'>;
  readonly catalogue: Catalogue;
}

/** A picture that can be looked at. */
interface CheckedPicture {
  readonly takeId: string;
  readonly assetId: string;
  /** The job that made it. */
  readonly job: Pick<JobRow, 'inputs_json' | 'model_id'>;
}

type Offered = ReturnType<Catalogue['usable']>;

/** Whether a job looks at that take. */
export function isCheckOf({ inputs_json: json, kind }: Pick<JobRow, 'inputs_json' | 'kind'>, takeId: string): boolean {
  const inputs: Partial<CheckInputs> | null = kind === 'check' ? readJson(json) : null;
  return inputs?.takeId === takeId;
}

/** Jobs that look at pictures: whether those in one look as they must on its page. */
export class PictureChecks {
  readonly #parts: CheckParts;

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  /**
   * The job that looks at a picture which has just arrived; null unless the story has that switched on with a model
   * that can be used now, and there is somebody in it whose looks are known.
   */
  afterPicture(story: StoryRow, scene: SceneRow, picture: CheckedPicture): JobRow | null {
    if (story.check_model_id === null) return null;
    const offer = this.#parts.catalogue.find('check', story.check_model_id);
    if (!offer || offer.missing !== null) return null;
    const inputs = this.#inputs(story, scene, picture, offer);
    return inputs && draftFor(this.#parts, story, scene, { kind: 'check', inputs, modelId: offer.model.id });
  }

  /** The job that somebody asks for. Throws as `planned` does. */
  asked(story: StoryRow, scene: SceneRow, take: TakeRow, modelId?: string): JobRow {
    const planned = this.planned(story, scene, take, modelId);
    return draftFor(this.#parts, story, scene, { kind: 'check', ...planned });
  }

  /**
   * What would be sent to look at a picture, and to which model. Throws MODEL_UNUSABLE, and STATE_CONFLICT for what is
   * no picture that is there, and where nothing is known of anybody in it.
   */
  planned(story: StoryRow, scene: SceneRow, take: TakeRow, wish?: string): { inputs: CheckInputs; modelId: string } {
    const { assets, catalogue, store } = this.#parts;
    if (take.kind !== 'image' || take.asset_id === null || assets.path(take.asset_id) === null) {
      throw new EngineError('STATE_CONFLICT', 'There is no picture to look at', { state: 'no-picture' });
    }
    const modelId = wish ?? story.check_model_id ?? catalogue.defaultOf('check')?.model.id ?? '';
    const offer = catalogue.usable('check', modelId);
    const picture = { takeId: take.id, assetId: take.asset_id, job: store.jobs.get(take.job_id) };
    const inputs = this.#inputs(story, scene, picture, offer);
    if (!inputs) throw new EngineError('STATE_CONFLICT', 'Nothing must hold in it', { state: 'nothing-to-check' });
    return { inputs, modelId };
  }

  #inputs(
    story: StoryRow,
    scene: SceneRow,
    { takeId, assetId, job }: CheckedPicture,
    { provider }: Pick<Offered, 'provider'>,
  ): CheckInputs | null {
    const { parts } = (readJson(job.inputs_json) ?? {}) as Partial<PictureInputs>;
    if (!parts || !Array.isArray(parts.cast)) return null;
    // Until the page is written down, only its picture knows who has changed clothes on it.
    const isWritten = shownPage(this.#parts.store.scenes.takesOf(scene.id)) !== null;
    const now = isWritten ? castAt(this.#parts.store, story, scene) : parts.cast;
    const inPicture = now.filter(({ name }) => parts.cast.some((each) => isSameName(each.name, name)));
    const references = mayTakePhotos(this.#parts.store.references, provider) ? this.#photosOf(story, inPicture) : [];
    const people = inPicture.filter(
      ({ name, facts = {} }) =>
        Object.values(facts).some((words) => words !== '') || references.some((photo) => photo.name === name),
    );
    if (people.length === 0) return null;
    return checkRequest({
      takeId,
      assetId,
      language: story.language,
      scene: parts.scene,
      people,
      references,
      made: { modelId: job.model_id, cast: parts.cast },
    });
  }

  /** In memory mode the photo of each that comes first. */
  #photosOf(story: StoryRow, cast: readonly CastMember[]): StoredReference[] {
    if (story.memory_mode !== 1) return [];
    const { order, leftOut } = photoOrder(story);
    return cast.flatMap(({ characterId, name }) => {
      if (!characterId) return [];
      const photos = this.#parts.store.references.photosOf(characterId).filter(({ id }) => !leftOut.includes(id));
      const first = photos.find(({ id }) => id === order.find((each) => photos.some((photo) => photo.id === each)));
      const photo = first ?? photos[0];
      return photo ? [{ photoId: photo.id, characterId, name, cropId: photo.crop_asset_id }] : [];
    });
  }
}
