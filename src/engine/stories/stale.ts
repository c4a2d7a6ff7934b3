import { createHash } from 'node:crypto';
import type { StaleInput } from '../../contract/scenes.ts';
import type { VideoInputs } from '../media/media-kind.ts';
import { LookState } from '../looks/look-state.ts';
import type { StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { JobRow, SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import { requestPage } from '../writer/page-request.ts';
import {
  changedForClip,
  changedForPicture,
  changedForWords,
  wordsOf,
  type ChangedInput,
  type ClipStart,
  type EarlierPage,
  type SentPage,
  type StoryInputs,
} from './changed-inputs.ts';
import { excerptsOfChange } from './excerpts-of-change.ts';
import { changedPhotos, type PhotoSources } from './changed-photos.ts';
import { castInPicture, type PictureInputs } from './picture-prompt.ts';
import { answerOf, castOf, chosenTake, readJson, shownPage, writtenPage, type WrittenPage } from './scene-records.ts';

/** Where the check finds what it compares with; for a whole story from memory, for one scene from the database. */
export interface StaleSources {
  readonly story: StoryRow;
  scene(id: string): SceneRow | undefined;
  takes(sceneId: string): readonly TakeRow[];
  job(id: string): JobRow | undefined;
  readonly photos: PhotoSources;
}

/** The pages on the way to a scene. */
interface Way {
  /** First page first. */
  readonly pages: readonly EarlierPage[];
  /** Whether each has one take of its words only. */
  readonly isToldOnce: boolean;
  /** When the newest of their words were written, UTC milliseconds. */
  readonly newestAt: number;
}

/** What stands between two parts of the words that are sent. */
const PART_BREAK = '\n\n';
const NO_WORDS = { from: '', to: '' };
const NO_WAY: Way = { pages: [], isToldOnce: true, newestAt: 0 };

/** Says of the takes of one story what has changed since they were made. What it has read it keeps, so it is for one look. */
export class StaleCheck {
  readonly #sources: StaleSources;
  readonly #story: StoryInputs;
  readonly #looks: LookState;
  readonly #pages = new Map<string, WrittenPage | null>();
  readonly #ways = new Map<string, Way>();

  constructor(sources: StaleSources) {
    this.#sources = sources;
    const { premise, style } = sources.story;
    const cast = castOf(sources.story);
    this.#story = { premise, style, cast };
    this.#looks = new LookState({
      cast,
      scene: (id) => sources.scene(id),
      outfits: (id) => this.#page(id)?.outfits ?? [],
    });
  }

  /** What a person is told, without what was called fine as it is. */
  view(scene: SceneRow, take: TakeRow, inputs: unknown): StaleInput[] {
    const accepted = acceptedMarks(take);
    return (
      this.changed(scene, take, inputs)
        .filter((input) => !accepted.has(markOf(input)))
        // Photos are no words: who they are of is all that there is to say.
        .map((input) => ({ ...input, ...(input.what === 'photo' ? NO_WORDS : excerptsOfChange(input.from, input.to)) }))
    );
  }

  /** Every input that is another one now. `inputs` are those frozen with the take's job. */
  changed(scene: SceneRow, take: TakeRow, inputs: unknown): ChangedInput[] {
    // Of a value that a fault of the disk took away nobody can say that it has changed.
    return this.#compared(scene, take, inputs).filter(
      ({ from, to }) => typeof from === 'string' && typeof to === 'string',
    );
  }

  #compared(scene: SceneRow, take: TakeRow, inputs: unknown): ChangedInput[] {
    // What a person wrote has no inputs, and of damaged ones nobody can say what has changed.
    if (take.origin === 'hand' || !isWhole(take.kind, inputs)) return [];
    if (take.kind === 'text') {
      const { pages, isToldOnce, newestAt } = this.#wayTo(scene);
      // Words never change after they were written. Without others on the way there is nothing to compare, which in a
      // long story would take as long as reading all of it once for every page.
      const isSame = isToldOnce && newestAt <= take.created_at;
      return changedForWords(inputs as TextRequest, this.#story, isSame ? null : pages);
    }
    const page = this.#page(scene.id);
    if (!page) return [];
    // How somebody looks from a page on is told to the writer beside the cast, and dates no words.
    if (take.kind === 'image') {
      const story = { ...this.#story, cast: this.#looks.castAt(scene) };
      const changed = changedForPicture(inputs as PictureInputs, story, page);
      return [...changed, ...this.#changedPhotos(take, inputs as PictureInputs, story.cast, page)];
    }
    return changedForClip(inputs as VideoInputs, page, this.#clipStart(scene.id));
  }

  #changedPhotos(take: TakeRow, inputs: PictureInputs, cast: readonly CastMember[], page: WrittenPage): ChangedInput[] {
    const { job, photos, story } = this.#sources;
    const made = job(take.job_id);
    return made ? changedPhotos(photos, story, made, inputs, castInPicture(cast, page.who)) : [];
  }

  #clipStart(sceneId: string): ClipStart | null {
    const take = chosenTake(this.#sources.takes(sceneId), 'image');
    if (!take?.asset_id) return null;
    const job = this.#sources.job(take.job_id);
    return {
      assetId: take.asset_id,
      words: wordsOf(job && (readJson(job.inputs_json) as StoredImageRequest | null)),
    };
  }

  #wayTo(scene: SceneRow): Way {
    // From the scene up to one whose way is known, without recursion: a way may be thousands of pages long.
    const steps: SceneRow[] = [];
    let way = NO_WAY;
    for (let child: SceneRow | undefined = scene; child;) {
      const known = this.#ways.get(child.id);
      if (known) {
        way = known;
        break;
      }
      steps.push(child);
      child = child.parent_id === null ? undefined : this.#sources.scene(child.parent_id);
    }
    for (const child of steps.toReversed()) {
      way = this.#wayOn(way, child);
      this.#ways.set(child.id, way);
    }
    return way;
  }

  #wayOn(way: Way, child: SceneRow): Way {
    const last = this.#pageBefore(child, way.pages.length);
    if (!last) return way;
    const words = this.#sources.takes(child.parent_id ?? '').filter(({ kind }) => kind === 'text');
    return {
      pages: [...way.pages, last],
      isToldOnce: way.isToldOnce && words.length === 1,
      newestAt: Math.max(way.newestAt, ...words.map((take) => take.created_at)),
    };
  }

  #pageBefore(child: SceneRow, index: number): EarlierPage | null {
    const parentId = child.parent_id;
    const given = answerOf(child);
    const page = parentId === null ? null : this.#page(parentId);
    if (parentId === null || !given || !page) return null;
    const sentPage = ({ title, text }: WrittenPage): SentPage => ({
      title,
      text,
      sent: PART_BREAK + requestPage({ title, text, answerLabel: given.label }, index),
    });
    let others: readonly SentPage[] | undefined;
    const readOthers = (): readonly SentPage[] =>
      this.#sources.takes(parentId).flatMap((take) => {
        const other = take.kind === 'text' && take.chosen === 0 ? writtenPage(take) : null;
        return other ? [sentPage(other)] : [];
      });
    // Every page that follows asks again.
    return { ...sentPage(page), others: () => (others ??= readOthers()) };
  }

  #page(sceneId: string): WrittenPage | null {
    const known = this.#pages.get(sceneId);
    if (known !== undefined) return known;
    const page = shownPage(this.#sources.takes(sceneId));
    this.#pages.set(sceneId, page);
    return page;
  }
}

function isWhole(kind: TakeRow['kind'], inputs: unknown): boolean {
  if (typeof inputs !== 'object' || inputs === null) return false;
  if (kind === 'text') {
    const { brief, input } = inputs as Partial<TextRequest>;
    const hasLists = Array.isArray(brief?.cast) && Array.isArray(brief.path);
    return typeof input === 'string' && typeof brief?.premise === 'string' && hasLists;
  }
  const { parts, prompt } = inputs as Partial<PictureInputs>;
  if (kind === 'video') return typeof prompt === 'string';
  return typeof parts?.scene === 'string' && Array.isArray(parts.cast);
}

/** What is written down when somebody calls changed inputs fine as they are; null where nothing has changed. */
export function acceptance(changed: readonly ChangedInput[]): string | null {
  return changed.length === 0 ? null : JSON.stringify(changed.map(markOf));
}

function acceptedMarks(take: TakeRow): ReadonlySet<string> {
  const marks = take.accepted_hash === null ? null : readJson(take.accepted_hash);
  return new Set(Array.isArray(marks) ? (marks as string[]) : []);
}

/** Stands for one input as it is now: any other value of it has another mark. */
function markOf({ what, about, to, fact }: ChangedInput): string {
  return createHash('sha256')
    .update(JSON.stringify(fact === undefined ? [what, about, to] : [what, about, to, fact]))
    .digest('base64url')
    .slice(0, 22);
}
