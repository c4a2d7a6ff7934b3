import type { BranchColour } from '../../contract/scenes.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import type { ChangeParts } from './change-parts.ts';

const COLOURS: Readonly<Record<BranchColour, true>> = {
  none: true,
  ember: true,
  dusk: true,
  moss: true,
  straw: true,
  plum: true,
};

/** A stored colour; `none` for one that is not known. */
export function branchColour(stored: string | null): BranchColour {
  return stored !== null && Object.hasOwn(COLOURS, stored) ? (stored as BranchColour) : 'none';
}

/** Names and colours the branch that begins at a scene; null, and no name with no colour, take both away. */
export function setBranch(
  { store, history }: ChangeParts,
  story: StoryRow,
  scene: SceneRow,
  branch: { readonly name: string; readonly colour: BranchColour } | null,
): void {
  const name = branch && plainText(branch.name);
  const isNone = !branch || (name === '' && branch.colour === 'none');
  const next = { branch_name: isNone ? null : name, branch_colour: isNone ? null : branch.colour };
  const before = { branch_name: scene.branch_name, branch_colour: scene.branch_colour };
  if (next.branch_name === before.branch_name && next.branch_colour === before.branch_colour) return;
  store.commit(() => {
    store.scenes.setBranch(scene.id, next.branch_name, next.branch_colour);
    history.record({
      what: 'branch-named',
      storyId: story.id,
      storyTitle: story.title,
      count: 1,
      undo: [{ table: 'scenes', id: scene.id, values: before }],
      redo: [{ table: 'scenes', id: scene.id, values: next }],
    });
  });
}
