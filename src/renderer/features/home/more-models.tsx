import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { ModelFacts } from './model-facts.tsx';

/** Models that cannot be used now, folded away: each with what is missing, and the way to it. */
export function MoreModels({ label, models }: { label: string; models: Model[] }) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  if (models.length === 0) return null;
  return (
    <details className="more-models">
      <summary>
        {t('made.more', { count: models.length })} <span className="vh">: {label}</span>
      </summary>
      {modelsByProvider(models).map(({ provider, models: offered }) => (
        <div key={provider.id} className="offered" role="group" aria-label={provider.title}>
          <p className="by">{provider.title}</p>
          <WayToKeys provider={provider} models={offered} />
          <ul>
            {offered.map((model) => (
              <li key={model.id} className="model unusable">
                <span>{model.title}</span>
                <span className="num small">{priceOf(model)}</span>
                {model.missing && model.missing !== 'retired' && (
                  <span className="facts">{t(`made.missing.${model.missing}`)}</span>
                )}
                <ModelFacts model={model} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** Once for a provider: a key would open all of its models together. */
function WayToKeys({ provider, models }: { provider: Model['provider']; models: Model[] }) {
  const { t } = useTranslation('home');
  const locked = models.some(({ missing }) => missing === 'keys-locked');
  if (!locked && !models.some(({ missing }) => missing === 'account')) return null;
  return (
    <Link to="/settings" search={{ section: 'providers' }} className={buttonClass({ size: 'small' }, 'to-keys')}>
      {t(locked ? 'made.openKeys' : 'made.addKey')} <span className="vh">: {provider.title}</span>
    </Link>
  );
}
