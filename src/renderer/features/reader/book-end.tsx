import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';

interface BookEndProps {
  ref: Ref<HTMLElement>;
  story: Story;
  /** The page before this leaf. */
  last: Scene | null;
  onAgain: () => void;
}

/** The leaf after the last page: the end, or the place where the story can go on. */
export function BookEnd({ ref, story, last, onAgain }: BookEndProps) {
  const { t } = useTranslation('reader');
  const ended = last?.ends ?? false;
  return (
    <article className="reader-end" ref={ref} tabIndex={-1}>
      <h1>{ended ? t('end.title') : t('end.soFar')}</h1>
      <p className="soft" dir="auto">
        {story.title}
      </p>
      <div className="reader-end-actions">
        {!ended && (
          <Link
            to="/play/$storyId"
            params={{ storyId: story.id }}
            search={last ? { scene: last.id } : {}}
            className={buttonClass({ kind: 'main' })}
          >
            {t('end.goOn')}
          </Link>
        )}
        <Button onClick={onAgain}>{t('end.again')}</Button>
        <Link to="/library" className={buttonClass()}>
          {t('toLibrary')}
        </Link>
      </div>
    </article>
  );
}
