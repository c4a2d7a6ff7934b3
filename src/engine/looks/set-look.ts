import { notFound } from '../errors.ts';
import { FACT_NAMES, type CharacterFacts, type FactName } from '../provider-kit/story-brief.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import type { ChangeParts } from '../stories/change-parts.ts';
import { castOf } from '../stories/scene-records.ts';
import { plainText } from '../writer/plain-text.ts';
import { isSameName, looksOf, type Look } from './look-state.ts';

export interface LookWish {
  readonly name: string;
  /** Facts left out stay as they are, empty ones hold no longer; null takes all of them back. */
  readonly facts: { readonly [Name in FactName]?: string | undefined } | null;
}

/** Says how one of the cast looks from a scene on. Throws NOT_FOUND for somebody who is not of the cast. */
export function setLook(
  { store, history }: Pick<ChangeParts, 'store' | 'history'>,
  story: StoryRow,
  scene: SceneRow,
  { name, facts }: LookWish,
): void {
  const member = castOf(story).find((each) => isSameName(each.name, name));
  if (!member) throw notFound('cast member', name);
  const before = looksOf(scene);
  const own = before.find((look) => isSameName(look.name, member.name));
  const next = facts && mergedFacts(own?.facts ?? {}, facts);
  const others = before.filter((look) => look !== own);
  const looks: Look[] = next && Object.keys(next).length > 0 ? [...others, { name: member.name, facts: next }] : others;
  const json = looks.length === 0 ? null : JSON.stringify(looks);
  if (json === scene.looks_json) return;
  store.commit(() => {
    store.scenes.setLooks(scene.id, json);
    history.record({
      what: 'look-set',
      storyId: story.id,
      storyTitle: story.title,
      count: 1,
      undo: [{ table: 'scenes', id: scene.id, values: { looks_json: scene.looks_json } }],
      redo: [{ table: 'scenes', id: scene.id, values: { looks_json: json } }],
    });
  });
}

function mergedFacts(before: Partial<CharacterFacts>, wish: NonNullable<LookWish['facts']>): Partial<CharacterFacts> {
  return Object.fromEntries(
    FACT_NAMES.flatMap((fact) => {
      const said = wish[fact];
      const words = said === undefined ? (before[fact] ?? '') : plainText(said);
      return words === '' ? [] : [[fact, words]];
    }),
  );
}
