import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';

interface VideoChoiceProps {
  usable: Model[];
  others: Model[];
  chosen: Model | null;
  videoMode: boolean;
  onSwitch: (on: boolean) => void;
  onChoose: (modelId: string) => void;
}

/** Video Mode and the model that makes its clips; without one, a line that says why there is none. */
export function VideoChoice({ usable, others, chosen, videoMode, onSwitch, onChoose }: VideoChoiceProps) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  if (!chosen) return <NoVideo others={others} />;
  return (
    <>
      <Switch label={t('video.label')} checked={videoMode} onChange={onSwitch}>
        <ClipSentence model={chosen} />
      </Switch>
      {videoMode && usable.length > 1 && (
        <Select
          label={t('made.clips')}
          value={chosen.id}
          options={usable.map((model) => ({ value: model.id, label: model.title, detail: priceOf(model) }))}
          onChange={onChoose}
        />
      )}
    </>
  );
}

function NoVideo({ others }: { others: Model[] }) {
  const { t, i18n } = useTranslation('home');
  const waiting = others.filter(({ missing }) => missing === 'account');
  const providers = modelsByProvider(waiting).map(({ provider }) => provider.title);
  const locked = others.some(({ missing }) => missing === 'keys-locked');
  const choice = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <div className="group no-video">
      <h3>{t('video.label')}</h3>
      <p className="small soft">
        {locked
          ? t('video.noneLocked')
          : providers.length > 0
            ? t('video.noneKey', { providers: choice.format(providers) })
            : t('video.none')}{' '}
        {(locked || providers.length > 0) && (
          <Link to="/settings" search={{ section: 'providers' }} className="link">
            {t(locked ? 'made.openKeys' : 'made.addKey')}
          </Link>
        )}
      </p>
    </div>
  );
}

function ClipSentence({ model }: { model: Model }) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  const [seconds] = model.capabilities.durationsSeconds;
  const clip =
    seconds === undefined
      ? t('video.clip', { model: model.title })
      : t('video.clipOf', { count: seconds, model: model.title });
  if (!model.price) return clip;
  return `${clip} ${model.price.highMicros === 0 ? t('video.free') : t('video.adds', { price: priceOf(model) })}`;
}
