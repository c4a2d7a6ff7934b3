import { useEffect, useMemo, useState } from 'react';
import { StoryText } from '../../ui/story-text.tsx';
import { countGroups, wordGroups } from './word-groups.ts';

const pace = 90;
/** With more than this many groups waiting, several settle at once, so that the page never lags far behind its writer. */
const backlog = 8;

interface SettlingTextProps {
  /** All of the text so far. */
  text: string;
  language: string;
  /** More is coming. */
  writing: boolean;
  reducedMotion: boolean;
}

/** The words of a page. While they are being written they arrive in groups of two or three and settle. */
export function SettlingText({ text, language, writing, reducedMotion }: SettlingTextProps) {
  const paragraphs = useMemo(() => wordGroups(text), [text]);
  const total = countGroups(paragraphs);
  // What was there when the page was opened is simply there.
  const [settled, setSettled] = useState(() => (writing && text.length < 40 ? 0 : total));
  const shown = Math.min(settled, total);

  useEffect(() => {
    if (shown >= total || reducedMotion) return;
    const timer = setTimeout(() => setSettled(shown + Math.max(1, Math.ceil((total - shown) / backlog))), pace);
    return () => clearTimeout(timer);
  }, [shown, total, reducedMotion]);

  if (reducedMotion || (!writing && shown >= total)) return <StoryText text={text} language={language} dropCap />;
  let before = 0;
  return (
    <div className="story-text has-drop-cap play-settling" lang={language} dir="auto" aria-busy="true">
      {paragraphs.map((groups, at) => {
        const visible = groups.slice(0, Math.max(0, shown - before));
        before += groups.length;
        if (visible.length === 0) return null;
        const last = shown <= before;
        return (
          <p key={at} dir="auto">
            {visible.map(({ text: words, emphasis }, index) =>
              emphasis ? <em key={index}>{words}</em> : <span key={index}>{words}</span>,
            )}
            {last && <span className="play-caret" aria-hidden="true" />}
          </p>
        );
      })}
      {shown === 0 && (
        <p>
          <span className="play-caret" aria-hidden="true" />
        </p>
      )}
    </div>
  );
}
