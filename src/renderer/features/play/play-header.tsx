import { Link } from '@tanstack/react-router';
import { ChevronLeft, Flag, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isWritten } from './page-parts.ts';
import { PagesMenu } from './pages-menu.tsx';
import { StoryName } from './story-name.tsx';

interface PlayHeaderProps {
  story: Story;
  scene: Scene;
  onTurnTo: (sceneId: string) => void;
  onFinish: () => void;
}

/** Back, the name of the story and of the page, the pages so far, and the way to an end. */
export function PlayHeader({ story, scene, onTurnTo, onFinish }: PlayHeaderProps) {
  const { t } = useTranslation('play');
  const { parentId } = scene;
  return (
    <header className="top play-top">
      {parentId === null ? (
        <Link
          to="/library"
          className={buttonClass({ kind: 'bare', iconOnly: true })}
          aria-label={t('toLibrary')}
          title={t('toLibrary')}
        >
          <Icon of={ChevronLeft} />
        </Link>
      ) : (
        <Button kind="bare" icon={ChevronLeft} iconName={t('backOnePage')} onClick={() => onTurnTo(parentId)} />
      )}
      <div className="play-name">
        <StoryName story={story} />
        <span className="soft small num">{t('page', { page: scene.depth })}</span>
      </div>
      <div className="push play-tools">
        <Link
          to="/map/$storyId"
          params={{ storyId: story.id }}
          search={{ scene: scene.id }}
          className={buttonClass({ kind: 'bare', size: 'small' })}
          title={t('mapHint')}
        >
          <Icon of={Network} size={16} />
          <span>{t('map')}</span>
        </Link>
        <PagesMenu story={story} scene={scene} onTurnTo={onTurnTo} />
        {!scene.ends && isWritten(scene) && (
          <Button kind="bare" size="small" icon={Flag} title={t('finishHint')} onClick={onFinish}>
            <span>{t('finish')}</span>
          </Button>
        )}
      </div>
      <GoToButton />
    </header>
  );
}
