import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import type { PageActions } from './use-page-actions.ts';

/** Turns between the versions of a page's words, once it has been written more than once. */
export function WordsTakes({ scene, actions }: { scene: Scene; actions: PageActions }) {
  const { t } = useTranslation('play');
  const takes = scene.takes.filter((take) => take.kind === 'text').sort((one, other) => one.madeAt - other.madeAt);
  const at = takes.findIndex((take) => take.chosen);
  if (takes.length < 2 || at < 0) return null;
  const choose = (index: number) => {
    const take = takes[index];
    if (take) actions.chooseTake.mutate({ id: scene.id, takeId: take.id });
  };
  return (
    <div className="play-words-takes" role="group" aria-label={t('takes.words')}>
      <Button
        kind="bare"
        size="small"
        icon={ChevronLeft}
        iconName={t('takes.earlierWords')}
        disabled={at === 0}
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
        disabled={at === takes.length - 1}
        onClick={() => choose(at + 1)}
      />
    </div>
  );
}
