import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssetAddress } from '../../../lib/asset-address.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Picture } from '../../../ui/picture.tsx';
import type { PlannedPhoto } from './use-photo-plan.ts';

/** "Mia (face)". */
export function usePhotoName(): (photo: PlannedPhoto) => string {
  const { t } = useTranslation('home');
  return ({ name, shape }) => t(`memory.photoName.${shape}`, { name });
}

/** A photo of the plan: its crop as it is sent, whose it is, and what can be done with it. */
export function PhotoRow({
  photo,
  missing = false,
  note,
  children,
}: {
  photo: PlannedPhoto;
  missing?: boolean;
  note?: ReactNode;
  children?: ReactNode;
}) {
  const address = useAssetAddress();
  const nameOf = usePhotoName();
  return (
    <>
      <span className="photo-thumb">
        {missing ? <Icon of={ImageOff} size={18} /> : <Picture src={address(photo.cropId, 320)} alt="" />}
      </span>
      <span className="photo-words">
        <span dir="auto">{nameOf(photo)}</span>
        {note && <span className="small soft">{note}</span>}
      </span>
      {children}
    </>
  );
}
