import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import type { Job } from '../../../contract/scenes.ts';
import { placeOfDrop } from './jobs-by-lane.ts';

/** A row that is being dragged, and the waiting job that it would come before; null for the end of the line. */
interface Drag {
  readonly id: string;
  readonly before: string | null;
}

interface RowDragParts {
  /** Holds the rows, each with its job's id. */
  readonly box: RefObject<HTMLElement | null>;
  readonly waiting: readonly Job[];
  onDrop: (job: Job, before: string | null) => void;
}

/** Moves a waiting job with the pointer: taken by its handle, shown as a line between the rows, left by Escape. */
export function useRowDrag({ box, waiting, onDrop }: RowDragParts) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setDrag(null);
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [isDragging]);

  /** Middles of the rows that can be dropped at, from above. */
  function middles(): { id: string; middle: number }[] {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('.job.is-waiting') ?? [])];
    return rows.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { id: row.dataset['job'] ?? '', middle: top + height / 2 };
    });
  }

  return {
    dragged: drag?.id ?? null,
    /** The row that shows the line; with `end` below it. */
    line: drag && { id: drag.before ?? waiting.at(-1)?.id ?? '', end: drag.before === null },
    handleOf: (job: Job) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id: job.id, before: job.id });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag?.id !== job.id) return;
        const before = placeOfDrop(middles(), event.clientY, waiting);
        if (before !== drag.before) setDrag({ id: job.id, before });
      },
      onPointerUp: () => {
        if (drag?.id !== job.id) return;
        setDrag(null);
        const next = waiting[waiting.indexOf(job) + 1]?.id ?? null;
        if (drag.before !== job.id && drag.before !== next) onDrop(job, drag.before);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
