import { Tag, X } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TAG_LIMIT } from '../../../contract/library.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { onEscape } from '../../ui/on-escape.ts';

const tagLimit: typeof TAG_LIMIT = 40;

interface TagFormProps {
  /** Tags that other stories have. */
  suggestions: readonly string[];
  /** Tags that the selected ones have; a press takes one off. */
  worn: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  onClose: () => void;
}

/** Puts a tag on the selected stories, or takes one off. */
export function TagForm({ suggestions, worn, onAdd, onRemove, onClose }: TagFormProps) {
  const { t } = useTranslation('library');
  const [draft, setDraft] = useState('');
  const list = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (draft.trim() !== '') onAdd(draft.trim());
  }
  return (
    <form className="library-tags" onSubmit={submit} onKeyDown={onEscape(onClose)}>
      <div className="library-tags-row">
        <input
          className="field"
          aria-label={t('selection.tagName')}
          placeholder={t('selection.tagName')}
          list={list}
          value={draft}
          maxLength={tagLimit}
          dir="auto"
          autoFocus
          onChange={({ target }) => setDraft(target.value)}
        />
        <datalist id={list}>
          {suggestions.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Button type="submit" size="small" icon={Tag}>
          {t('selection.add')}
        </Button>
      </div>
      <div className="chips" role="group" aria-label={t('selection.untag')}>
        {worn.length === 0 && <span className="small quiet">{t('selection.noTags')}</span>}
        {worn.map((tag) => (
          <Chip key={tag} title={t('selection.remove')} onClick={() => onRemove(tag)}>
            <span dir="auto">{tag}</span>
            <Icon of={X} size={16} />
          </Chip>
        ))}
      </div>
    </form>
  );
}
