import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../contract/stories.ts';
import { applyEvent } from '../lib/apply-event.ts';
import { queries } from '../lib/queries.ts';
import { showToast } from '../lib/toast-store.ts';
import { offerUndo } from '../lib/undo.ts';
import { buttonClass } from './button-class.ts';
import { Button } from './button.tsx';
import { Panel } from './panel.tsx';

/** Stands where a story would that was thrown away: it is put back, or read. */
export function StoryInTrash({ story, className }: { story: Story; className: string }) {
  const { t } = useTranslation('common');
  const cache = useQueryClient();
  const { id, title } = story;
  const restore = useMutation(
    queries.trash.restore.mutationOptions({
      onSuccess: () => {
        offerUndo({ what: 'restored', storyTitle: title, count: 1 });
        applyEvent(cache, { type: 'library-changed' });
      },
      onError: (error) => showToast({ kind: 'trouble', error }),
    }),
  );
  return (
    <div className={className}>
      <Panel
        announce
        title={t('openStory.inTrash', { title })}
        actions={
          <>
            <Button
              kind="main"
              icon={Undo2}
              busy={restore.isPending}
              onClick={() => restore.mutate({ items: [{ kind: 'story', id }] })}
            >
              {t('openStory.putBack')}
            </Button>
            <Link to="/read/$storyId" params={{ storyId: id }} className={buttonClass()}>
              {t('openStory.read')}
            </Link>
            <Link to="/library" className={buttonClass()}>
              {t('openStory.toLibrary')}
            </Link>
          </>
        }
      >
        <p className="soft">{t('openStory.inTrashWhy')}</p>
      </Panel>
    </div>
  );
}
