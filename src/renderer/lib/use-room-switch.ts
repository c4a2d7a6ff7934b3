import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Tier } from '../../contract/values.ts';
import { openDoor } from './door-store.ts';
import { pinRefusal } from './pin-refusal.ts';
import { queries } from './queries.ts';
import { startAgain } from './start-again.ts';
import { useRoomState } from './use-room-state.ts';
import { useSystem } from './use-system.ts';

/** `going`: no events are followed on the way. `gone`: the room was left, and nothing of it is shown any more. */
export const roomVisitStore = create<{ visit: 'here' | 'going' | 'gone' }>(() => ({ visit: 'here' }));

const changeKey = 'fableroom.room-change';

/** Leaves the room for good: forgets all that was read and loads the page anew in the other one. */
export function useLeaveRoom(): () => void {
  const cache = useQueryClient();
  return () => {
    roomVisitStore.setState({ visit: 'gone' });
    cache.clear();
    tellOtherPages();
    startAgain();
  };
}

/** Enters the other room, or locks the grown-ups' room where it has a PIN. Asks for the PIN where one is needed. */
export function useRoomSwitch() {
  const cache = useQueryClient();
  const { tier: here } = useSystem();
  const pinSet = useRoomState()?.pinSet ?? false;
  const leave = useLeaveRoom();
  const options = {
    onMutate: () => roomVisitStore.setState({ visit: 'going' }),
    onSuccess: leave,
    onError: (error: unknown) => {
      roomVisitStore.setState({ visit: 'here' });
      const refusal = pinRefusal(error);
      if (!refusal) return;
      // Somebody else may have set the PIN, or tried it.
      cache.setQueryData(
        queries.rooms.state.queryKey({ input: undefined }),
        (old) => old && { ...old, pinSet: true, pinWaitsUntil: refusal.waitsUntil },
      );
      openDoor();
    },
  };
  const entering = useMutation(queries.rooms.enter.mutationOptions(options));
  const locking = useMutation(queries.rooms.lock.mutationOptions(options));
  const locks = here === 'adult' && pinSet;
  const error = entering.error ?? locking.error;
  return {
    /** Whether going to the kids' room locks this one. */
    locks,
    enter: (tier: Tier) => {
      if (entering.isPending || locking.isPending) return;
      if (locks) locking.mutate(undefined);
      else entering.mutate({ tier });
    },
    pending: entering.isPending || locking.isPending,
    /** What went wrong; asking for a PIN is not that. */
    error: pinRefusal(error) ? null : error,
  };
}

/** The browser tells the other pages of this address that a stored value has changed. */
function tellOtherPages(): void {
  localStorage.setItem(changeKey, crypto.randomUUID());
}

/** Pages of one browser share a session, and locking takes every page along: the page starts again in that room. */
export function useRoomChangesElsewhere(): void {
  const cache = useQueryClient();
  const { tier } = useSystem();
  const here = useRef(tier);
  useEffect(() => {
    function follow() {
      roomVisitStore.setState({ visit: 'gone' });
      cache.clear();
      startAgain();
    }
    function onStored({ key }: StorageEvent) {
      if (key === changeKey) follow();
    }
    // After a lock the next connection answers for the kids' room.
    if (tier !== here.current && roomVisitStore.getState().visit !== 'gone') follow();
    addEventListener('storage', onStored);
    return () => removeEventListener('storage', onStored);
  }, [cache, tier]);
}
