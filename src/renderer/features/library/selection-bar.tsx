import { FolderOpen, Heart, Pencil, Tag, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { useKidsRoom, useSystem } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { SaveStoryFile } from './save-story-file.tsx';
import { TagForm } from './tag-form.tsx';
import { useNamed } from './use-named.ts';
import type { LibraryActions } from './use-library-actions.ts';
import { mostSelected, type Selection } from './use-selection.ts';

interface SelectionBarProps {
  selection: Selection;
  actions: LibraryActions;
  allTags: readonly { id: string; title: string }[];
  onRename: (id: string) => void;
}

/** What can be done with the selected stories; floats over the foot of the shelf. Escape selects nothing again. */
export function SelectionBar({ selection, actions, allTags, onRename }: SelectionBarProps) {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const { canShowFiles } = useSystem();
  const [tagging, setTagging] = useState(false);
  const tagButton = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(() => tagButton.current);
  const stories = useNamed(selection.ids);
  const [only] = stories.length === 1 ? stories : [];
  const allAreFavourites = stories.every(({ favourite }) => favourite === true);
  const count = selection.ids.size;
  return (
    <div
      className="library-bar float"
      role="group"
      aria-label={t('selection.label')}
      onKeyDown={onEscape(selection.clear)}
      {...keptFocus}
    >
      {tagging && (
        <TagForm
          suggestions={allTags.map(({ title }) => title)}
          worn={[...new Set(stories.flatMap(({ tags }) => tags))]}
          onAdd={(tag) => {
            actions.tag(stories, { addTags: [tag] });
            setTagging(false);
          }}
          onRemove={(tag) => {
            actions.tag(stories, { removeTags: [tag] });
            setTagging(false);
          }}
          onClose={() => setTagging(false)}
        />
      )}
      <div className="library-bar-row">
        <b className="num" role="status">
          {count >= mostSelected ? t('selection.most', { count }) : t('selection.count', { count })}
        </b>
        {!kids && (
          <Button
            ref={tagButton}
            size="small"
            kind="bare"
            icon={Tag}
            aria-expanded={tagging}
            onClick={() => setTagging(!tagging)}
          >
            {t('selection.tag')}
          </Button>
        )}
        <Button size="small" kind="bare" icon={Heart} onClick={() => actions.favourite(stories, !allAreFavourites)}>
          {t(allAreFavourites ? 'selection.unfavourite' : 'selection.favourite')}
        </Button>
        {only && !kids && (
          <Button size="small" kind="bare" icon={Pencil} onClick={() => onRename(only.id)}>
            {t('selection.rename')}
          </Button>
        )}
        {only && canShowFiles && (
          <Button size="small" kind="bare" icon={FolderOpen} onClick={() => actions.showFiles(only.id)}>
            {t('selection.show')}
          </Button>
        )}
        {only && <SaveStoryFile key={only.id} story={only} />}
        <Button
          size="small"
          kind="bare"
          icon={Trash2}
          onClick={() => {
            actions.throwAway(selection.ids);
            selection.clear();
          }}
        >
          {t('selection.trash')}
        </Button>
        <span className="library-bar-note">{t('selection.kept')}</span>
        <Button size="small" icon={X} iconName={t('selection.clear')} onClick={selection.clear} />
      </div>
      {actions.notShown && (
        <p className="small soft" role="status">
          {t('selection.shown')}
        </p>
      )}
    </div>
  );
}
