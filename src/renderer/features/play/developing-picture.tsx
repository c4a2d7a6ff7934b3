import { useState } from 'react';

interface DevelopingPictureProps {
  /** Address of the draft or of the finished picture. */
  src: string;
  draft: boolean;
  alt: string;
  reducedMotion: boolean;
  onMissing: () => void;
}

interface Layer {
  src: string;
  draft: boolean;
}

/**
 * A picture that develops: each draft, and at last the picture itself, sharpens from the top left over the one before
 * it. A finished picture that comes without drafts only fades in.
 */
export function DevelopingPicture({ src, draft, alt, reducedMotion, onMissing }: DevelopingPictureProps) {
  const [layers, setLayers] = useState<{ top: Layer; under: Layer | null; loaded: string | null }>({
    top: { src, draft },
    under: null,
    loaded: null,
  });
  if (layers.top.src !== src) {
    // What never loaded is not worth keeping underneath.
    const under = layers.loaded === layers.top.src ? layers.top : layers.under;
    setLayers({ top: { src, draft }, under, loaded: layers.loaded });
  }
  const { top, under, loaded } = layers;
  const ready = loaded === top.src;
  const developing = (top.draft || (under?.draft ?? false)) && !reducedMotion;
  return (
    <>
      {under && under.src !== top.src && (
        <img key={under.src} className={under.draft ? 'play-layer is-draft' : 'play-layer'} src={under.src} alt="" />
      )}
      <img
        key={top.src}
        className={[
          'play-layer',
          top.draft ? 'is-draft' : '',
          ready ? 'is-ready' : 'is-coming',
          under && !reducedMotion ? 'is-sweeping' : '',
        ]
          .filter(Boolean)
          .join(' ')}
        src={top.src}
        alt={alt}
        draggable={false}
        onLoad={() =>
          setLayers((state) => ({ ...state, loaded: src, under: reducedMotion && !draft ? null : state.under }))
        }
        onError={onMissing}
        // Developed: what lies underneath would only shine through at the rounded corners.
        onAnimationEnd={() => setLayers((state) => ({ ...state, under: null }))}
      />
      {developing && <div className={top.draft ? 'play-wash' : 'play-wash is-leaving'} />}
    </>
  );
}
