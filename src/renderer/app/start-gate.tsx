import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applyAppearance } from '../lib/appearance.ts';
import { useErrorSentence } from '../lib/error-sentence.ts';
import { speak } from '../lib/i18n.ts';
import { queries } from '../lib/queries.ts';
import { openRoomStorage } from '../lib/room-storage.ts';
import { roomVisitStore } from '../lib/use-room-switch.ts';
import { Button } from '../ui/button.tsx';

/**
 * Lets nothing through before the room and the settings are known; says so when that takes a while or fails. Keeps
 * the look of the page as the settings say from then on. Shows nothing of a room that was left.
 */
export function StartGate({ children }: { children: ReactNode }) {
  const gone = roomVisitStore(({ visit }) => visit === 'gone');
  return gone ? <main className="centred start" aria-busy /> : <Gate>{children}</Gate>;
}

function Gate({ children }: { children: ReactNode }) {
  const info = useQuery(queries.system.info.queryOptions({ input: undefined }));
  const settings = useQuery(queries.system.settings.queryOptions({ input: undefined }));
  const tier = info.data?.tier;
  const values = settings.data;
  const language = values?.language;
  const [spoken, setSpoken] = useState(language !== undefined && i18next.language === language);

  useEffect(() => {
    if (!tier || !values) return;
    openRoomStorage(tier);
    applyAppearance({ ...values, tier });
  }, [tier, values]);
  useEffect(() => {
    // Only the first page waits for its language; later changes happen under it.
    if (language) void speak(language).finally(() => setSpoken(true));
  }, [language]);

  const error = info.error ?? settings.error;
  if (info.data && values && spoken) return children;
  if (error) return <StartTrouble error={error} again={() => void Promise.all([info.refetch(), settings.refetch()])} />;
  return <Opening />;
}

function Opening() {
  const { t } = useTranslation('common');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="centred start" aria-busy>
      {slow && (
        <p className="soft" role="status">
          {t('start.opening')}
        </p>
      )}
    </main>
  );
}

function StartTrouble({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation('common');
  const sentence = useErrorSentence();
  return (
    <main className="centred start">
      <h1>{t('start.failed')}</h1>
      <p className="soft" role="alert">
        {sentence(error)}
      </p>
      <Button kind="main" onClick={again}>
        {t('tryAgain')}
      </Button>
    </main>
  );
}
