import { create } from 'zustand';
import type { HistoryEntry } from '../../contract/history.ts';

/** What the toast says: a change with a way back, one taken back with a way forth, that there was none, or a trouble. */
export type Toast =
  | { kind: 'done' | 'undone'; change: Pick<HistoryEntry, 'what' | 'storyTitle' | 'count'> }
  | { kind: 'nothing'; asked: 'undo' | 'redo' }
  | { kind: 'trouble'; error: unknown };

/** One toast at a time; the number tells a new one from the same one. */
export const toastStore = create<{ toast: Toast | null; number: number }>(() => ({ toast: null, number: 0 }));

export function showToast(toast: Toast): void {
  toastStore.setState(({ number }) => ({ toast, number: number + 1 }));
}

export function closeToast(): void {
  toastStore.setState({ toast: null });
}
