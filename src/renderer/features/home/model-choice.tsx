import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { Icon } from '../../ui/icon.tsx';
import { byProvider } from './chosen-models.ts';
import { useModelPrice } from './use-model-price.ts';

interface ModelChoiceProps {
  label: string;
  /** Name of the radio group. */
  name: string;
  models: Model[];
  chosen: Model | null;
  onChoose: (modelId: string) => void;
}

/** Usable models with their prices, grouped by who offers them. */
export function ModelChoice({ label, name, models, chosen, onChoose }: ModelChoiceProps) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  return (
    <fieldset className="group">
      <legend className="label">{label}</legend>
      <div className="models">
        {models.length === 0 && <p className="small soft">{t('made.none')}</p>}
        {byProvider(models).map(({ provider, practice, models: offered }) => (
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
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
