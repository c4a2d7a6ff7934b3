import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** Searches while it is typed: what came in one frame is asked once. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('library');
  const [draft, setDraft] = useState({ words: value, of: value });
  // The address changed by itself, as when all conditions are taken away.
  if (draft.of !== value) setDraft({ words: value === draft.words.trim() ? draft.words : value, of: value });
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  function write(words: string) {
    setDraft((old) => ({ ...old, words }));
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onChange(words.trim()));
  }
  return (
    <div className="library-search" role="search">
      <Icon of={Search} />
      <input
        className="field"
        type="text"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={draft.words}
        maxLength={200}
        dir="auto"
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft.words !== '') {
            event.preventDefault();
            write('');
          }
        }}
      />
      {draft.words !== '' && (
        <button type="button" aria-label={t('clearSearch')} onClick={() => write('')}>
          <Icon of={X} size={16} />
        </button>
      )}
    </div>
  );
}
