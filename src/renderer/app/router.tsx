import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { librarySearchOf } from '../lib/library-search.ts';
import { readShelfAhead } from '../lib/shelf-query.ts';
import { createPlaceHistory } from './place-history.ts';
import { PageTrouble } from './page-trouble.tsx';
import { NowherePage } from './nowhere-page.tsx';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NowherePage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});

const playRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/play/$storyId',
  /** The page of the story that is shown; without it, the one that was read last. */
  validateSearch: ({ scene }: Record<string, unknown>): { scene?: string } =>
    typeof scene === 'string' ? { scene } : {},
  component: lazyRouteComponent(() => import('../features/play/play-page.tsx'), 'PlayPage'),
});

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library',
  validateSearch: librarySearchOf,
  loaderDeps: ({ search }) => search,
  // The first covers are on their way while the page itself is.
  loader: ({ deps }) => readShelfAhead(deps),
  component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
});

const trashRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/trash',
  component: lazyRouteComponent(() => import('../features/library/trash-page.tsx'), 'TrashPage'),
});

const readRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/read/$storyId',
  validateSearch: ({ scene }: Record<string, unknown>): { scene?: string } =>
    typeof scene === 'string' ? { scene } : {},
  component: lazyRouteComponent(() => import('../features/reader/reader-page.tsx'), 'ReaderPage'),
});

const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map/$storyId',
  /** The page that is marked; without it, the one that was played last. */
  validateSearch: ({ scene }: Record<string, unknown>): { scene?: string } =>
    typeof scene === 'string' ? { scene } : {},
  component: lazyRouteComponent(() => import('../features/map/map-page.tsx'), 'MapPage'),
});

const charactersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/characters',
  /** Who is shown; without it, the first. */
  validateSearch: ({ id }: Record<string, unknown>): { id?: string } => (typeof id === 'string' ? { id } : {}),
  component: lazyRouteComponent(() => import('../features/characters/characters-page.tsx'), 'CharactersPage'),
});

const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity',
  component: lazyRouteComponent(() => import('../features/activity/activity-page.tsx'), 'ActivityPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  /** Which section is open. */
  validateSearch: ({ section }: Record<string, unknown>): { section?: string } =>
    typeof section === 'string' ? { section } : {},
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
});

/** Addresses live after the #, so that one page serves both hosts. */
export function createPlaces() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      homeRoute,
      playRoute,
      libraryRoute,
      trashRoute,
      readRoute,
      mapRoute,
      charactersRoute,
      activityRoute,
      settingsRoute,
    ]),
    history: createPlaceHistory(),
    defaultPreload: 'intent',
    defaultErrorComponent: PageTrouble,
    scrollRestoration: false,
  });
}

/** The places of the window. */
export const router = createPlaces();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
