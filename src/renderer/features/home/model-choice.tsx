import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { Icon } from '../../ui/icon.tsx';
import { ModelFacts } from './model-facts.tsx';
import { MoreModels } from './more-models.tsx';

interface ModelChoiceProps {
  label: string;
  /** Name of the radio group. */
  name: string;
  models: Model[];
  /** Those that cannot be used now; shown folded, with what is missing. */
  others: Model[];
  chosen: Model | null;
  onChoose: (modelId: string) => void;
}

/** Usable models with their prices, grouped by who offers them; below, what else there would be. */
export function ModelChoice({ label, name, models, others, chosen, onChoose }: ModelChoiceProps) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  return (
    <fieldset className="group">
      <legend className="label">{label}</legend>
      <div className="models">
        {models.length === 0 && <p className="small soft">{t('made.none')}</p>}
        {modelsByProvider(models).map(({ provider, practice, models: offered }) => (
          <div key={provider.id} className="offered" role="group" aria-label={provider.title}>
            <p className="by">{practice ? t('made.here') : provider.title}</p>
            {offered.map((model) => (
              <label key={model.id} className="model">
                <input
                  className="vh"
                  type="radio"
                  name={name}
                  checked={model.id === chosen?.id}
                  onChange={() => onChoose(model.id)}
                />
                <span>{model.title}</span>
                <span className="num soft small">{priceOf(model)}</span>
                <Icon of={Check} size={18} />
                <ModelFacts model={model} />
              </label>
            ))}
          </div>
        ))}
        <MoreModels label={label} models={others} />
      </div>
    </fieldset>
  );
}
