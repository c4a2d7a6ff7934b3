import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../../lib/error-sentence.ts';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/button.tsx';

interface PhotoConsentProps {
  provider: { id: string; title: string };
  /** How many would be sent at most. */
  photos: number;
  /** Somebody tried to begin: it is decided here first. */
  asked: boolean;
  onRefuse: () => void;
}

/** Asks once, in plain words, whether photos of this room may go to a provider. */
export function PhotoConsent({ provider, photos, asked, onRefuse }: PhotoConsentProps) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const agree = useMutation(
    queries.characters.agree.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: queries.characters.key() }),
    }),
  );
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    panel.current?.scrollIntoView?.({ block: 'nearest' });
    panel.current?.querySelector('button')?.focus();
  }, [asked]);

  return (
    <section ref={panel} className="panel small consent" aria-label={t('consent.title', { provider: provider.title })}>
      <h3>{t('consent.title', { provider: provider.title })}</h3>
      <p>{t('consent.where', { provider: provider.title, count: photos })}</p>
      <p>{t('consent.once', { provider: provider.title })}</p>
      <p className="field-error" role="alert">
        {agree.error ? sentence(agree.error) : asked ? t('consent.first') : ''}
      </p>
      <div className="panel-actions">
        <Button
          kind="main"
          size="small"
          busy={agree.isPending}
          onClick={() => agree.mutate({ providerId: provider.id })}
        >
          {t('consent.send')}
        </Button>
        <Button size="small" onClick={onRefuse}>
          {t('consent.notNow')}
        </Button>
      </div>
    </section>
  );
}
