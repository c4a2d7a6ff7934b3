import { Popover } from '@base-ui/react/popover';
import { GitBranch, ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { type StoryTree, storyTree } from '../../lib/story-tree.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Icon } from '../../ui/icon.tsx';

interface PagesMenuProps {
  story: Story;
  scene: Scene;
  onTurnTo: (sceneId: string) => void;
}

/** The pages on the way here and on from here. From each of them another answer can be given. */
export function PagesMenu({ story, scene, onTurnTo }: PagesMenuProps) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const tree = storyTree(story.scenes);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonClass({ kind: 'bare', size: 'small' })} title={t('pages.hint')}>
        <Icon of={ListOrdered} size={16} />
        <span>{t('pages.name')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={8} className="play-pages-place">
          <Popover.Popup className="float play-pages">
            <Popover.Title className="label">{t('pages.title')}</Popover.Title>
            <Popover.Description className="small soft">{t('pages.hint')}</Popover.Description>
            <ol>
              {pagesAround(tree, scene).map((page) => {
                const branches = tree.following(page.id).length;
                return (
                  <li key={page.id}>
                    <button
                      type="button"
                      aria-current={page.id === scene.id ? 'page' : undefined}
                      onClick={() => {
                        setOpen(false);
                        onTurnTo(page.id);
                      }}
                    >
                      <span className="play-key">{page.depth}</span>
                      <span className="play-pages-words">
                        <b dir="auto">{page.title ?? t('page', { page: page.depth })}</b>
                        {page.answerLabel !== null && (
                          <span className="small soft" dir="auto">
                            {page.answerLabel}
                          </span>
                        )}
                      </span>
                      {branches > 1 && (
                        <span className="small quiet num play-pages-branches">
                          <Icon of={GitBranch} size={16} />
                          {t('pages.branches', { count: branches })}
                        </span>
                      )}
                    </button>
                  </li>
                );
              })}
            </ol>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The way here, and on from here along the newest answers. */
function pagesAround(tree: StoryTree, scene: Scene): Scene[] {
  const pages = tree.pathTo(scene.id);
  for (let next = tree.following(scene.id).at(-1); next && !pages.includes(next);) {
    pages.push(next);
    next = tree.following(next.id).at(-1);
  }
  return pages;
}
