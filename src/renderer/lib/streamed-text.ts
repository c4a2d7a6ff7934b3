import { create } from 'zustand';

/** What has been written of a page so far. */
export interface StreamedText {
  title: string | null;
  text: string;
}

/** Pages that are being written now, by scene id. A page leaves when its scene arrives with its whole text. */
export const streamedTextStore = create<{ pages: Record<string, StreamedText> }>(() => ({ pages: {} }));

export function putStreamedText(sceneId: string, page: StreamedText): void {
  streamedTextStore.setState(({ pages }) => ({ pages: { ...pages, [sceneId]: page } }));
}

export function dropStreamedText(sceneId: string): void {
  streamedTextStore.setState((state) => {
    if (!(sceneId in state.pages)) return state;
    const { [sceneId]: _gone, ...pages } = state.pages;
    return { pages };
  });
}

export function dropAllStreamedText(): void {
  streamedTextStore.setState({ pages: {} });
}

/** The words of a page while they are being written; null when nothing streams for that scene. */
export function useStreamedText(sceneId: string | null | undefined): StreamedText | null {
  return streamedTextStore((state) => (sceneId ? (state.pages[sceneId] ?? null) : null));
}
