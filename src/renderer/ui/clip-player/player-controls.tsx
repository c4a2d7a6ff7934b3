import { Maximize, Minimize, Pause, Play, Repeat, Volume2, VolumeX, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../lib/duration-words.ts';
import { Icon } from '../icon.tsx';
import type { Clip } from './use-clip.ts';

/** The bar over a clip. Sound and full screen are there only where there is something to turn on. */
export function PlayerControls({ clip }: { clip: Clip }) {
  const { t } = useTranslation('common');
  const { playing, time, duration, loop, audible, muted, volume, full } = clip;
  return (
    <div className="player clip-controls">
      <PlayerButton
        icon={playing ? Pause : Play}
        name={t(playing ? 'player.pause' : 'player.play')}
        keys="Space"
        onPress={clip.togglePlaying}
      />
      <span className="num clip-time" aria-hidden="true">
        {clockTime(time)}
      </span>
      <input
        type="range"
        className="clip-track"
        aria-label={t('player.seek')}
        aria-valuetext={t('player.position', { time: clockTime(time), duration: clockTime(duration) })}
        min={0}
        max={duration || 1}
        step={0.1}
        value={Math.min(time, duration || 1)}
        style={filledTo(duration ? time / duration : 0)}
        onChange={({ target }) => clip.seek(Number(target.value))}
      />
      <span className="num clip-time" aria-hidden="true">
        {clockTime(duration)}
      </span>
      <PlayerButton icon={Repeat} name={t('player.loop')} keys="L" pressed={loop} onPress={clip.toggleLoop} />
      {audible && (
        <>
          <PlayerButton
            icon={muted ? VolumeX : Volume2}
            name={t('player.sound')}
            keys="M"
            pressed={!muted}
            onPress={clip.toggleSound}
          />
          <input
            type="range"
            className="clip-track clip-volume"
            aria-label={t('player.volume')}
            min={0}
            max={1}
            step={0.05}
            value={muted ? 0 : volume}
            style={filledTo(muted ? 0 : volume)}
            onChange={({ target }) => clip.changeVolume(Number(target.value))}
          />
        </>
      )}
      {clip.canFill && (
        <PlayerButton
          icon={full ? Minimize : Maximize}
          name={t(full ? 'player.leaveFull' : 'player.full')}
          keys="F"
          onPress={clip.toggleFull}
        />
      )}
    </div>
  );
}

function filledTo(share: number): CSSProperties {
  return { '--clip-at': `${Math.min(1, share) * 100}%` } as CSSProperties;
}

interface PlayerButtonProps {
  icon: LucideIcon;
  name: string;
  keys: string;
  pressed?: boolean;
  onPress: () => void;
}

function PlayerButton({ icon, name, keys, pressed, onPress }: PlayerButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon of={icon} />
    </button>
  );
}
