import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from './queries.ts';

/** Version, host, room and folder. The start screen has read it before anything else renders. */
export function useSystem() {
  return useSuspenseQuery(queries.system.info.queryOptions({ input: undefined })).data;
}

/** True in the kids' room: larger, simpler, no money, no model names. */
export function useKidsRoom(): boolean {
  return useSystem().tier === 'kids';
}
