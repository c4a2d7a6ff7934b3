import { RotateCw } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobLists } from '../../lib/cache-patches.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { priceWords } from '../../lib/price-words.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { JobRow } from './job-row.tsx';
import { endSentences } from './job-words.ts';
import { isSuperseded } from './jobs-by-lane.ts';
import type { JobActions } from './use-job-actions.ts';
import { useShownRows } from './use-shown-rows.ts';

const SHOWN = 10;

/** What has ended, newest first, and the way to try again whatever failed. */
export function EndedJobs({ lists, actions }: { lists: JobLists; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const { shown, showUpTo } = useShownRows(list, SHOWN);
  const { ended } = lists;
  if (ended.length === 0) return null;
  const failed = ended.filter((job) => ['failed', 'expired'].includes(job.state) && !isSuperseded(job, lists));
  return (
    <section className="lane" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('ended')}</h2>
        {failed.length > 0 && <RetryFailed key={failed.map((job) => job.id).join()} actions={actions} />}
      </header>
      <ol ref={list}>
        {ended.slice(0, shown).map((job) => (
          <JobRow
            key={job.id}
            job={job}
            sentences={endSentences(job)}
            actions={actions}
            canRetry={!isSuperseded(job, lists)}
          />
        ))}
      </ol>
      {ended.length > shown && (
        <p className="lane-rest">
          <Button size="small" onClick={() => showUpTo(ended.length)}>
            {t('showAll', { count: ended.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

function RetryFailed({ actions }: { actions: JobActions }) {
  const { t, i18n } = useTranslation('activity');
  const { t: common } = useTranslation('common');
  const sentence = useErrorSentence();
  const price = usePrice({ what: 'retry-failed' });
  const count = price?.lines.length ?? 0;
  if (!price || count === 0) return null;
  return (
    <>
      {actions.retryFailed.isError && (
        <span className="field-error" role="alert">
          {sentence(actions.retryFailed.error)}
        </span>
      )}
      <Button
        size="small"
        icon={RotateCw}
        busy={actions.retryFailed.isPending}
        onClick={() => actions.retryFailed.mutate(undefined)}
      >
        {t('withPrice', {
          label: t('retryFailed', { count }),
          price: priceWords(price, i18n.language, common).figure,
        })}
      </Button>
    </>
  );
}
