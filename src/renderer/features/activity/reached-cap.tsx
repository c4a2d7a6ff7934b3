import { Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dollarsToType, readDollars } from '../../lib/dollars.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { formatMoney } from '../../lib/price.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { CapWait } from './jobs-by-lane.ts';
import type { JobActions } from './use-job-actions.ts';

/** A cap that stops something: which, how much of it is used, and how to go on. */
export function ReachedCap({ cap, raise }: { cap: CapWait; raise: JobActions['raise'] }) {
  const { t, i18n } = useTranslation('activity');
  const { language } = i18n;
  const sentence = useErrorSentence();
  const hintId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const { scope, story, capMicros, usedMicros, missingMicros, jobs } = cap;
  const value = typed ?? dollarsToType(upToCents(missingMicros ?? 0), language);
  const mine = raise.variables?.scope === scope && raise.variables.storyId === story?.id;

  function submit(event: FormEvent) {
    event.preventDefault();
    const byMicros = readDollars(value);
    setWrong(!byMicros);
    if (!byMicros || raise.isPending || scope === 'client') return;
    raise.mutate({ scope, byMicros, ...(story && { storyId: story.id }) }, { onSuccess: () => setTyped(null) });
  }

  return (
    <li className="panel decision cap">
      <div className="decision-words">
        <h3 className="decision-news">
          {story ? t('cap.story', { title: story.title ?? t('untitled') }) : t(`cap.${scope}`)}
        </h3>
        <p className="num">
          {t('cap.used', {
            used: formatMoney(usedMicros, language),
            cap: formatMoney(capMicros, language),
          })}{' '}
          {t('cap.waiting', { count: jobs.length })} {t('cap.nothingSent')}
        </p>
        {missingMicros === null ? (
          <p>
            {t('cap.noPrice')}{' '}
            <Link className="link" to="/settings" search={{ section: 'models' }}>
              {t('cap.toModels')}
            </Link>
          </p>
        ) : scope === 'client' ? null : (
          <form className="cap-raise" onSubmit={submit} noValidate>
            <TextField
              label={t('cap.raiseBy')}
              inputMode="decimal"
              autoComplete="off"
              value={value}
              {...(!wrong && { 'aria-describedby': hintId })}
              error={wrong ? t('cap.notAnAmount') : null}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Button type="submit" size="small" busy={raise.isPending}>
              {t('cap.raise')}
            </Button>
            <p id={hintId} className="cap-hint">
              {typed === null ? t('cap.enough', { count: jobs.length }) : t('cap.once')}
            </p>
          </form>
        )}
        <p className="small">
          <Link className="link" to="/settings" search={{ section: scope === 'client' ? 'api' : 'budgets' }}>
            {t(scope === 'client' ? 'cap.toClients' : 'cap.toBudgets')}
          </Link>
        </p>
        {mine && raise.isError && (
          <p className="field-error" role="alert">
            {sentence(raise.error)}
          </p>
        )}
        <p className="small soft" role="status">
          {mine && raise.data?.continued === 0 && t('cap.stillNotEnough')}
        </p>
      </div>
    </li>
  );
}

/** A cap is spoken of in cents; a fraction of one is rounded up, so that it is enough. */
function upToCents(micros: number): number {
  return Math.ceil(micros / 10_000) * 10_000;
}
