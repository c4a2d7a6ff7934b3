import type { LibraryStore } from '../store/library-store.ts';
import type { CharacterRow } from '../store/rows.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import { castOf } from '../stories/scene-records.ts';
import { factsOf } from './character-view.ts';

/**
 * Says what characters say now in the casts of their stories, which is where everything that is sent is read from. A
 * story keeps the name that its pages tell of. Part of the transaction that changes them; answers with the stories that
 * say something else now.
 */
export function recastStories(store: LibraryStore, characterIds: readonly string[]): string[] {
  return characterIds.flatMap((id) => {
    const character = store.characters.find(id);
    if (!character) return [];
    return castAnew(store, id, (member) => ({ ...member, ...saidOf(character) }));
  });
}

/** Leaves the words of somebody who is deleted for good to the stories as their own. Part of that transaction. */
export function releaseCasts(store: LibraryStore, characterId: string): void {
  castAnew(store, characterId, (member) => ({ ...member, characterId: null }));
}

function castAnew(store: LibraryStore, characterId: string, change: (member: CastMember) => CastMember): string[] {
  return store.characters.storiesOf(characterId).flatMap((story) => {
    const cast = castOf(story).map((member) => (member.characterId === characterId ? change(member) : member));
    const json = JSON.stringify(cast);
    if (json === story.cast_json) return [];
    store.characters.setCast(story.id, json);
    return [story.id];
  });
}

/** What a story takes over from a character. */
export function saidOf(character: CharacterRow): Pick<CastMember, 'kind' | 'description' | 'facts'> {
  return { kind: character.kind, description: character.description, facts: factsOf(character.facts_json) };
}
