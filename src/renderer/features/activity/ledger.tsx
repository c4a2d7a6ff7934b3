import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../contract/money.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useProviderName } from '../../lib/use-provider-name.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Money } from './money.tsx';

const PAGE = 50;

/** Every call with its money, read only when somebody opens it, a page at a time. */
export function Ledger() {
  const { t } = useTranslation('activity');
  const [open, setOpen] = useState(false);
  return (
    <details className="ledger" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('ledger.title')}</summary>
      {open && <LedgerTable />}
    </details>
  );
}

function LedgerTable() {
  const { t } = useTranslation('activity');
  const sentence = useErrorSentence();
  const ledger = useInfiniteQuery(
    queries.money.ledger.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: PAGE, ...(cursor !== undefined && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const entries = ledger.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      {ledger.data && entries.length === 0 && <p className="soft">{t('ledger.empty')}</p>}
      {entries.length > 0 && (
        <div className="ledger-scroll">
          <table>
            <caption className="vh">{t('ledger.title')}</caption>
            <thead>
              <tr>
                {(['when', 'what', 'outcome', 'estimate', 'charged'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`ledger.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <LedgerRow key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ledger.error && (
        <p className="field-error" role="alert">
          {sentence(ledger.error)}
        </p>
      )}
      {(ledger.hasNextPage || ledger.error) && (
        <Button
          size="small"
          busy={ledger.isFetching}
          onClick={() => void (ledger.data ? ledger.fetchNextPage() : ledger.refetch())}
        >
          {t(ledger.error ? 'common:tryAgain' : 'ledger.more')}
        </Button>
      )}
    </>
  );
}

function LedgerRow({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('activity');
  const providerName = useProviderName();
  const { provider, accountName, story, sceneId } = entry;
  const account = accountName && accountName !== provider.title ? ` · ${accountName}` : '';
  // Nobody charges for it, so there is nothing to say or to leave unsaid.
  const { builtIn } = provider;
  return (
    <tr>
      <td className="soft">
        <RelativeTime time={entry.at} />
      </td>
      <td>
        <span className="soft">{t(`part.${entry.kind}`)} · </span>
        {entry.modelTitle}
        <span className="soft">
          {' '}
          · {providerName(provider)}
          {account}
        </span>
        {story && (
          <>
            <br />
            <Link
              to="/play/$storyId"
              params={{ storyId: story.id }}
              search={sceneId ? { scene: sceneId } : {}}
              dir="auto"
            >
              {story.title}
            </Link>
          </>
        )}
      </td>
      <td>{t([`ledger.outcome.${entry.outcome}`, 'ledger.outcome.other'])}</td>
      <td className="num">
        {builtIn ? <span className="quiet">{t('money.none')}</span> : <Money micros={entry.estimateMicros} estimated />}
      </td>
      <td className="num">
        {builtIn ? (
          t('free')
        ) : entry.actualMicros === null ? (
          <span className="quiet">{t('ledger.notSaid')}</span>
        ) : (
          <Money micros={entry.actualMicros} />
        )}
      </td>
    </tr>
  );
}
