import { useRef, useState } from 'react';
import type { TITLE_LIMIT } from '../../contract/values.ts';

const titleLimit: typeof TITLE_LIMIT = 120;

interface StoryTitleFieldProps {
  /** As it is now. */
  title: string;
  label: string;
  className: string;
  /** The new title, or null to leave the old one. `byKey` is true where Enter or Escape said so. */
  onDone: (title: string | null, byKey: boolean) => void;
}

/** The title of a story, to be written anew. Enter keeps the new one, and so does going elsewhere; Escape the old one. */
export function StoryTitleField({ title, label, className, onDone }: StoryTitleFieldProps) {
  const [draft, setDraft] = useState(title);
  /** The field loses the focus when it goes away; that is no second answer. */
  const answered = useRef(false);

  function answer(keep: boolean, byKey: boolean) {
    if (answered.current) return;
    answered.current = true;
    onDone(keep ? draft.trim() || null : null, byKey);
  }

  return (
    <input
      className={`field ${className}`}
      aria-label={label}
      value={draft}
      maxLength={titleLimit}
      dir="auto"
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => answer(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The same press must not open what has the focus next.
        event.preventDefault();
        answer(event.key === 'Enter', true);
      }}
    />
  );
}
