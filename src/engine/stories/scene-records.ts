import { createHash } from 'node:crypto';
import type { Answer } from '../provider-kit/story-brief.ts';
import { NO_FACTS, type CastMember, type StyleId } from '../provider-kit/story-brief.ts';
import type { SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import type { Page } from '../writer/page.ts';

/** What JSON columns hold, and how they are read. */

export interface ModelName {
  readonly id: string;
  readonly title: string;
  readonly practice: boolean;
}

export interface StoryModels {
  readonly text: ModelName;
  readonly image: ModelName;
  readonly video: ModelName | null;
}

/** A page as a take of the words keeps it. */
export type WrittenPage = Page & { readonly telling: number };

/** An answer, with the words that stood on the page when it was given. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly label: string;
}

const UNKNOWN_MODEL: ModelName = { id: '', title: '?', practice: false };
const UNKNOWN_MODELS: StoryModels = { text: UNKNOWN_MODEL, image: UNKNOWN_MODEL, video: null };
const UNKNOWN_MEMBER: Required<CastMember> = {
  name: '?',
  kind: '',
  description: '',
  facts: NO_FACTS,
  characterId: null,
};
const EMPTY_PAGE: WrittenPage = {
  storyTitle: '',
  title: '',
  text: '',
  who: [],
  outfits: [],
  picturePrompt: '',
  altText: '',
  motionPrompt: '',
  ends: false,
  choices: [],
  telling: 0,
};

/** What a JSON column holds; null where a fault of the disk has left no JSON in it, which then counts as absent. */
export function readJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export function modelsOf(story: StoryRow): StoryModels {
  return { ...UNKNOWN_MODELS, ...readJson(story.models_json) };
}

export function castOf(story: StoryRow): Required<CastMember>[] {
  const cast = readJson(story.cast_json);
  return Array.isArray(cast) ? (cast as CastMember[]).map(wholeMember) : [];
}

/** What was said before there were facts has none. */
function wholeMember(member: CastMember): Required<CastMember> {
  return { ...UNKNOWN_MEMBER, ...member, facts: { ...NO_FACTS, ...member.facts } };
}

export function styleOf(story: StoryRow): StyleId {
  return story.style as StyleId;
}

export function answerOf(scene: SceneRow): GivenAnswer | null {
  const given: Partial<GivenAnswer> | null = scene.answer_json === null ? null : readJson(scene.answer_json);
  return given?.answer ? { answer: given.answer, label: given.label ?? '' } : null;
}

/** The page that a scene shows; null while it has none. */
export function shownPage(takes: readonly TakeRow[]): WrittenPage | null {
  const take = chosenTake(takes, 'text');
  return take ? writtenPage(take) : null;
}

/** The page that a take of the words holds; null for takes of other kinds. */
export function writtenPage(take: TakeRow): WrittenPage | null {
  const page: Partial<WrittenPage> | null = take.content_json ? readJson(take.content_json) : null;
  return page && { ...EMPTY_PAGE, ...page };
}

/** The take of a kind that a scene shows. */
export function chosenTake(takes: readonly TakeRow[], kind: TakeRow['kind']): TakeRow | undefined {
  return takes.find((take) => take.kind === kind && take.chosen === 1);
}

/** A seed for one result: the same story seed, answers and number give the same seed on every machine. */
export function derivedSeed(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0);
}
