import { useRef, type PointerEvent } from 'react';
import type { Crop } from '../../../contract/characters.ts';
import { corners, movedCrop, resizedCrop, type Corner } from './crop-box.ts';

interface CropDrag {
  /** Where the pointer went down, in pixels of the page. */
  x: number;
  y: number;
  crop: Crop;
  /** Null while the whole crop is moved. */
  corner: Corner | null;
}

interface CropDragOptions {
  crop: Crop;
  onChange: (crop: Crop) => void;
  onEnd: () => void;
}

/** Moves the crop by its inside and resizes it by its corners. Goes on the element that the photo fills. */
export function useCropDrag({ crop, onChange, onEnd }: CropDragOptions) {
  const drag = useRef<CropDrag | null>(null);

  function end() {
    if (!drag.current) return;
    drag.current = null;
    onEnd();
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const pressed = event.target instanceof Element ? event.target.closest('[data-crop]') : null;
      if (!pressed || event.button !== 0) return;
      const name = pressed.getAttribute('data-crop');
      const corner = corners.find((one) => one === name) ?? null;
      drag.current = { x: event.clientX, y: event.clientY, crop, corner };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) {
      const begun = drag.current;
      if (!begun) return;
      const { width, height } = currentTarget.getBoundingClientRect();
      const right = (clientX - begun.x) / width;
      const down = (clientY - begun.y) / height;
      onChange(begun.corner ? resizedCrop(begun.crop, begun.corner, right, down) : movedCrop(begun.crop, right, down));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
