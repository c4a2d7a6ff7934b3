import { Clapperboard, RotateCw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import type { GenerationKind } from '../../../contract/values.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { clipModel, type ModelList } from './model-list.ts';
import { chosenTake, isActive, isTrouble, isWritten, partState } from './page-parts.ts';
import { ShortPrice } from './short-price.tsx';
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

/** Makes a part of the page again. Offers only what can be made now, with its price; earlier takes are kept. */
export function PageTools({ story, scene, models, actions, compact, onRemake }: PageToolsProps) {
  const { t } = useTranslation('play');
  const priceId = useId();
  const [looked, setLooked] = useState<GenerationKind | null>(null);
  const hasPicture = chosenTake(scene, 'image')?.asset?.present === true;
  const hasClip = scene.takes.some((take) => take.kind === 'video');
  const kinds: GenerationKind[] = [
    ...(hasPicture ? (['image'] as const) : []),
    // Where a clip went wrong, its own note has the next step.
    ...(clipModel(models, story, hasPicture) && !isTrouble(partState(scene, 'video')) ? (['video'] as const) : []),
    'text',
  ];
  const parts = isWritten(scene) ? kinds.filter((kind) => !isActive(partState(scene, kind))) : [];
  /** Whose price is told in full: of what is looked at, else of a first clip, else of the first part. */
  const told = parts.find((kind) => kind === looked) ?? (parts.includes('video') && !hasClip ? 'video' : parts[0]);
  const price = usePrice(told ? { what: 'take', sceneId: scene.id, kind: told } : null);
  if (!told) return null;
  return (
    <div className="play-tools-with-price">
      <div className="play-again" role="group" aria-label={t('again.group')}>
        {parts.map((kind) => {
          const first = kind === 'video' && !hasClip;
          const name = t(first ? 'again.makeClip' : `again.of.${kind}`);
          return (
            <Button
              key={kind}
              kind="bare"
              size="small"
              icon={first ? Clapperboard : RotateCw}
              aria-label={name}
              aria-describedby={kind === told ? priceId : undefined}
              title={name}
              busy={actions.remake.isPending}
              onPointerEnter={() => setLooked(kind)}
              onFocus={() => setLooked(kind)}
              onClick={() => {
                onRemake(kind);
                actions.remake.mutate({ id: scene.id, kind });
              }}
            >
              {first ? t('again.makeClip') : t(`again.${compact ? 'word' : 'short'}.${kind}`)}
              <ShortPrice sceneId={scene.id} kind={kind} />
            </Button>
          );
        })}
      </div>
      <PriceLine id={priceId} what={t(`price.take.${told}`)} price={price} />
    </div>
  );
}
