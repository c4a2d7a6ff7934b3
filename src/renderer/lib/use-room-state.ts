import { useQuery } from '@tanstack/react-query';
import type { RoomState } from '../../contract/rooms.ts';
import { queries } from './queries.ts';

/** Whether there is a PIN and how the next start goes; null until it is known. */
export function useRoomState(): RoomState | null {
  return useQuery(queries.rooms.state.queryOptions({ input: undefined })).data ?? null;
}
