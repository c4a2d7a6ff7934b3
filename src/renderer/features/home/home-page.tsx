import './cast.css';
import './home.css';
import './how-it-is-made.css';
import { lazy, Suspense } from 'react';
import { useKidsRoom } from '../../lib/use-system.ts';
import { NewStoryDesk } from './new-story-desk.tsx';

const KidsHome = lazy(() => import('./kids-home.tsx').then(({ KidsHome: component }) => ({ default: component })));

/** Where a story begins. */
export function HomePage() {
  if (!useKidsRoom()) return <NewStoryDesk />;
  return (
    <Suspense>
      <KidsHome />
    </Suspense>
  );
}
