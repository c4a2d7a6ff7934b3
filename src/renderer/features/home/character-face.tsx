import type { Character } from '../../../contract/characters.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';

/** A round face, or the first letter of the name where there is no photo. Decoration: the name stands beside it. */
export function CharacterFace({ name, character }: { name: string; character: Character | undefined }) {
  const address = useAssetAddress();
  const photo = character?.photos.find(({ cropAsset }) => cropAsset.present);
  if (photo) return <img src={address(photo.cropAsset.id, 320)} alt="" draggable={false} />;
  return (
    <span className="initial" aria-hidden>
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  );
}
