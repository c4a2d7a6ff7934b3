import { Columns2, Info, PencilLine, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import { isActive, isWritten, partState } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

/** What is opened under the picture, or in its place. */
export type TakePanel = 'details' | 'prompt' | 'compare';

interface TakeToolsProps {
  scene: Scene;
  takes: readonly Take[];
  viewed: Take;
  open: TakePanel | null;
  actions: PageActions;
  onOpen: (panel: TakePanel | null) => void;
}

/** What can be looked up and done with the picture or clip that is looked at. */
export function TakeTools({ scene, takes, viewed, open, actions, onOpen }: TakeToolsProps) {
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
