import { Brush } from 'lucide-react';
import { useId } from 'react';
import type { Scene } from '../../../contract/scenes.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import type { PageActions } from './use-page-actions.ts';

/** Makes the picture of a page that shows none, with its price. */
export function MakePicture({ scene, actions, label }: { scene: Scene; actions: PageActions; label: string }) {
  const priceId = useId();
  const price = usePrice({ what: 'take', sceneId: scene.id, kind: 'image' });
  return (
    <div className="play-step">
      <Button
        size="small"
        icon={Brush}
        aria-describedby={priceId}
        busy={actions.remake.isPending}
        onClick={() => actions.remake.mutate({ id: scene.id, kind: 'image' })}
      >
        {label}
      </Button>
      <PriceLine id={priceId} price={price} />
    </div>
  );
}
