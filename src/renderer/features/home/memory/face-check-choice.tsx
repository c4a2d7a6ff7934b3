import { useTranslation } from 'react-i18next';
import type { Model } from '../../../../contract/models.ts';
import type { Price } from '../../../../contract/money.ts';
import { formatPriceDate, formatPriceRange } from '../../../lib/price.ts';
import { usePrice } from '../../../lib/use-price.ts';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { ChosenModels } from '../chosen-models.ts';
import type { Draft } from '../draft-store.ts';
import { CheckPhotos } from './check-photos.tsx';

interface FaceCheckChoiceProps {
  /** Usable models that can look at a picture. */
  models: Model[];
  chosen: ChosenModels;
  on: boolean;
  /** Id of the provider that the pictures' photos go to; null while none go anywhere. */
  photosGoTo: string | null;
  onChange: (patch: Partial<Draft>) => void;
}

/** Whether a model looks at each new picture, which one, and what a look costs. Not there where none can. */
export function FaceCheckChoice({ models, chosen, on, photosGoTo, onChange }: FaceCheckChoiceProps) {
  const { t } = useTranslation('home');
  const price = usePrice(
    chosen.check && chosen.text && chosen.image
      ? {
          what: 'new-page',
          textModelId: chosen.text.id,
          imageModelId: chosen.image.id,
          videoModelId: null,
          checkModelId: chosen.check.id,
        }
      : null,
  );
  if (!chosen.check) return null;
  const { provider, practice } = chosen.check;
  return (
    <div className="group">
      <Switch label={t('check.label')} checked={on} onChange={(faceCheck) => onChange({ faceCheck })}>
        {t('check.what')} <LookPrice price={price} />
      </Switch>
      {on && (
        <>
          {models.length > 1 && (
            <Select
              label={t('check.by')}
              value={chosen.check.id}
              options={models.map((model) => ({ value: model.id, label: model.title, detail: model.provider.title }))}
              onChange={(checkModelId) => onChange({ checkModelId })}
            />
          )}
          <p className="small soft">
            {practice
              ? t('check.here', { model: chosen.check.title })
              : t('check.goTo', { model: chosen.check.title, provider: provider.title })}
          </p>
          {!practice && photosGoTo !== null && photosGoTo !== provider.id && <CheckPhotos provider={provider} />}
        </>
      )}
    </div>
  );
}

/** What one look costs; nothing while it is not known yet. */
function LookPrice({ price }: { price: Price | null }) {
  const { t, i18n } = useTranslation('home');
  const line = price?.lines.find(({ kind }) => kind === 'check');
  if (!line) return null;
  const { lowMicros, highMicros, asOf } = line;
  if (lowMicros === null || highMicros === null) return t('check.unknown');
  if (highMicros === 0) return t('check.free');
  const figure = formatPriceRange({ lowMicros, highMicros }, i18n.language, 'estimate');
  return [t('check.adds', { price: figure }), asOf && t('check.of', { date: formatPriceDate(asOf, i18n.language) })]
    .filter(Boolean)
    .join(' ');
}
