import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addPhoto, photoRefusal } from '../../lib/photo-files.ts';
import { putCharacter } from './use-character-actions.ts';

/** One file on its way in. */
export interface Intake {
  number: number;
  file: File;
  characterId: string;
  state:
    | { kind: 'waiting' | 'reading' }
    /** The file itself is no use; `sentence` is the key of why. */
    | { kind: 'refused'; sentence: string }
    /** Something else went wrong; the same file may be tried again. */
    | { kind: 'failed'; error: unknown };
}

function stateAfter(error: unknown): Intake['state'] {
  const sentence = photoRefusal(error);
  return sentence ? { kind: 'refused', sentence } : { kind: 'failed', error };
}

/**
 * Takes files in one after the other: each is taken or refused by itself, and those taken are simply there. Goes on
 * when the page is left.
 */
export function usePhotoIntake() {
  const cache = useQueryClient();
  const [rows, setRows] = useState<Intake[]>([]);
  /** How many of the present lot have been dealt with, of how many. */
  const [lot, setLot] = useState({ done: 0, all: 0 });
  const queue = useRef<Intake[]>([]);
  const working = useRef(false);
  const lastNumber = useRef(0);

  function show(number: number, state: Intake['state'] | null): void {
    setRows((old) =>
      state
        ? old.map((row) => (row.number === number ? { ...row, state } : row))
        : old.filter((row) => row.number !== number),
    );
  }

  async function takeOne({ number, file, characterId }: Intake): Promise<void> {
    show(number, { kind: 'reading' });
    try {
      putCharacter(cache, await addPhoto(characterId, file));
      show(number, null);
    } catch (error) {
      show(number, stateAfter(error));
    }
  }

  async function work(): Promise<void> {
    if (working.current) return;
    working.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      await takeOne(next);
      setLot(({ done, all }) => ({ done: done + 1, all }));
    }
    working.current = false;
    setLot({ done: 0, all: 0 });
  }

  function enqueue(intakes: readonly Intake[]): void {
    queue.current.push(...intakes);
    setLot(({ done, all }) => ({ done, all: all + intakes.length }));
    void work();
  }

  return {
    rows,
    lot,
    add(characterId: string, files: readonly File[]): void {
      const intakes = files.map((file): Intake => ({
        number: ++lastNumber.current,
        file,
        characterId,
        state: { kind: 'waiting' },
      }));
      setRows((old) => [...old, ...intakes]);
      enqueue(intakes);
    },
    again(intake: Intake): void {
      show(intake.number, { kind: 'waiting' });
      enqueue([intake]);
    },
    dismiss(number: number): void {
      show(number, null);
    },
  };
}

export type PhotoIntake = ReturnType<typeof usePhotoIntake>;
