import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryCard } from '../../../contract/library.ts';
import { coverWidth, useAssetAddress } from '../../lib/asset-address.ts';

/** The cover at the size it is shown at; its title on paper where there is none, or where it does not load. */
export function CoverPicture({ story }: { story: Pick<LibraryCard, 'title' | 'coverId' | 'coverAltText'> }) {
  const { t } = useTranslation('library');
  const address = useAssetAddress();
  /** The cover that turned out not to load; another one may take its place. */
  const [missing, setMissing] = useState<string | null>(null);
  const { coverId, title } = story;
  if (coverId === null || coverId === missing)
    return (
      <div className="library-paper" aria-hidden="true">
        <span dir="auto">{title}</span>
      </div>
    );
  return (
    <img
      key={coverId}
      // What the browser still has is there at once; the rest comes up softly.
      ref={(image) => {
        if (image?.complete && image.naturalWidth > 0) image.classList.add('is-there');
      }}
      src={address(coverId, coverWidth())}
      alt={story.coverAltText ?? t('card.cover', { title })}
      decoding="async"
      draggable={false}
      // Not through React: sixty covers that come one by one would have it draw sixty times.
      onLoad={({ currentTarget }) => currentTarget.classList.add('is-shown')}
      onError={() => setMissing(coverId)}
    />
  );
}
