import { Link, useMatchRoute } from '@tanstack/react-router';
import { BookOpen, LibraryBig, PenLine, Settings2, Star, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lastStoryStore } from '../lib/last-story.ts';
import { useSystem } from '../lib/use-system.ts';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { ActivityLink } from './activity-link.tsx';
import { RoomBadge } from './room-badge.tsx';

/** The places, and at the foot the room one is in. */
export function Rail() {
  const { t } = useTranslation('common');
  const { tier } = useSystem();
  const lastStory = lastStoryStore(({ ids }) => ids[tier]);
  const matches = useMatchRoute();
  const kids = tier === 'kids';
  const inStory = Boolean(
    matches({ to: '/play/$storyId' }) || matches({ to: '/read/$storyId' }) || matches({ to: '/map/$storyId' }),
  );
  return (
    <nav className="rail" aria-label={t('rail.places')}>
      <Mark />
      <Link to="/" activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
        <Icon of={kids ? Star : PenLine} />
        {t('rail.new')}
      </Link>
      <Link to="/library" activeProps={{ 'aria-current': 'page' }}>
        <Icon of={LibraryBig} />
        {t(kids ? 'rail.stories' : 'rail.library')}
      </Link>
      {lastStory && (
        <Link to="/play/$storyId" params={{ storyId: lastStory }} aria-current={inStory ? 'page' : undefined}>
          <Icon of={BookOpen} />
          {t('rail.story')}
        </Link>
      )}
      <Link to="/characters" activeProps={{ 'aria-current': 'page' }}>
        <Icon of={UsersRound} />
        {t(kids ? 'rail.friends' : 'rail.cast')}
      </Link>
      <ActivityLink />
      <Link to="/settings" activeProps={{ 'aria-current': 'page' }}>
        <Icon of={Settings2} />
        {t('rail.settings')}
      </Link>
      <RoomBadge />
    </nav>
  );
}
