import { GripVertical, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { moved } from './moved.ts';
import { PhotoRow, usePhotoName } from './photo-row.tsx';
import type { PlannedPhoto } from './use-photo-plan.ts';

interface PhotosSentProps {
  /** What the list is. */
  lead: string;
  photos: readonly PlannedPhoto[];
  onOrder: (photoIds: string[]) => void;
  onLeaveOut: (photoId: string) => void;
}

/** The photos that are sent, in their order: dragged by the handle, or moved with the arrow keys. */
export function PhotosSent({ lead, photos, onOrder, onLeaveOut }: PhotosSentProps) {
  const { t } = useTranslation('home');
  const nameOf = usePhotoName();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  function move(photo: PlannedPhoto, to: number) {
    const from = photos.indexOf(photo);
    if (from === to || to < 0 || to >= photos.length) return;
    onOrder(moved(photos, from, to).map(({ photoId }) => photoId));
    setSaid(t('memory.moved', { photo: nameOf(photo), place: to + 1, count: photos.length }));
  }

  function onKey(event: KeyboardEvent, photo: PlannedPhoto) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(photo, photos.indexOf(photo) + step);
  }

  function onDrag({ clientY }: PointerEvent, photo: PlannedPhoto) {
    if (dragged !== photo.photoId) return;
    const to = [...(list.current?.children ?? [])].findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return clientY >= top && clientY <= bottom;
    });
    if (to !== -1) move(photo, to);
  }

  return (
    <div>
      <p className="small">{lead}</p>
      <ol className="photo-rows" ref={list}>
        {photos.map((photo) => (
          <li key={photo.photoId} className={dragged === photo.photoId ? 'is-dragged' : undefined}>
            <button
              type="button"
              className="photo-grip"
              aria-label={t('memory.move', { photo: nameOf(photo) })}
              title={t('memory.moveHint')}
              onKeyDown={(event) => onKey(event, photo)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture?.(event.pointerId);
                setDragged(photo.photoId);
              }}
              onPointerMove={(event) => onDrag(event, photo)}
              onPointerUp={() => setDragged(null)}
              onPointerCancel={() => setDragged(null)}
            >
              <Icon of={GripVertical} size={18} />
            </button>
            <PhotoRow photo={photo}>
              <Button
                kind="bare"
                size="small"
                icon={X}
                iconName={t('memory.leaveOut', { photo: nameOf(photo) })}
                onClick={() => onLeaveOut(photo.photoId)}
              />
            </PhotoRow>
          </li>
        ))}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}
