import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As the contract has it; types are all that the page takes from there. */
const titleLimit = 120;

/** The name of a story, to be written anew. Enter keeps the new one, Escape the old one. */
export function CardTitle({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const { t } = useTranslation('library');
  const [draft, setDraft] = useState(title);
  /** The field loses the focus when it goes away; that is no second answer. */
  const answered = useRef(false);

  function answer(next: string | null) {
    if (answered.current) return;
    answered.current = true;
    onDone(next);
  }
  return (
    <input
      className="field library-rename"
      aria-label={t('card.rename', { title })}
      value={draft}
      maxLength={titleLimit}
      dir="auto"
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => answer(draft.trim() || null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The same press must not open the card that has the focus next.
        event.preventDefault();
        answer(event.key === 'Enter' ? draft.trim() || null : null);
      }}
    />
  );
}
