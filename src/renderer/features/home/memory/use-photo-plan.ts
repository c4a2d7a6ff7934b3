import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Client } from '../../../../contract/index.ts';
import type { CastMember } from '../../../../contract/stories.ts';
import { queries } from '../../../lib/queries.ts';
import type { Draft } from '../draft-store.ts';

export type PhotoPlan = Awaited<ReturnType<Client['characters']['plan']>>;
export type PlannedPhoto = PhotoPlan['sent'][number];

/** How memory mode stands for the story that is not begun. */
export interface Memory {
  on: boolean;
  /** Null while it is off, nobody of the room's characters is in the cast, or it is not known yet. */
  plan: PhotoPlan | null;
  failed: boolean;
  retry: () => void;
}

/** What would be sent with a picture that shows the whole cast. Asks nothing while memory mode is off. */
export function usePhotoPlan(draft: Draft, cast: readonly CastMember[], imageModelId: string | null): Memory {
  const characterIds = cast.flatMap(({ characterId }) => characterId ?? []);
  const asked = draft.memoryMode && imageModelId !== null && characterIds.length > 0;
  const { data, isError, refetch } = useQuery({
    ...queries.characters.plan.queryOptions({
      input: asked ? { imageModelId, characterIds, order: draft.photoOrder, leftOut: draft.photosLeftOut } : skipToken,
    }),
    // Keys and photos may have changed while another page was open.
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });
  return {
    on: draft.memoryMode,
    plan: asked && data ? inOrder(data, draft.photoOrder) : null,
    failed: asked && isError,
    retry: () => void refetch(),
  };
}

/** In the order that was just set by hand, while the engine has yet to say so. */
function inOrder(plan: PhotoPlan, order: readonly string[]): PhotoPlan {
  const place = ({ photoId }: PlannedPhoto) => (order.includes(photoId) ? order.indexOf(photoId) : order.length);
  return { ...plan, sent: plan.sent.toSorted((one, other) => place(one) - place(other)) };
}

/** True while somebody has yet to say whether photos may go where they would. */
export function needsConsent({ on, plan }: Memory): boolean {
  return on && plan !== null && plan.sent.length > 0 && !plan.agreed;
}

/** The plan as a story keeps it. */
export function photosOf(plan: PhotoPlan | null): { order: string[]; leftOut: string[] } {
  if (!plan) return { order: [], leftOut: [] };
  const others = plan.leftOut.filter(({ reason }) => reason !== 'by-hand');
  return {
    order: [...plan.sent, ...others].map(({ photoId }) => photoId),
    leftOut: plan.leftOut.filter(({ reason }) => reason === 'by-hand').map(({ photoId }) => photoId),
  };
}
