import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { noticeStore, noticeWasRead } from './notice-store.ts';

/** Says once, on the first page, that a story asked for clips and no model makes them. */
export function VideoModeNotice({ story, scene }: { story: Story; scene: Scene }) {
  const { t } = useTranslation('play');
  const [read, setRead] = useState(() => noticeStore.getState().readIn.includes(story.id));
  if (story.notice !== 'video-mode-unavailable' || scene.depth > 1 || read) return null;
  return (
    <Panel
      className="play-notice"
      actions={
        <Button
          size="small"
          onClick={() => {
            noticeWasRead(story.id);
            setRead(true);
          }}
        >
          {t('notice.understood')}
        </Button>
      }
    >
      <p className="small soft">{t('notice.noVideo')}</p>
    </Panel>
  );
}
