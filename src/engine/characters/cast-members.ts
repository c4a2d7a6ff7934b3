import type { NewStory } from '../../contract/stories.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { plainText } from '../writer/plain-text.ts';
import { plainFacts } from './characters.ts';
import { saidOf } from './story-casts.ts';

/**
 * The cast of a new story. Whoever is a character of the room has the words of that character, under the name that they
 * have in this story. Throws NOT_FOUND for a character that is not there.
 */
export function castMembers({ characters }: LibraryStore, cast: NonNullable<NewStory['cast']>): CastMember[] {
  return cast.map(({ name, kind = '', description = '', facts = {}, characterId = null }) => {
    const own = { kind: plainText(kind), description: plainText(description), facts: plainFacts(facts) };
    const said = characterId === null ? own : saidOf(characters.get(characterId));
    return { name: plainText(name), ...said, characterId };
  });
}

/** Notes down which characters play in a story. Part of the transaction that makes it. */
export function tieCast({ characters }: LibraryStore, storyId: string, cast: readonly CastMember[]): void {
  for (const { characterId } of cast) if (characterId) characters.tie(storyId, characterId);
}
