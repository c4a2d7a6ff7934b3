import { Columns2, Info, PencilLine, Trash2, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { Button } from '../../ui/button.tsx';
import { CheckPicture } from './memory/check-picture.tsx';
import type { ModelList } from './model-list.ts';
import { isActive, isWritten, partState } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

/** What is opened under the picture, or in its place. */
export type TakePanel = 'details' | 'prompt' | 'compare' | 'keep';

interface TakeToolsProps {
  story: Story;
  scene: Scene;
  takes: readonly Take[];
  viewed: Take;
  models: ModelList | undefined;
  open: TakePanel | null;
  actions: PageActions;
  onOpen: (panel: TakePanel | null) => void;
}

/** What can be looked up and done with the picture or clip that is looked at. */
export function TakeTools({ story, scene, takes, viewed, models, open, actions, onOpen }: TakeToolsProps) {
  const { t } = useTranslation('play');
  const pictures = takes.filter(({ kind }) => kind === 'image').length;
  const panels = [
    { panel: 'details', icon: Info, there: true },
    { panel: 'compare', icon: Columns2, there: viewed.kind === 'image' && pictures > 1 },
    {
      panel: 'prompt',
      icon: PencilLine,
      there: viewed.kind === 'image' && isWritten(scene) && !isActive(partState(scene, 'image')),
    },
    { panel: 'keep', icon: UserRoundPlus, there: viewed.kind === 'image' },
  ] as const;
  return (
    <div className="play-take-tools" role="group" aria-label={t('takeTools.name')}>
      {panels
        .filter(({ there }) => there)
        .map(({ panel, icon }) => (
          <Button
            key={panel}
            kind="bare"
            size="small"
            icon={icon}
            aria-expanded={open === panel}
            data-panel={panel}
            onClick={() => onOpen(open === panel ? null : panel)}
          >
            {t(`takeTools.${panel}`)}
          </Button>
        ))}
      {viewed.kind === 'image' && (
        <CheckPicture story={story} scene={scene} take={viewed} models={models} actions={actions} />
      )}
      <Button
        kind="bare"
        size="small"
        icon={Trash2}
        iconName={t(`takeTools.throwAway.${viewed.kind}`)}
        busy={actions.throwAway.isPending}
        onClick={() => actions.throwAway.mutate({ items: [{ kind: 'take', id: viewed.id }] })}
      />
    </div>
  );
}
