import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { client } from '../../lib/client.ts';
import { freeName, nameOfFile } from '../../lib/free-name.ts';
import { addPhoto } from '../../lib/photo-files.ts';
import { queries } from '../../lib/queries.ts';

interface NotTaken {
  number: number;
  fileName: string;
  error: unknown;
}

interface PhotoDropOptions {
  /** Names of the cast, of which some may not be in the room's list. */
  names: readonly string[];
  /** Called for each that was made, in the order of the files. */
  onMade: (character: Character) => void;
}

/** Makes a character of the room from each photo, named after its file, one after the other. */
export function usePhotoDrop({ names, onMade }: PhotoDropOptions) {
  const { t } = useTranslation('home');
  const cache = useQueryClient();
  const [waiting, setWaiting] = useState<string[]>([]);
  const [notTaken, setNotTaken] = useState<NotTaken[]>([]);
  const queue = useRef<File[]>([]);
  const lastNumber = useRef(0);
  const working = useRef(false);
  /** Names given since the list of characters was read. */
  const given = useRef<string[]>([]);

  async function makeFrom(file: File): Promise<void> {
    const list = await cache.ensureQueryData(queries.characters.list.queryOptions({ input: undefined }));
    const taken = [...list.characters.map((character) => character.name), ...names, ...given.current];
    const name = freeName(nameOfFile(file.name) ?? t('cast.unnamed'), taken);
    const { id } = await client.characters.create({ name });
    try {
      const character = await addPhoto(id, file);
      given.current.push(name);
      // Known at once: what is not in the list would be taken for somebody of this story only.
      cache.setQueryData(
        queries.characters.list.queryKey({ input: undefined }),
        (old) => old && { characters: [...old.characters, character] },
      );
      onMade(character);
    } catch (error) {
      // Nobody asked for a character without its photo.
      const items = [{ kind: 'character' as const, id }];
      await client.trash.put({ items });
      await client.trash.delete({ items });
      throw error;
    }
  }

  async function work(): Promise<void> {
    if (working.current) return;
    working.current = true;
    for (let file = queue.current.shift(); file; file = queue.current.shift()) {
      try {
        await makeFrom(file);
      } catch (error) {
        const refused = { number: ++lastNumber.current, fileName: file.name, error };
        setNotTaken((old) => [...old, refused]);
      }
      setWaiting((old) => old.slice(1));
    }
    working.current = false;
    applyEvent(cache, { type: 'characters-changed' });
  }

  return {
    /** File names, the one that is read now first. */
    waiting,
    notTaken,
    take(files: readonly File[]): void {
      queue.current.push(...files);
      setWaiting((old) => [...old, ...files.map(({ name }) => name)]);
      void work();
    },
    dismiss(number: number): void {
      setNotTaken((old) => old.filter((one) => one.number !== number));
    },
  };
}

export type PhotoDrop = ReturnType<typeof usePhotoDrop>;
