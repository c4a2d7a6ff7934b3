import { Maximize, Minimize, Pause, Play, Repeat, Volume2, VolumeX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { clockTime } from './duration-words.ts';
import { useIdle } from './use-idle.ts';

interface ClipPlayerProps {
  src: string;
  /** The picture the clip was made from; shown until the clip moves. */
  poster: string | null;
  /** What is to be seen. */
  label: string;
  autoPlay: boolean;
  /** The file does not load. */
  onMissing: () => void;
}

/**
 * A clip in the place of the picture. It loops without sound; its controls show while the pointer or the keyboard is
 * here and leave after two seconds. Space plays and pauses, M is sound, L is loop, F is full screen, arrows seek.
 */
export function ClipPlayer({ src, poster, label, autoPlay, onMissing }: ClipPlayerProps) {
  const { t } = useTranslation('play');
  const frame = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const [time, setTime] = useState(0);
  const [duration, setDuration] = useState(0);
  const [loop, setLoop] = useState(true);
  const [sound, setSound] = useState(false);
  const [full, setFull] = useState(false);
  const idle = useIdle(frame);

  const play = useCallback(() => {
    // A browser may refuse to start by itself; then the controls stay, and Play is one press away.
    video.current?.play().catch(() => setPlaying(false));
  }, []);
  useEffect(() => {
    if (autoPlay) play();
    else video.current?.pause();
  }, [autoPlay, play]);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);

  function togglePlaying() {
    if (video.current?.paused) play();
    else video.current?.pause();
  }
  function toggleFull() {
    const change = full ? document.exitFullscreen() : frame.current?.requestFullscreen();
    change?.catch(() => setFull(document.fullscreenElement === frame.current));
  }
  function seek(to: number) {
    if (!video.current) return;
    video.current.currentTime = to;
    setTime(to);
  }
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const onTrack = event.target instanceof HTMLInputElement;
    const act = {
      ' ': onButton ? undefined : togglePlaying,
      k: togglePlaying,
      m: () => setSound(!sound),
      l: () => setLoop(!loop),
      f: toggleFull,
      ArrowLeft: onTrack ? undefined : () => seek(Math.max(0, time - 1)),
      ArrowRight: onTrack ? undefined : () => seek(Math.min(duration, time + 1)),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  const hidden = idle && playing;
  return (
    <section
      ref={frame}
      className={hidden ? 'play-frame play-clip is-idle' : 'play-frame play-clip'}
      aria-label={t('player.name')}
      onKeyDown={onKey}
    >
      {poster && <img className="play-layer" src={poster} alt="" draggable={false} />}
      <video
        ref={video}
        src={src}
        poster={poster ?? undefined}
        aria-label={label}
        loop={loop}
        muted={!sound}
        playsInline
        preload="auto"
        onClick={togglePlaying}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onLoadedMetadata={({ currentTarget }) => setDuration(currentTarget.duration)}
        onTimeUpdate={({ currentTarget }) => setTime(currentTarget.currentTime)}
        onError={onMissing}
      />
      <div className="player play-player">
        <PlayerButton
          icon={playing ? Pause : Play}
          name={t(playing ? 'player.pause' : 'player.play')}
          onPress={togglePlaying}
        />
        <span className="num" aria-hidden="true">
          {clockTime(time)}
        </span>
        <input
          type="range"
          className="play-track"
          aria-label={t('player.seek')}
          aria-valuetext={t('player.position', { time: clockTime(time), duration: clockTime(duration) })}
          min={0}
          max={duration || 1}
          step={0.1}
          value={Math.min(time, duration || 1)}
          style={{ '--play-at': duration ? `${(time / duration) * 100}%` : '0%' } as React.CSSProperties}
          onChange={({ target }) => seek(Number(target.value))}
        />
        <span className="num" aria-hidden="true">
          {clockTime(duration)}
        </span>
        <PlayerButton icon={Repeat} name={t('player.loop')} pressed={loop} onPress={() => setLoop(!loop)} />
        <PlayerButton
          icon={sound ? Volume2 : VolumeX}
          name={t('player.sound')}
          pressed={sound}
          onPress={() => setSound(!sound)}
        />
        <PlayerButton
          icon={full ? Minimize : Maximize}
          name={t(full ? 'player.leaveFull' : 'player.full')}
          onPress={toggleFull}
        />
      </div>
    </section>
  );
}

interface PlayerButtonProps {
  icon: Parameters<typeof Icon>[0]['of'];
  name: string;
  pressed?: boolean;
  onPress: () => void;
}

function PlayerButton({ icon, name, pressed, onPress }: PlayerButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-pressed={pressed} onClick={onPress}>
      <Icon of={icon} />
    </button>
  );
}
