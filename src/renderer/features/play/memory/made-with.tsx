import { useTranslation } from 'react-i18next';
import type { TakeReference } from '../../../../contract/scenes.ts';
import { ReferenceList } from './reference-list.tsx';

/** Under a picture: the photos that it was made with. */
export function MadeWith({ references }: { references: readonly TakeReference[] }) {
  const { t } = useTranslation('play');
  return (
    <div className="play-made-with">
      <span>{t('references.madeWith')}</span>
      <ReferenceList references={references} />
    </div>
  );
}
