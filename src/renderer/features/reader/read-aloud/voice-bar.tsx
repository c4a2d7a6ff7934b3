import './read-aloud.css';
import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { ReadAloud } from './use-read-aloud.ts';
import { fastest, slowest } from './voice-store.ts';

/** What can be done with the voice that reads; there only while it reads or rests. */
export function VoiceBar({ aloud }: { aloud: ReadAloud }) {
  const { t, i18n } = useTranslation('reader');
  const { speaking, rate, voices, voice } = aloud;
  const speed = t('aloud.times', {
    rate: new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 }).format(rate),
  });
  return (
    <section className="reader-voice" aria-label={t('aloud.name')}>
      <Button kind="bare" icon={SkipBack} iconName={t('aloud.sentenceBack')} onClick={() => aloud.skip(-1)} />
      <Button
        icon={speaking ? Pause : Play}
        iconName={t(speaking ? 'aloud.pause' : 'aloud.goOn')}
        onClick={aloud.togglePause}
      />
      <Button kind="bare" icon={SkipForward} iconName={t('aloud.sentenceOn')} onClick={() => aloud.skip(1)} />
      <label className="reader-speed">
        <span className="small">{t('aloud.speed')}</span>
        <input
          type="range"
          className="slider"
          min={slowest}
          max={fastest}
          step={0.1}
          value={rate}
          aria-valuetext={speed}
          onChange={({ target }) => aloud.setRate(Number(target.value))}
        />
        <span className="num small" aria-hidden="true">
          {speed}
        </span>
      </label>
      {voices.length > 1 && voice && (
        <Select
          label={t('aloud.voice')}
          hideLabel
          value={voice.voiceURI}
          onChange={aloud.setVoice}
          options={voices.map(({ voiceURI, name }) => ({ value: voiceURI, label: name }))}
        />
      )}
      <span className="small soft reader-voice-says" role="status">
        {aloud.trouble ? t('aloud.trouble') : ''}
      </span>
      <Button kind="bare" icon={X} iconName={t('aloud.stop')} onClick={aloud.stop} />
    </section>
  );
}
