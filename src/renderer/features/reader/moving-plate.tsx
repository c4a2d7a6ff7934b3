import { Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '../../../contract/scenes.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { Icon } from '../../ui/icon.tsx';

interface MovingPlateProps {
  picture: Asset | null;
  clip: Asset | null;
  alt: string;
  onMissing: (assetId: string) => void;
}

/** The picture of a page. A clip fades in over it and loops in silence; without one the picture drifts slowly. */
export function MovingPlate({ picture, clip, alt, onMissing }: MovingPlateProps) {
  const address = useAssetAddress();
  const reducedMotion = useReducedMotion();
  return (
    <figure className="reader-plate">
      {picture && (
        <img
          className={clip || reducedMotion ? undefined : 'is-drifting'}
          src={address(picture.id)}
          alt={clip ? '' : alt}
          draggable={false}
          onError={() => onMissing(picture.id)}
        />
      )}
      {clip && (
        <ReaderClip
          key={clip.id}
          src={address(clip.id)}
          label={alt}
          autoPlay={!reducedMotion}
          onMissing={() => onMissing(clip.id)}
        />
      )}
    </figure>
  );
}

function ReaderClip({
  src,
  label,
  autoPlay,
  onMissing,
}: {
  src: string;
  label: string;
  autoPlay: boolean;
  onMissing: () => void;
}) {
  const { t } = useTranslation('reader');
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [sound, setSound] = useState(false);

  // A browser may refuse to start by itself; the picture stays then, and Play is one press away.
  const play = () => void video.current?.play().catch(() => setPlaying(false));
  useEffect(() => {
    if (autoPlay) play();
    else video.current?.pause();
  }, [autoPlay]);

  return (
    <>
      <video
        ref={video}
        className={ready && (playing || autoPlay) ? 'is-ready' : undefined}
        src={src}
        aria-label={label}
        loop
        muted={!sound}
        playsInline
        preload="auto"
        onCanPlay={() => setReady(true)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={onMissing}
      />
      <div className="reader-clip-controls" role="group" aria-label={t('clip.name')}>
        <ClipButton
          icon={playing ? Pause : Play}
          name={t(playing ? 'clip.pause' : 'clip.play')}
          onPress={() => (playing ? video.current?.pause() : play())}
        />
        <ClipButton
          icon={sound ? Volume2 : VolumeX}
          name={t('clip.sound')}
          pressed={sound}
          onPress={() => setSound(!sound)}
        />
      </div>
    </>
  );
}

interface ClipButtonProps {
  icon: Parameters<typeof Icon>[0]['of'];
  name: string;
  pressed?: boolean;
  onPress: () => void;
}

function ClipButton({ icon, name, pressed, onPress }: ClipButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-pressed={pressed} onClick={onPress}>
      <Icon of={icon} />
    </button>
  );
}
