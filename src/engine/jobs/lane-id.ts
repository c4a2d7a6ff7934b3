import type { WorkKind } from '../../contract/values.ts';

/** The id of a lane: whose limits hold in it, an account or what is built in, and the kind of work. */
export function laneId(owner: string, kind: WorkKind): string {
  return `${owner}/${kind}`;
}

/** What a lane's id says. */
export function readLaneId(id: string): { owner: string; kind: WorkKind } {
  const end = id.lastIndexOf('/');
  return { owner: id.slice(0, end), kind: id.slice(end + 1) as WorkKind };
}
