import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CastMember } from '../../../contract/stories.ts';
import type { Style, Tier } from '../../../contract/values.ts';
import { useSystem } from '../../lib/use-system.ts';
import type { StoryLanguage } from './story-options.ts';

/** A story that has not begun. Model ids are null until somebody picks one: then the engine's defaults hold. */
export interface Draft {
  premise: string;
  cast: CastMember[];
  style: Style;
  language: StoryLanguage | null;
  length: number | null;
  videoMode: boolean;
  textModelId: string | null;
  imageModelId: string | null;
  videoModelId: string | null;
}

const emptyDraft: Draft = {
  premise: '',
  cast: [],
  style: 'watercolor',
  language: null,
  length: 6,
  videoMode: false,
  textModelId: null,
  imageModelId: null,
  videoModelId: null,
};

/** One draft for each room, kept through a restart. */
export const draftStore = create<{ drafts: Partial<Record<Tier, Draft>> }>()(
  persist(() => ({ drafts: {} }), { name: 'fableroom.drafts', version: 1 }),
);

export function changeDraft(tier: Tier, patch: Partial<Draft>): void {
  draftStore.setState(({ drafts }) => ({
    drafts: { ...drafts, [tier]: { ...emptyDraft, ...drafts[tier], ...patch } },
  }));
}

/** After a story has begun: its words are in the story now, the choices stay for the next one. */
export function clearWords(tier: Tier): void {
  changeDraft(tier, { premise: '', cast: [] });
}

/** The draft of this room, and how to change it. */
export function useDraft(): [Draft, (patch: Partial<Draft>) => void] {
  const { tier } = useSystem();
  const draft = draftStore(({ drafts }) => drafts[tier]);
  return [draft ? { ...emptyDraft, ...draft } : emptyDraft, (patch) => changeDraft(tier, patch)];
}
