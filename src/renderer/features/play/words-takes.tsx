import { ChevronLeft, ChevronRight, Info, PencilLine, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { StaleNote } from './stale-note.tsx';
import { TakeDetails } from './take-details.tsx';
import type { PageActions } from './use-page-actions.ts';

interface WordsTakesProps {
  /** The button that opens the words for changing. */
  editButton: Ref<HTMLButtonElement>;
  scene: Scene;
  actions: PageActions;
  onEdit: () => void;
}

/** The versions of a page's words: turned with buttons or arrow keys, looked up, changed by hand, thrown away. */
export function WordsTakes({ editButton, scene, actions, onEdit }: WordsTakesProps) {
  const { t } = useTranslation('play');
  const kids = useKidsRoom();
  const [details, setDetails] = useState(false);
  const takes = scene.takes.filter((take) => take.kind === 'text').sort((one, other) => one.madeAt - other.madeAt);
  const at = takes.findIndex((take) => take.chosen);
  const chosen = takes[at];
  const choose = (index: number) => {
    const take = takes[index];
    if (take && !actions.chooseTake.isPending) actions.chooseTake.mutate({ id: scene.id, takeId: take.id });
  };

  function turn(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    choose(at + by);
  }

  return (
    <div className="play-words">
      <div className="play-words-takes">
        {takes.length > 1 && chosen && (
          <div role="group" aria-label={t('takes.words')} title={t('takes.hint')} onKeyDown={turn}>
            <Button
              kind="bare"
              size="small"
              icon={ChevronLeft}
              iconName={t('takes.earlierWords')}
              aria-disabled={at === 0 || undefined}
              onClick={() => choose(at - 1)}
            />
            <span className="small quiet num" role="status">
              {t('takes.wordsPosition', { number: at + 1, count: takes.length })}
            </span>
            <Button
              kind="bare"
              size="small"
              icon={ChevronRight}
              iconName={t('takes.laterWords')}
              aria-disabled={at === takes.length - 1 || undefined}
              onClick={() => choose(at + 1)}
            />
          </div>
        )}
        <Button ref={editButton} kind="bare" size="small" icon={PencilLine} onClick={onEdit}>
          {t('edit.open')}
        </Button>
        {chosen && !kids && (
          <Button
            kind="bare"
            size="small"
            icon={Info}
            aria-expanded={details}
            aria-label={t('takeTools.detailsOfWords')}
            onClick={() => setDetails(!details)}
          >
            {t('takeTools.details')}
          </Button>
        )}
        {takes.length > 1 && chosen && !kids && (
          <Button
            kind="bare"
            size="small"
            icon={Trash2}
            iconName={t('takeTools.throwAway.text')}
            busy={actions.throwAway.isPending}
            onClick={() => actions.throwAway.mutate({ items: [{ kind: 'take', id: chosen.id }] })}
          />
        )}
      </div>
      {details && chosen && <TakeDetails take={chosen} />}
      <StaleNote scene={scene} take={chosen} actions={actions} />
    </div>
  );
}
