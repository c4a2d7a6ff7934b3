import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { hasSound } from './has-sound.ts';

interface ClipOptions {
  autoPlay: boolean;
  /** What goes full screen. */
  frame: RefObject<HTMLElement | null>;
}

/** A video element with what is known about it, and what can be done with it. Times in seconds, volume 0..1. */
export function useClip({ autoPlay, frame }: ClipOptions) {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  /** It has something to show in place of its poster. */
  const [shown, setShown] = useState(false);
  const [time, setTime] = useState(0);
  const [duration, setDuration] = useState(0);
  const [loop, setLoop] = useState(true);
  const [audible, setAudible] = useState(false);
  const [muted, setMuted] = useState(true);
  const [volume, setVolume] = useState(1);
  const [full, setFull] = useState(false);

  const play = useCallback(() => {
    // A browser may refuse to start by itself; then the controls stay, and Play is one press away.
    video.current?.play().catch(() => setPlaying(false));
  }, []);
  useEffect(() => {
    if (autoPlay) play();
    else video.current?.pause();
  }, [autoPlay, play]);
  useEffect(() => {
    if (video.current) video.current.volume = volume;
  }, [volume]);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [frame]);

  const listenForSound = ({ currentTarget }: { currentTarget: HTMLVideoElement }) => {
    if (hasSound(currentTarget)) setAudible(true);
  };

  return {
    playing,
    shown,
    time,
    duration,
    loop,
    audible,
    muted,
    volume,
    full,
    canFill: document.fullscreenEnabled,
    togglePlaying: () => (video.current?.paused ? play() : video.current?.pause()),
    toggleLoop: () => setLoop(!loop),
    toggleSound: () => audible && setMuted(!muted),
    /** Moving the volume up asks for sound; moving it to nothing turns it off. */
    changeVolume: (to: number) => {
      setVolume(to);
      setMuted(to === 0);
    },
    toggleFull: () => {
      const change = full ? document.exitFullscreen() : frame.current?.requestFullscreen();
      change?.catch(() => setFull(document.fullscreenElement === frame.current));
    },
    seek: (to: number) => {
      if (!video.current) return;
      const within = Math.min(Math.max(0, to), duration);
      video.current.currentTime = within;
      setTime(within);
    },
    element: {
      ref: video,
      loop,
      muted,
      playsInline: true,
      preload: 'auto',
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onPlaying: () => setShown(true),
      onCanPlay: () => autoPlay && setShown(true),
      onSeeked: () => setShown(true),
      onLoadedMetadata: (event: { currentTarget: HTMLVideoElement }) => {
        const { duration: length } = event.currentTarget;
        setDuration(Number.isFinite(length) ? length : 0);
        listenForSound(event);
      },
      onLoadedData: listenForSound,
      onTimeUpdate: (event: { currentTarget: HTMLVideoElement }) => {
        setTime(event.currentTarget.currentTime);
        if (!audible) listenForSound(event);
      },
    },
  } as const;
}

export type Clip = ReturnType<typeof useClip>;
