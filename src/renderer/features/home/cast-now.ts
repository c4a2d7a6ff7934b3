import type { Character } from '../../../contract/characters.ts';
import type { CastMember } from '../../../contract/stories.ts';

/** Somebody of whom nothing was said yet. */
export const nobody: CastMember = {
  name: '',
  kind: '',
  description: '',
  facts: { hair: '', skin: '', age: '', outfit: '', marks: '' },
  characterId: null,
};

export function memberOf({ id, name, kind, description, facts }: Character): CastMember {
  return { name, kind, description, facts, characterId: id };
}

/**
 * The cast as its characters are now. Somebody whose character is gone stays, with the words that are known, in this
 * story only. Null while the characters are not known.
 */
export function castNow(cast: readonly CastMember[], characters: readonly Character[] | null): CastMember[] {
  return cast.map((member) => {
    if (!characters || member.characterId === null) return member;
    const character = characters.find(({ id }) => id === member.characterId);
    return character ? memberOf(character) : { ...member, characterId: null };
  });
}
