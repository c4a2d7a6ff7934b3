import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../lib/client.ts';
import { useConnectionState } from '../lib/connection-state.ts';
import { doorStore } from '../lib/door-store.ts';
import { followEvents } from '../lib/event-stream.ts';
import { rememberLastStory } from '../lib/last-story.ts';
import { useSystem } from '../lib/use-system.ts';
import { ToastArea } from '../ui/toast-area.tsx';
import { useUndoKeys } from '../lib/undo.ts';
import { FloatingLists } from './floating-lists.tsx';
import { Rail } from './rail.tsx';
import { RoomDoor } from './room-door.tsx';
import { roomVisitStore, useRoomChangesElsewhere } from '../lib/use-room-switch.ts';

/** Everything around a page: rail, lost-connection strip, toast, palette. */
export function Shell() {
  const { t } = useTranslation('common');
  const connection = useConnectionState();
  const door = doorStore(({ open }) => open);
  useEventStream();
  useLastStory();
  useRoomChangesElsewhere();
  useUndoKeys();
  return (
    <>
      <div className="app" inert={door}>
        <a className="skip" href="#page" onClick={skipToPage}>
          {t('skip')}
        </a>
        <Rail />
        <main id="page" className="view" tabIndex={-1}>
          <div role="status" className={connection === 'lost' ? 'strip' : 'vh'}>
            {connection === 'lost' ? t('connectionLost') : ''}
          </div>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <ToastArea />
        {!door && <FloatingLists />}
      </div>
      {door && <RoomDoor />}
    </>
  );
}

/** The address after # belongs to the router, so the skip link moves the focus itself. */
function skipToPage(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

function useEventStream(): void {
  const cache = useQueryClient();
  const here = roomVisitStore(({ visit }) => visit === 'here');
  useEffect(() => {
    if (!here) return undefined;
    const stop = new AbortController();
    void followEvents(client, cache, stop.signal);
    return () => stop.abort();
  }, [cache, here]);
}

function useLastStory(): void {
  const { tier } = useSystem();
  const storyId = useMatches({
    select: (matches) => matches.map(({ params }) => ('storyId' in params ? params.storyId : null)).find(Boolean),
  });
  useEffect(() => {
    if (storyId) rememberLastStory(tier, storyId);
  }, [storyId, tier]);
}
