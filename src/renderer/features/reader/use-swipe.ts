import { useRef, type PointerEvent, type WheelEvent } from 'react';

/** Pixels sideways. */
const leastDistance = 56;
/** Two fingers that rest longer than this begin a new swipe. Milliseconds. */
const restOfFingers = 160;

/**
 * Handlers that turn pages when a finger or pen moves sideways, or two fingers do on a touchpad. A mouse selects text
 * instead, and a control keeps what is done on it.
 */
export function useSwipe(onNext: () => void, onBack: () => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  const wheel = useRef({ across: 0, at: 0, turned: false });
  return {
    onPointerDown: (event: PointerEvent) => {
      const onControl = event.target instanceof Element && event.target.closest('input, .clip-controls') !== null;
      start.current =
        event.pointerType === 'mouse' || onControl ? null : { id: event.pointerId, x: event.clientX, y: event.clientY };
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
    onWheel: ({ deltaX, deltaY, timeStamp }: WheelEvent) => {
      const before = wheel.current;
      const isNew = timeStamp - before.at > restOfFingers;
      const across = (isNew ? 0 : before.across) + (Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : 0);
      const turned = !isNew && before.turned;
      const turns = !turned && Math.abs(across) >= leastDistance;
      wheel.current = { across, at: timeStamp, turned: turned || turns };
      if (!turns) return;
      if (across > 0) onNext();
      else onBack();
    },
  };
}
