import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { queries } from '../../lib/queries.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { PickRow } from './pick-row.tsx';

interface RoomsModelsProps {
  allowed: readonly string[];
  onChange: (modelIds: string[]) => void;
}

/** Which models the kids' room may use besides the built-in ones, each with its price. */
export function RoomsModels({ allowed, onChange }: RoomsModelsProps) {
  const { t } = useTranslation('rooms');
  const priceOf = useModelPrice();
  const { data } = useQuery(queries.models.list.queryOptions({ input: undefined }));
  // One that was allowed and cannot be used at the moment stays in sight, to be taken off.
  const offered = (data?.models ?? []).filter(
    ({ id, practice, usable }) => !practice && (usable || allowed.includes(id)),
  );
  return (
    <fieldset className="rule">
      <legend className="label">{t('models.label')}</legend>
      <p className="small soft measure">
        {t('models.hint')}{' '}
        <Link to="/settings" search={{ section: 'budgets' }} className="link">
          {t('models.budget')}
        </Link>
      </p>
      {data && offered.length === 0 && <p className="small quiet">{t('models.none')}</p>}
      {modelsByProvider(offered).map(({ provider, models }) => (
        <div key={provider.id} role="group" aria-label={provider.title}>
          <p className="tiny quiet">{provider.title}</p>
          {models.map((model) => (
            <PickRow
              key={model.id}
              type="checkbox"
              label={model.title}
              checked={allowed.includes(model.id)}
              onChange={(checked) =>
                onChange(checked ? [...allowed, model.id] : allowed.filter((id) => id !== model.id))
              }
            >
              {t(`settings:kind.${model.kind}`)} · {priceOf(model)}
              {!model.usable && ` · ${t('models.notNow')}`}
            </PickRow>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
