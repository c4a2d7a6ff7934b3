import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button-class.ts';
import type { ScenePhoto } from './scene-photos.ts';

/** The way to whose photos are missing, where another file can take its place. */
export function ReplacePhotos({ photos, size }: { photos: readonly ScenePhoto[]; size: 'normal' | 'small' }) {
  const { t } = useTranslation('play');
  const characters = [...new Map(photos.map(({ character }) => [character.id, character])).values()];
  return characters.map(({ id, name }) => (
    <Link key={id} to="/characters" search={{ id }} className={buttonClass({ size })}>
      {characters.length === 1 ? t('step.replace-photo') : t('step.replacePhotoOf', { name })}
    </Link>
  ));
}
