import { Clapperboard, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import type { GenerationKind } from '../../../contract/values.ts';
import { Button } from '../../ui/button.tsx';
import type { ModelList } from './model-list.ts';
import { chosenTake, isActive, isWritten, partState } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

interface PageToolsProps {
  story: Story;
  scene: Scene;
  models: ModelList | undefined;
  actions: PageActions;
  /** Beside the takes one word is enough. */
  compact: boolean;
  onRemake: (kind: GenerationKind) => void;
}

/** Makes a part of the page again. Offers only what can be made now; earlier takes are kept. */
export function PageTools({ story, scene, models, actions, compact, onRemake }: PageToolsProps) {
  const { t } = useTranslation('play');
  if (!isWritten(scene)) return null;
  const hasPicture = chosenTake(scene, 'image')?.asset?.present === true;
  const hasClip = scene.takes.some((take) => take.kind === 'video');
  const canClip = hasPicture && (story.models.video !== null || (models?.defaults.video ?? null) !== null);
  const parts: GenerationKind[] = [
    ...(hasPicture ? (['image'] as const) : []),
    ...(canClip ? (['video'] as const) : []),
    'text',
  ];
  return (
    <div className="play-again" role="group" aria-label={t('again.group')}>
      {parts
        .filter((kind) => !isActive(partState(scene, kind)))
        .map((kind) => {
          const first = kind === 'video' && !hasClip;
          return (
            <Button
              key={kind}
              kind="bare"
              size="small"
              icon={first ? Clapperboard : RotateCw}
              aria-label={t(first ? 'again.makeClip' : `again.of.${kind}`)}
              title={t(first ? 'again.makeClip' : `again.of.${kind}`)}
              busy={actions.remake.isPending}
              onClick={() => {
                onRemake(kind);
                actions.remake.mutate({ id: scene.id, kind });
              }}
            >
              {first ? t('again.makeClip') : t(`again.${compact ? 'word' : 'short'}.${kind}`)}
            </Button>
          );
        })}
    </div>
  );
}
