import { useState } from 'react';
import type { Character } from '../../../contract/characters.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Picture } from '../../ui/picture.tsx';

/** The crop of the first photo, or the first letter on the character's colour. Decoration: the name stands beside it. */
export function Portrait({ character }: { character: Character }) {
  const address = useAssetAddress();
  const { name, colour, photos } = character;
  const crop = photos.find(({ cropAsset }) => cropAsset.present)?.cropAsset.id ?? null;
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span className="cast-portrait" data-colour={colour} aria-hidden>
      {crop !== null && crop !== missing ? (
        <Picture src={address(crop, 320)} alt="" lazy onMissing={() => setMissing(crop)} />
      ) : (
        [...name].find((letter) => letter.trim())?.toLocaleUpperCase()
      )}
    </span>
  );
}
