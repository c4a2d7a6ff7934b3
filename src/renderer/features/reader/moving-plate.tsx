import type { Asset } from '../../../contract/scenes.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { ClipPlayer } from '../../ui/clip-player/clip-player.tsx';

interface MovingPlateProps {
  picture: Asset | null;
  clip: Asset | null;
  /** False keeps it still, ready to begin. */
  moving: boolean;
  alt: string;
  onMissing: (assetId: string) => void;
}

/** The picture of a page. A clip fades in over it and loops in silence; without one the picture drifts slowly. */
export function MovingPlate({ picture, clip, moving, alt, onMissing }: MovingPlateProps) {
  const address = useAssetAddress();
  const reducedMotion = useReducedMotion();
  return (
    <figure className="reader-plate">
      {clip ? (
        <ClipPlayer
          key={clip.id}
          src={address(clip.id)}
          poster={picture && address(picture.id)}
          label={alt}
          autoPlay={moving && !reducedMotion}
          onMissing={() => onMissing(clip.id)}
          onPosterMissing={() => picture && onMissing(picture.id)}
        />
      ) : (
        picture && (
          <img
            className={moving && !reducedMotion ? 'is-drifting' : undefined}
            src={address(picture.id)}
            alt={alt}
            // It was decoded before its page was turned to: it is there with the first frame.
            decoding="sync"
            draggable={false}
            onError={() => onMissing(picture.id)}
          />
        )
      )}
    </figure>
  );
}
