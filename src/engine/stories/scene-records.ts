import { createHash } from 'node:crypto';
import type { Answer } from '../provider-kit/story-brief.ts';
import type { CastMember, StyleId } from '../provider-kit/story-brief.ts';
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

export function modelsOf(story: StoryRow): StoryModels {
  return JSON.parse(story.models_json) as StoryModels;
}

export function castOf(story: StoryRow): CastMember[] {
  return JSON.parse(story.cast_json) as CastMember[];
}

export function styleOf(story: StoryRow): StyleId {
  return story.style as StyleId;
}

export function answerOf(scene: SceneRow): GivenAnswer | null {
  return scene.answer_json === null ? null : (JSON.parse(scene.answer_json) as GivenAnswer);
}

/** The page that a scene shows; null while it has none. */
export function shownPage(takes: readonly TakeRow[]): WrittenPage | null {
  const take = takes.find(({ kind, chosen }) => kind === 'text' && chosen === 1);
  return take?.content_json ? (JSON.parse(take.content_json) as WrittenPage) : null;
}

/** The take of a kind that a scene shows. */
export function chosenTake(takes: readonly TakeRow[], kind: TakeRow['kind']): TakeRow | undefined {
  return takes.find((take) => take.kind === kind && take.chosen === 1);
}

/** A seed for one result: the same story seed, answers and number give the same seed on every machine. */
export function derivedSeed(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0);
}
