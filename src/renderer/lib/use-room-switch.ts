import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { create } from 'zustand';
import { queries } from './queries.ts';
import { dropAllStreamedText } from './streamed-text.ts';

/** Counts the rooms entered; a new count means a new event stream, and none is followed on the way. */
export const roomVisitStore = create<{ visit: number; onTheWay: boolean }>(() => ({ visit: 0, onTheWay: false }));

const changeKey = 'fableroom.room-change';

/** Enters the other room: follows its events, forgets all that was read, starts at its Home. */
export function useRoomSwitch() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    queries.rooms.enter.mutationOptions({
      onMutate: () => roomVisitStore.setState({ onTheWay: true }),
      onSuccess: async ({ tier, assetAddress }) => {
        await cache.cancelQueries();
        await navigate({ to: '/' });
        const infoKey = queries.system.info.queryKey({ input: undefined });
        const kept = [infoKey, queries.system.settings.queryKey({ input: undefined })].map((key) => hashKey(key));
        const ofTheRoom = ({ queryHash }: { queryHash: string }) => !kept.includes(queryHash);
        cache.removeQueries({ type: 'inactive', predicate: ofTheRoom });
        cache.setQueryData(infoKey, (info) => info && { ...info, tier, assetAddress });
        dropAllStreamedText();
        void cache.resetQueries({ predicate: ofTheRoom });
        tellOtherPages();
      },
      onSettled: () => roomVisitStore.setState(({ visit }) => ({ visit: visit + 1, onTheWay: false })),
    }),
  );
}

/** The browser tells the other pages of this address that a stored value has changed. */
function tellOtherPages(): void {
  localStorage.setItem(changeKey, crypto.randomUUID());
}

/** Pages of one browser share a session: when one enters the other room, the rest start again there. */
export function useRoomChangesElsewhere(): void {
  useEffect(() => {
    function onStored({ key }: StorageEvent) {
      if (key !== changeKey) return;
      location.hash = '#/';
      location.reload();
    }
    addEventListener('storage', onStored);
    return () => removeEventListener('storage', onStored);
  }, []);
}
