import { useState, type CSSProperties } from 'react';

interface PictureProps {
  src: string | null;
  /** What is to be seen; empty only for decoration. */
  alt: string;
  /** Pixels, to keep the place before the picture is there. */
  width?: number | null;
  height?: number | null;
  lazy?: boolean;
  className?: string;
  style?: CSSProperties;
  onMissing?: () => void;
}

/** A picture that fades in without moving anything, and is simply not there when its file is missing. */
export function Picture({ src, alt, width, height, lazy = false, className, style, onMissing }: PictureProps) {
  const [state, setState] = useState<{ src: string | null; shown: boolean; missing: boolean }>({
    src,
    shown: false,
    missing: false,
  });
  const { shown, missing } = state.src === src ? state : { shown: false, missing: false };
  if (!src || missing) return null;
  return (
    <img
      className={['picture', shown ? 'is-shown' : '', className ?? ''].filter(Boolean).join(' ')}
      src={src}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      loading={lazy ? 'lazy' : 'eager'}
      decoding="async"
      draggable={false}
      style={style}
      onLoad={() => setState({ src, shown: true, missing: false })}
      onError={() => {
        setState({ src, shown: false, missing: true });
        onMissing?.();
      }}
    />
  );
}
