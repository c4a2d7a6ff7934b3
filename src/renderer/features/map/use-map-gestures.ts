import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useMovingMark } from './use-moving-mark.ts';

interface Moves {
  pan(x: number, y: number): void;
  zoom(factor: number, point?: { x: number; y: number }): void;
}

interface Point {
  x: number;
  y: number;
}

/** A press that moves no further than this is a click. */
const STILL = 4;
/** A turn of a wheel by one notch, about 100 pixels, zooms by a fifth. */
const WHEEL = 0.0018;
/** Pinching on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const PINCH = 0.01;

/** Dragging, the wheel and two fingers. Answers with what the element needs to listen to. */
export function useMapGestures(element: RefObject<HTMLElement | null>, moves: Moves) {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  const fingers = useRef(new Map<number, Point>());
  const start = useRef<Point | null>(null);
  const dragged = useRef(false);
  const move = useMovingMark();

  useEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    // React's own wheel events cannot keep the window from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      move(node);
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (event.shiftKey && !event.ctrlKey) {
        latest.current.pan(-(event.deltaX || event.deltaY) * pixels, 0);
        return;
      }
      const factor = Math.exp(-event.deltaY * pixels * (event.ctrlKey ? PINCH : WHEEL));
      latest.current.zoom(factor, inside(node, event));
    };
    node.addEventListener('wheel', onWheel, { passive: false });
    return () => node.removeEventListener('wheel', onWheel);
  }, [element, move]);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      start.current = { x: event.clientX, y: event.clientY };
      dragged.current = fingers.current.size > 1;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = fingers.current.get(event.pointerId);
      if (!before || !start.current) return;
      const now = { x: event.clientX, y: event.clientY };
      const moved = Math.hypot(now.x - start.current.x, now.y - start.current.y);
      if (!dragged.current && moved < STILL) return;
      // Only now: a captured press would never be a click on what is below it.
      if (!event.currentTarget.hasPointerCapture?.(event.pointerId))
        event.currentTarget.setPointerCapture?.(event.pointerId);
      dragged.current = true;
      if (element.current) move(element.current);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (!other) {
        latest.current.pan(now.x - before.x, now.y - before.y);
        return;
      }
      const middle = inside(event.currentTarget, {
        clientX: (now.x + other.x) / 2,
        clientY: (now.y + other.y) / 2,
      });
      latest.current.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      latest.current.zoom(distance(now, other) / Math.max(1, distance(before, other)), middle);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      fingers.current.delete(event.pointerId);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      fingers.current.delete(event.pointerId);
    },
    /** The end of a drag is no click. */
    onClickCapture: (event: React.MouseEvent<HTMLElement>) => {
      if (dragged.current && event.detail > 0) event.stopPropagation();
      dragged.current = false;
    },
  };
}

function inside(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
