import './clip-player.css';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PlayerControls } from './player-controls.tsx';
import { useClip } from './use-clip.ts';
import { useIdle } from './use-idle.ts';

interface ClipPlayerProps {
  src: string;
  /** The picture the clip was made from; shown until the clip moves, which then fades in over it. */
  poster: string | null;
  /** What is to be seen. */
  label: string;
  autoPlay: boolean;
  className?: string;
  /** The file does not load. */
  onMissing: () => void;
  /** The picture does not load; the clip stays. */
  onPosterMissing?: () => void;
}

/**
 * A clip in the place of the picture. It loops without sound; its controls show while the pointer or the keyboard is
 * here and leave after two seconds. Space plays and pauses, M is sound, L is loop, F is full screen, arrows seek.
 */
export function ClipPlayer({ src, poster, label, autoPlay, className, onMissing, onPosterMissing }: ClipPlayerProps) {
  const { t } = useTranslation('common');
  const frame = useRef<HTMLElement>(null);
  const clip = useClip({ autoPlay, frame });
  const idle = useIdle(frame);

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const onTrack = event.target instanceof HTMLInputElement;
    const act = {
      ' ': onButton ? undefined : clip.togglePlaying,
      k: clip.togglePlaying,
      m: clip.audible ? clip.toggleSound : undefined,
      l: clip.toggleLoop,
      f: clip.canFill ? clip.toggleFull : undefined,
      ArrowLeft: onTrack ? undefined : () => clip.seek(clip.time - 1),
      ArrowRight: onTrack ? undefined : () => clip.seek(clip.time + 1),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <section
      ref={frame}
      className={['clip-player', idle && clip.playing ? 'is-idle' : '', className ?? ''].filter(Boolean).join(' ')}
      aria-label={t('player.name')}
      onKeyDown={onKey}
    >
      {poster && <img src={poster} alt="" draggable={false} onError={onPosterMissing} />}
      <video
        {...clip.element}
        className={clip.shown || !poster ? 'is-shown' : undefined}
        src={src}
        poster={poster ?? undefined}
        aria-label={label}
        onClick={clip.togglePlaying}
        onError={onMissing}
      />
      <PlayerControls clip={clip} />
    </section>
  );
}
