import { useRef, type PointerEvent } from 'react';

const leastDistance = 56;

/** Handlers that turn pages when a finger or pen moves sideways. A mouse selects text instead. */
export function useSwipe(onNext: () => void, onBack: () => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current =
        event.pointerType === 'mouse' ? null : { id: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from?.id !== event.pointerId) return;
      const across = event.clientX - from.x;
      if (Math.abs(across) < leastDistance || Math.abs(across) < Math.abs(event.clientY - from.y) * 1.5) return;
      if (across < 0) onNext();
      else onBack();
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
