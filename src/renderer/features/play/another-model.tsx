import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job, Scene } from '../../../contract/scenes.ts';
import { formatPriceDate } from '../../lib/price.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { otherModels, type ModelList } from './model-list.ts';
import { chosenTake } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

interface AnotherModelProps {
  scene: Scene;
  job: Job;
  models: ModelList | undefined;
  actions: PageActions;
}

/** The other models that can make this now, each with its price. The story keeps its own. */
export function AnotherModel({ scene, job, models, actions }: AnotherModelProps) {
  const { t, i18n } = useTranslation('play');
  const priceOf = useModelPrice();
  const others = otherModels(models, job, chosenTake(scene, 'image')?.asset?.present === true);
  if (others.length === 0) {
    return (
      <p className="small soft">
        {t('another.none')}{' '}
        <Link to="/settings" search={{ section: 'providers' }}>
          {t('step.keys')}
        </Link>
      </p>
    );
  }
  return (
    <ul className="play-others" aria-label={t('another.name')}>
      {others.map((model) => (
        <li key={model.id}>
          <button
            type="button"
            aria-disabled={actions.remake.isPending || undefined}
            onClick={() =>
              actions.remake.isPending || actions.remake.mutate({ id: scene.id, kind: model.kind, modelId: model.id })
            }
          >
            <b>{model.title}</b>
            <span className="price">
              {[
                priceOf(model),
                model.price && model.price.highMicros > 0
                  ? t('common:price.of', { date: formatPriceDate(model.price.asOf, i18n.language) })
                  : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
