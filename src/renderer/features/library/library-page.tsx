import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import './library.css';
import { StoryGrid } from './story-grid.tsx';

/** Every story of the room, newest change first. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const sentence = useErrorSentence();
  const list = useInfiniteQuery(
    queries.stories.list.infiniteOptions({
      input: (cursor: string | undefined) => (cursor === undefined ? {} : { cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const total = list.data?.pages[0]?.total ?? 0;
  const stories = list.data?.pages.flatMap((page) => page.stories) ?? [];

  return (
    <div className="library">
      <header className="top">
        <PageHeading title={t('title')}>{t('title')}</PageHeading>
        {list.data && (
          <span className="quiet small num" role="status">
            {total === 0 ? t('none') : t('count', { count: total })}
          </span>
        )}
        <span className="push" />
        <GoToButton />
      </header>
      {list.data && total === 0 && <EmptyShelf />}
      {total > 0 && (
        <StoryGrid
          stories={stories}
          more={list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {list.error && (
        <Panel
          className="library-trouble"
          announce
          title={t('failed')}
          actions={
            <Button onClick={() => void (list.data ? list.fetchNextPage() : list.refetch())}>{t('tryAgain')}</Button>
          }
        >
          <p className="soft">{sentence(list.error)}</p>
        </Panel>
      )}
    </div>
  );
}
