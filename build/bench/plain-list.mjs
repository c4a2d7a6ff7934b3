// @ts-nocheck -- it runs in a page and imports the page's own modules, which the types of the scripts know nothing of
// The library's own cards in a list of plain @tanstack/react-virtual, over the page that is open: what the library's
// own list is compared with. All cards are in the memory before it begins.
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { StoryCard } from '@renderer/features/library/story-card.tsx';
import { speak } from '@renderer/lib/i18n.ts';
import { queries, queryClient } from '@renderer/lib/queries.ts';

const CARDS = 1000;
const COLUMNS = 5;
const GAP = 24;
const desk = { focused() {}, pressed: () => false, toggle() {}, favourite() {}, renamed() {} };

/** @type {any[]} */
const cards = [];
for (let cursor; cards.length < CARDS;) {
  const page = await queries.library.list.call({ limit: 200, ...(cursor && { cursor }) });
  cards.push(...page.stories);
  if (page.nextCursor === null) break;
  cursor = page.nextCursor;
}
const { total } = await queries.library.facets.call(undefined);
await speak('en');
await queryClient.prefetchQuery(queries.system.info.queryOptions({ input: undefined }));

function PlainList() {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const cardWidth = (innerWidth - 72 - 80 - GAP * (COLUMNS - 1)) / COLUMNS;
  // oxlint-disable-next-line react/incompatible-library -- its answers are only used here, where nothing is memoized
  const virtual = useVirtualizer({
    count: Math.ceil(total / COLUMNS),
    getScrollElement: () => box.current,
    estimateSize: () => Math.round(cardWidth * 1.25 + 180),
    overscan: 2,
  });
  return createElement(
    'div',
    { ref: box, className: 'library-scroll', 'data-plain-scroll': true, style: { height: '100%' } },
    createElement(
      'div',
      { className: 'library-grid', role: 'grid', style: { height: virtual.getTotalSize() } },
      virtual.getVirtualItems().map((row) =>
        createElement(
          'div',
          {
            key: row.key,
            role: 'row',
            className: 'library-row',
            style: {
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
              columnGap: GAP,
            },
          },
          Array.from({ length: COLUMNS }, (_, column) => {
            const index = row.index * COLUMNS + column;
            const story = cards[index % cards.length];
            return createElement(StoryCard, {
              key: index,
              story,
              index,
              column,
              reachable: false,
              selected: false,
              renaming: false,
              desk,
            });
          }),
        ),
      ),
    ),
  );
}

const root = createRootRoute();
const paths = ['/', '/play/$storyId', '/read/$storyId', '/map/$storyId'];
const router = createRouter({
  routeTree: root.addChildren(
    paths.map((path) => createRoute({ getParentRoute: () => root, path, component: PlainList })),
  ),
  history: createMemoryHistory({ initialEntries: ['/'] }),
});
await router.load();
const place = document.createElement('div');
place.style.cssText = 'position:fixed;inset:180px 0 0 72px;z-index:60;background:var(--paper)';
place.dataset.plain = '';
document.body.append(place);
createRoot(place).render(
  createElement(QueryClientProvider, { client: queryClient }, createElement(RouterProvider, { router })),
);
