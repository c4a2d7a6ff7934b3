import './library.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import {
  changedSearch,
  isFiltered,
  shelfInput,
  type LibrarySearch,
  type SearchChanges,
} from '../../lib/library-search.ts';
import { queries } from '../../lib/queries.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SearchField } from './search-field.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { StoryGrid } from './story-grid.tsx';
import { useLibraryActions } from './use-library-actions.ts';
import { useSelection } from './use-selection.ts';
import { useShelf, type Shelf } from './use-shelf.ts';

const route = getRouteApi('/library');

/** Every story of the room: searched, filtered, sorted, and changed one by one or many at once. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const title = t(useKidsRoom() ? 'common:rail.stories' : 'title');
  const sentence = useErrorSentence();
  const search: LibrarySearch = route.useSearch();
  const navigate = route.useNavigate();
  const day = new Date().setHours(0, 0, 0, 0);
  const input = useMemo(() => shelfInput(search, day), [search, day]);
  const shelf = useShelf(input);
  const facets = useQuery(queries.library.facets.queryOptions({ input: undefined }));
  // Covers come first: putting numbers and languages into words takes longer than a row of them.
  const total = useDeferredValue(shelf.total, undefined);
  const choices = useDeferredValue(facets.data, undefined);
  const selection = useSelection(shelf, shelf.key);
  const actions = useLibraryActions();
  const [renaming, setRenaming] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => page.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]'));

  const change = useCallback(
    (changes: SearchChanges) =>
      void navigate({ search: (old: LibrarySearch) => changedSearch(old, changes), replace: true }),
    [navigate],
  );
  const clear = useCallback(
    () => void navigate({ search: ({ sort }: LibrarySearch) => (sort ? { sort } : {}), replace: true }),
    [navigate],
  );
  const filtered = isFiltered(search);
  const nothing = shelf.total?.count === 0;
  const bare = nothing && !filtered && !shelf.stale;

  return (
    <div className="library" ref={page} {...keptFocus}>
      <header className="top">
        <PageHeading title={title}>{title}</PageHeading>
        <span className="quiet small num" role="status">
          <CountWords total={total} filtered={filtered} />
        </span>
        <SearchField value={search.q ?? ''} onChange={(q) => change(q === '' ? { q: undefined } : { q })} />
        <GoToButton />
      </header>
      {!bare && <FilterBar search={search} facets={choices} onChange={change} onClear={clear} />}
      {bare && <EmptyShelf />}
      {nothing && filtered && (
        <div className="library-empty" role="status">
          <h2>{t('noHits.title')}</h2>
          <p className="soft">{t('noHits.sentence')}</p>
          <Button kind="main" onClick={clear}>
            {t('noHits.clear')}
          </Button>
        </div>
      )}
      {!shelf.total && !shelf.error && (
        <p className="library-loading soft" role="status">
          {t('loading')}
        </p>
      )}
      {shelf.error && (
        <Panel
          className="library-trouble"
          announce
          title={t('failed')}
          actions={<Button onClick={shelf.again}>{t('tryAgain')}</Button>}
        >
          <p className="soft">{sentence(shelf.error)}</p>
        </Panel>
      )}
      {shelf.count > 0 && (
        <StoryGrid
          key={gridKey(search)}
          shelf={shelf}
          selection={selection}
          actions={actions}
          renaming={renaming}
          onRenaming={setRenaming}
        />
      )}
      {selection.ids.size > 0 && (
        <SelectionBar
          selection={selection}
          actions={actions}
          allTags={facets.data?.tags ?? []}
          onRename={(id) => setRenaming(id)}
        />
      )}
    </div>
  );
}

/** Another question begins at its own place; only its last letters leave the grid standing. */
function gridKey({ q, ...search }: LibrarySearch): string {
  return JSON.stringify([q === undefined, search]);
}

function CountWords({ total, filtered }: { total: Shelf['total']; filtered: boolean }) {
  const { t } = useTranslation('library');
  if (!total) return null;
  const { count, atLeast } = total;
  if (filtered) return atLeast ? t('foundAtLeast', { count }) : t('found', { count });
  if (count === 0) return t('none');
  return atLeast ? t('atLeast', { count }) : t('count', { count });
}
