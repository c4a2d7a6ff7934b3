import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { CastMember } from '../../../contract/stories.ts';
import type { Style, Tier } from '../../../contract/values.ts';
import { onRoomStorageOpened, roomStorage } from '../../lib/room-storage.ts';
import { useSystem } from '../../lib/use-system.ts';
import { nobody } from './cast-now.ts';
import { castLimit, type StoryLanguage } from './story-options.ts';

/** A story that has not begun. Model ids are null until somebody picks one: then the engine's defaults hold. */
export interface Draft {
  premise: string;
  cast: CastMember[];
  style: Style;
  language: StoryLanguage | null;
  length: number | null;
  videoMode: boolean;
  memoryMode: boolean;
  /** Ids of photos in the order in which they were put by hand. */
  photoOrder: string[];
  /** Ids of photos that were left out by hand. */
  photosLeftOut: string[];
  /** Somebody wants each picture looked at. */
  faceCheck: boolean;
  textModelId: string | null;
  imageModelId: string | null;
  videoModelId: string | null;
  checkModelId: string | null;
}

const emptyDraft: Draft = {
  premise: '',
  cast: [],
  style: 'watercolor',
  language: null,
  length: 6,
  videoMode: false,
  memoryMode: false,
  photoOrder: [],
  photosLeftOut: [],
  faceCheck: false,
  textModelId: null,
  imageModelId: null,
  videoModelId: null,
  checkModelId: null,
};

/** One draft for each room, kept through a restart. */
export const draftStore = create<{ drafts: Partial<Record<Tier, Draft>> }>()(
  persist(() => ({ drafts: {} }), {
    name: 'fableroom.drafts',
    version: 1,
    storage: createJSONStorage(() => roomStorage),
  }),
);
onRoomStorageOpened(() => draftStore.persist.rehydrate());

export function changeDraft(tier: Tier, patch: Partial<Draft>): void {
  draftStore.setState(({ drafts }) => ({
    drafts: { ...drafts, [tier]: { ...emptyDraft, ...drafts[tier], ...patch } },
  }));
}

/** After a story has begun: its words are in the story now, the choices stay for the next one. */
export function clearWords(tier: Tier): void {
  changeDraft(tier, { premise: '', cast: [], photoOrder: [], photosLeftOut: [] });
}

/** Adds somebody to the cast as it is by now; false where it is full. */
export function joinCast(tier: Tier, member: CastMember): boolean {
  const { cast } = { ...emptyDraft, ...draftStore.getState().drafts[tier] };
  if (cast.length >= castLimit) return false;
  changeDraft(tier, { cast: [...cast, member] });
  return true;
}

/** The draft of this room, and how to change it. */
export function useDraft(): [Draft, (patch: Partial<Draft>) => void] {
  const { tier } = useSystem();
  const draft = draftStore(({ drafts }) => drafts[tier]);
  return [draft ? filled(draft) : emptyDraft, (patch) => changeDraft(tier, patch)];
}

/** A draft may have been kept before there was all of this to say. */
function filled(draft: Draft): Draft {
  return { ...emptyDraft, ...draft, cast: draft.cast.map((member) => ({ ...nobody, ...member })) };
}
