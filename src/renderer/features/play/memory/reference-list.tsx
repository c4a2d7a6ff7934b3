import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TakeReference } from '../../../../contract/scenes.ts';
import { useAssetAddress } from '../../../lib/asset-address.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Picture } from '../../../ui/picture.tsx';
import './memory.css';

/** The photos that a picture was made with, in the order in which they were sent. */
export function ReferenceList({ references }: { references: readonly TakeReference[] }) {
  const { t } = useTranslation('play');
  const address = useAssetAddress();
  return (
    <ul className="play-references" aria-label={t('references.name')}>
      {references.map(({ name, cropId }, index) => (
        <li key={index}>
          <span className="play-reference">
            {cropId === null ? (
              <Icon of={ImageOff} size={16} />
            ) : (
              <Picture src={address(cropId, 320)} alt={t('references.photoOf', { name })} />
            )}
          </span>
          <span>
            <bdi>{name}</bdi>
            {cropId === null && <span className="soft"> {t('references.forgotten')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
