import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import { stopSentence } from './job-words.ts';

interface StopJobProps {
  job: Job;
  busy: boolean;
  onStop: () => void;
  onKeep: () => void;
}

/** Says what stopping would mean before it is done. */
export function StopJob({ job, busy, onStop, onKeep }: StopJobProps) {
  const { t } = useTranslation('activity');
  const { key, values } = stopSentence(job);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={box}
      className="job-more job-question"
      role="group"
      aria-label={t('stop.question')}
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && onKeep()}
    >
      <p role="status">{t(key, { ...values })}</p>
      <div className="job-buttons">
        <Button size="small" busy={busy} onClick={onStop}>
          {t('stop.it')}
        </Button>
        <Button size="small" kind="bare" onClick={onKeep}>
          {t('stop.keep')}
        </Button>
      </div>
    </div>
  );
}
