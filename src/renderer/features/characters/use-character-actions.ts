import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Character } from '../../../contract/characters.ts';
import { replacePhoto } from '../../lib/photo-files.ts';
import { queries } from '../../lib/queries.ts';
import { showToast } from '../../lib/toast-store.ts';
import { offerUndo } from '../../lib/undo.ts';
import { useIsHere } from '../../lib/use-is-here.ts';

/** Writes a character into the list that is shown, so that nothing waits for the list to be read again. */
export function putCharacter(cache: QueryClient, character: Character): void {
  cache.setQueryData(queries.characters.list.queryKey({ input: undefined }), (old) => {
    if (!old) return old;
    const known = old.characters.some(({ id }) => id === character.id);
    return {
      characters: known
        ? old.characters.map((one) => (one.id === character.id ? character : one))
        : [...old.characters, character],
    };
  });
}

/** Whether all that a person says of a character is the same; times and numbers beside it may differ. */
function isSame(old: Character | undefined, now: Character): boolean {
  const said = ({ name, kind, description, facts, colour, photos }: Character) =>
    JSON.stringify([name, kind, description, facts, colour, photos.map(({ id, shape, crop }) => [id, shape, crop])]);
  return old !== undefined && said(old) === said(now);
}

/** What can be done with a character and its photos; what can be taken back says so in the toast. */
export function useCharacterActions() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const isHere = useIsHere();
  const onError = (error: unknown) => showToast({ kind: 'trouble', error });
  const put = (character: Character) => putCharacter(cache, character);
  /** As it was before a change: an undo is offered only for what really changed, else it would take back another one. */
  const before = () => cache.getQueryData(queries.characters.list.queryKey({ input: undefined }))?.characters ?? [];
  const changed = (character: Character, known: readonly Character[]) => {
    put(character);
    const old = known.find(({ id }) => id === character.id);
    if (!isSame(old, character)) offerUndo({ what: 'character-changed', storyTitle: character.name, count: 1 });
  };
  const shown = (character: Character) => {
    put(character);
    if (isHere()) void navigate({ to: '/characters', search: { id: character.id } });
  };
  return {
    create: useMutation(queries.characters.create.mutationOptions({ onError, onSuccess: shown })),
    duplicate: useMutation(queries.characters.duplicate.mutationOptions({ onError, onSuccess: shown })),
    /** Says by itself what went wrong: the field does that beside what was written. */
    update: useMutation(
      queries.characters.update.mutationOptions({
        onMutate: before,
        onSuccess: (character, _input, known) => changed(character, known),
      }),
    ),
    crop: useMutation(
      queries.characters.cropPhoto.mutationOptions({
        onMutate: before,
        onError,
        onSuccess: (character, _input, known) => changed(character, known),
      }),
    ),
    order: useMutation(
      queries.characters.orderPhotos.mutationOptions({
        onMutate: before,
        onError,
        onSuccess: (character, _input, known) => changed(character, known),
      }),
    ),
    replace: useMutation({
      mutationFn: ({ photoId, file }: { photoId: string; file: File }) => replacePhoto(photoId, file),
      onSuccess: put,
    }),
    throwAway: useMutation(
      queries.trash.put.mutationOptions({
        onError,
        onSuccess: () => {
          for (const queryKey of [queries.characters.key(), queries.trash.key()])
            void cache.invalidateQueries({ queryKey });
        },
      }),
    ),
  };
}

export type CharacterActions = ReturnType<typeof useCharacterActions>;
