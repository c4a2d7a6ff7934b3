import './library.css';
import './trash.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DeleteForGood } from './delete-for-good.tsx';
import { TrashRow } from './trash-row.tsx';

/** What was thrown away, latest first: put back, or deleted for good. */
export function TrashPage() {
  const { t, i18n } = useTranslation('library');
  const shelf = t(useKidsRoom() ? 'common:rail.stories' : 'trash.back');
  const sentence = useErrorSentence();
  const [emptying, setEmptying] = useState(false);
  const list = useInfiniteQuery(
    queries.trash.list.infiniteOptions({
      input: (cursor: string | undefined) => (cursor === undefined ? {} : { cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const bytes = list.data?.pages[0]?.bytes ?? 0;
  const empty = list.data !== undefined && rows.length === 0;

  return (
    <div className="library trash">
      <header className="top">
        <PageHeading title={t('trash.title')}>{t('trash.title')}</PageHeading>
        {rows.length > 0 && <span className="quiet small num">{bytesWords(bytes, i18n.language)}</span>}
        <span className="push" />
        <GoToButton />
      </header>
      <div className="trash-acts">
        <Link to="/library" className={buttonClass({ kind: 'bare', size: 'small' })}>
          <Icon of={ChevronLeft} size={16} />
          {shelf}
        </Link>
        {rows.length > 0 && !emptying && (
          <Button size="small" icon={Trash2} onClick={() => setEmptying(true)}>
            {t('trash.empty')}
          </Button>
        )}
      </div>
      {emptying && rows.length > 0 && (
        <div className="trash-sure">
          <DeleteForGood items={null} onClose={() => setEmptying(false)} />
        </div>
      )}
      {empty && (
        <div className="library-empty">
          <h2>{t('trash.emptyTitle')}</h2>
          <p className="soft">{t('trash.emptySentence')}</p>
          <Link to="/library" className={buttonClass({ kind: 'main' })}>
            {shelf}
          </Link>
        </div>
      )}
      {list.error && (
        <Panel
          className="library-trouble"
          announce
          title={t('trash.failed')}
          actions={<Button onClick={() => void list.refetch()}>{t('tryAgain')}</Button>}
        >
          <p className="soft">{sentence(list.error)}</p>
        </Panel>
      )}
      {rows.length > 0 && (
        <div className="trash-scroll">
          <p className="soft">{t('trash.explained')}</p>
          <ul aria-label={t('trash.list')}>
            {rows.map((row) => (
              <TrashRow key={`${row.item.kind} ${row.item.id}`} row={row} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('trash.more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
