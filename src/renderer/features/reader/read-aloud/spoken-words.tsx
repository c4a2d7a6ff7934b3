import { useEffect, useRef } from 'react';
import type { Spoken } from './use-read-aloud.ts';
import type { SpokenPage, SpokenPiece } from './spoken-page.ts';

interface SpokenWordsProps {
  page: SpokenPage;
  spoken: Spoken | null;
  /** BCP-47. */
  language: string;
  onWord: (word: number) => void;
}

/** The words of a page while they are read aloud: what is being said is marked, and a tapped word is where to go on. */
export function SpokenWords({ page, spoken, language, onWord }: SpokenWordsProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector('.is-spoken')?.scrollIntoView({ block: 'nearest' });
  }, [spoken]);
  useEffect(() => {
    const words = frame.current;
    // A listener of the text as a whole: the keyboard goes by sentence, with buttons of its own.
    const tapped = ({ target }: Event) => {
      const word = target instanceof Element ? target.closest<HTMLElement>('[data-word]')?.dataset['word'] : undefined;
      if (word !== undefined && (getSelection()?.isCollapsed ?? true)) onWord(Number(word));
    };
    words?.addEventListener('click', tapped);
    return () => words?.removeEventListener('click', tapped);
  }, [onWord]);
  return (
    <div ref={frame} className="is-read-aloud">
      {page.title.length > 0 && (
        <h1 dir="auto">
          <Pieces pieces={page.title} spoken={spoken} />
        </h1>
      )}
      <div className="story-text" lang={language} dir="auto">
        {page.paragraphs.map((pieces, index) => (
          <p key={index} dir="auto">
            <Pieces pieces={pieces} spoken={spoken} />
          </p>
        ))}
      </div>
    </div>
  );
}

function Pieces({ pieces, spoken }: { pieces: readonly SpokenPiece[]; spoken: Spoken | null }) {
  return pieces.map(({ text, emphasis, sentence, word }, index) => {
    const isSpoken =
      spoken !== null && (spoken.word === null ? sentence === spoken.sentence : word !== null && word === spoken.word);
    const piece = (
      <span key={index} data-word={word ?? undefined} className={isSpoken ? 'is-spoken' : undefined}>
        {text}
      </span>
    );
    return emphasis ? <em key={index}>{piece}</em> : piece;
  });
}
