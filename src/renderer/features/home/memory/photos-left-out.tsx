import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button-class.ts';
import { Button } from '../../../ui/button.tsx';
import { PhotoRow, usePhotoName } from './photo-row.tsx';
import type { PhotoPlan } from './use-photo-plan.ts';

interface PhotosLeftOutProps {
  photos: PhotoPlan['leftOut'];
  limit: number;
  onSend: (photoId: string) => void;
}

/** Photos that are not sent, each with why, and the way to have it sent where there is one. */
export function PhotosLeftOut({ photos, limit, onSend }: PhotosLeftOutProps) {
  const { t } = useTranslation('home');
  const nameOf = usePhotoName();
  if (photos.length === 0) return null;
  return (
    <div>
      <p className="small label">{t('memory.notSent')}</p>
      <ul className="photo-rows">
        {photos.map((photo) => (
          <li key={photo.photoId} className="left-out">
            <PhotoRow
              photo={photo}
              missing={photo.reason === 'missing'}
              note={t(`memory.why.${photo.reason}`, { count: limit })}
            >
              {photo.reason === 'by-hand' && (
                <Button size="small" kind="bare" onClick={() => onSend(photo.photoId)}>
                  {t('memory.send')}
                  <span className="vh">: {nameOf(photo)}</span>
                </Button>
              )}
              {photo.reason === 'missing' && (
                <Link
                  to="/characters"
                  search={{ id: photo.characterId }}
                  className={buttonClass({ size: 'small', kind: 'bare' })}
                >
                  {t('memory.replace')}
                  <span className="vh">: {nameOf(photo)}</span>
                </Link>
              )}
            </PhotoRow>
          </li>
        ))}
      </ul>
    </div>
  );
}
