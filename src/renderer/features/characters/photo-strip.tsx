import { ImageOff, Star } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character, ReferencePhoto } from '../../../contract/characters.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';

interface PhotoStripProps {
  character: Character;
  shownId: string;
  onShow: (photoId: string) => void;
  /** Puts a photo at another place, counted from 0. */
  onMove: (photoId: string, place: number) => void;
}

/** Not a file: dropping it elsewhere means nothing. */
const draggedType = 'application/x-fableroom-photo';

/** All photos in the order in which they are sent. Arrows walk, Shift and arrows move, and so does dragging. */
export function PhotoStrip({ character, shownId, onShow, onMove }: PhotoStripProps) {
  const { t } = useTranslation('characters');
  const { photos } = character;
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);

  function onKeyDown(event: KeyboardEvent) {
    const place = photos.findIndex(({ id }) => id === shownId);
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: photos.length - 1 }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const other = photos[next];
    if (!other) return;
    if (event.shiftKey) onMove(shownId, next);
    else {
      onShow(other.id);
      list.current?.querySelectorAll('button')[next]?.focus();
    }
  }

  function endDrag() {
    setDragged(null);
    setTarget(null);
  }
  return (
    <ul ref={list} className="cast-strip" aria-label={t('photos.inOrder', { name: character.name })}>
      {photos.map((photo, place) => (
        <li
          key={photo.id}
          className={target === place && dragged !== photo.id ? 'cast-shot is-target' : 'cast-shot'}
          data-dragged={photo.id === dragged || undefined}
          draggable={photos.length > 1}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(draggedType, photo.id);
            dataTransfer.effectAllowed = 'move';
            setDragged(photo.id);
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(draggedType)) return;
            event.preventDefault();
            setTarget(place);
          }}
          onDrop={(event) => {
            if (!dragged) return;
            event.preventDefault();
            if (dragged !== photo.id) onMove(dragged, place);
            endDrag();
          }}
          onDragEnd={endDrag}
        >
          <button
            type="button"
            aria-current={photo.id === shownId}
            aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
            tabIndex={photo.id === shownId ? 0 : -1}
            onClick={() => onShow(photo.id)}
            onKeyDown={onKeyDown}
          >
            <Shot
              photo={photo}
              alt={t('photos.alt', { name: character.name, number: place + 1 })}
              first={place === 0}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Shot({ photo, alt, first }: { photo: ReferencePhoto; alt: string; first: boolean }) {
  const { t } = useTranslation('characters');
  const address = useAssetAddress();
  const [missing, setMissing] = useState(false);
  return (
    <>
      {photo.asset.present && !missing ? (
        <Picture src={address(photo.asset.id, 320)} alt={alt} lazy onMissing={() => setMissing(true)} />
      ) : (
        <span className="cast-gone">
          <Icon of={ImageOff} />
          <span className="vh">{alt}: </span>
          {t('missing.short')}
        </span>
      )}
      {first && <Badge icon={Star}>{t('photos.first')}</Badge>}
    </>
  );
}
