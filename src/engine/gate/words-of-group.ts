import type { GivenAnswer } from '../stories/scene-records.ts';
import { readJson } from '../stories/scene-records.ts';
import { rowsOf, type BackupGroup, type BackupRow } from '../store/backup-tables.ts';

/** The words of a story, character or picture from a file, as they would stand in the room. */
export interface GroupWords {
  /** BCP-47; undefined where nothing says. */
  readonly language: string | undefined;
  /** In the language of the story. */
  readonly told: readonly string[];
  /** For pictures and clips, which are asked for in English. */
  readonly asked: readonly string[];
}

interface KeptPage {
  readonly storyTitle?: string;
  readonly title?: string;
  readonly text?: string;
  readonly altText?: string;
  readonly picturePrompt?: string;
  readonly motionPrompt?: string;
  readonly who?: readonly string[];
  readonly choices?: readonly { readonly label: string }[];
  readonly outfits?: readonly { readonly wears: string }[];
}

/** Everything that somebody could read of it, also in takes that are not chosen and in what was thrown away. */
export function wordsOfGroup(group: BackupGroup): GroupWords {
  const [story] = rowsOf(group, 'stories');
  const pages = rowsOf(group, 'takes').flatMap((take) => jsonIn(take, 'content_json') as KeptPage[]);
  const answers = rowsOf(group, 'scenes').flatMap((scene) => jsonIn(scene, 'answer_json') as GivenAnswer[]);
  const pictures = rowsOf(group, 'jobs').flatMap((job) => jsonIn(job, 'inputs_json') as PictureWords[]);
  const told = [
    ...textsIn(rowsOf(group, 'stories'), ['title', 'premise']),
    ...rowsOf(group, 'stories').flatMap((row) => deepTexts(jsonIn(row, 'cast_json'))),
    ...textsIn(rowsOf(group, 'tags'), ['tag']),
    ...textsIn(rowsOf(group, 'scenes'), ['branch_name']),
    ...rowsOf(group, 'scenes').flatMap((row) => deepTexts(jsonIn(row, 'looks_json'))),
    ...answers.flatMap(({ answer, label }) => [label, answer.kind === 'words' ? answer.text : '']),
    ...pages.flatMap(({ storyTitle = '', title = '', text = '', altText = '', who = [], choices = [] }) => [
      storyTitle,
      title,
      text,
      altText,
      ...who,
      ...choices.map(({ label }) => label),
    ]),
    ...textsIn(rowsOf(group, 'characters'), ['name', 'kind', 'description']),
    ...rowsOf(group, 'characters').flatMap((row) => deepTexts(jsonIn(row, 'facts_json'))),
  ];
  const asked = [
    ...pages.flatMap(({ picturePrompt = '', motionPrompt = '', outfits = [] }) => [
      picturePrompt,
      motionPrompt,
      ...outfits.map(({ wears }) => wears),
    ]),
    ...pictures.map(({ parts }) => (typeof parts?.scene === 'string' ? parts.scene : '')),
    ...textsIn(rowsOf(group, 'media_tasks'), ['prompt']),
  ];
  const language = story?.['language'];
  return { language: typeof language === 'string' ? language : undefined, told, asked };
}

interface PictureWords {
  readonly parts?: { readonly scene?: unknown };
}

function textsIn(rows: readonly BackupRow[], columns: readonly string[]): string[] {
  return rows.flatMap((row) => columns.map((column) => String(row[column] ?? '')));
}

/** What a column of JSON says; nothing where it says nothing. */
function jsonIn(row: BackupRow, column: string): object[] {
  const value = readJson(String(row[column] ?? 'null'));
  return value === null ? [] : [value];
}

/** Every text within, ids among them: none of those is a word. */
function deepTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(deepTexts);
}
