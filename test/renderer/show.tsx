import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { speak } from '../../src/renderer/lib/i18n.ts';
import { queries, queryClient } from '../../src/renderer/lib/queries.ts';

// A busy machine may need a while to load a lazy part.
configure({ asyncUtilTimeout: 10_000 });

/**
 * Shows a piece of the page the way the app does: with the fake client's answers, the words of a language and a router
 * whose other places only name themselves. Mock `src/renderer/lib/client.ts` first.
 */
export async function show(
  piece: ReactNode,
  { language = 'en', at = '/' }: { language?: 'en' | 'fr'; at?: string } = {},
) {
  queryClient.clear();
  await speak(language);
  await Promise.all([
    queryClient.prefetchQuery(queries.system.info.queryOptions({ input: undefined })),
    queryClient.prefetchQuery(queries.system.settings.queryOptions({ input: undefined })),
  ]);
  const root = createRootRoute({
    component: () => (
      <Suspense>
        <Outlet />
      </Suspense>
    ),
  });
  const paths = [
    '/',
    '/library',
    '/library/trash',
    '/play/$storyId',
    '/read/$storyId',
    '/map/$storyId',
    '/characters',
    '/activity',
    '/settings',
  ];
  const router = createRouter({
    routeTree: root.addChildren(
      paths.map((path) => createRoute({ getParentRoute: () => root, path, component: () => piece })),
    ),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  const view = render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </StrictMode>,
  );
  return { ...view, router };
}
