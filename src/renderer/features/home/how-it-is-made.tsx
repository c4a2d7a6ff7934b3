import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { useModelPrice } from './use-model-price.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type ChosenModels, type ModelList, usableModels } from './chosen-models.ts';
import type { Draft } from './draft-store.ts';
import { ModelChoice } from './model-choice.tsx';

interface HowItIsMadeProps {
  list: ModelList | null;
  failed: boolean;
  onRetry: () => void;
  chosen: ChosenModels | null;
  videoMode: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Which models write, paint and film. */
export function HowItIsMade({ list, failed, onRetry, chosen, videoMode, onChange }: HowItIsMadeProps) {
  const { t } = useTranslation('home');
  const priceOf = useModelPrice();
  if (failed) {
    return (
      <Panel announce actions={<Button onClick={onRetry}>{t('common:tryAgain')}</Button>}>
        <p>{t('made.failed')}</p>
      </Panel>
    );
  }
  if (!list || !chosen) return null;
  const writers = usableModels(list.models, 'text');
  const painters = usableModels(list.models, 'image');
  return (
    <>
      {writers.length > 1 && chosen.text ? (
        <Select
          label={t('made.words')}
          value={chosen.text.id}
          options={writers.map((model) => ({ value: model.id, label: model.title, detail: priceOf(model) }))}
          onChange={(textModelId) => onChange({ textModelId })}
        />
      ) : (
        <ModelChoice
          label={t('made.words')}
          name="words"
          models={writers}
          chosen={chosen.text}
          onChoose={() => undefined}
        />
      )}
      <ModelChoice
        label={t('made.pictures')}
        name="pictures"
        models={painters}
        chosen={chosen.image}
        onChoose={(imageModelId) => onChange({ imageModelId })}
      />
      {chosen.video ? (
        <Switch label={t('video.label')} checked={videoMode} onChange={(on) => onChange({ videoMode: on })}>
          <ClipSentence model={chosen.video} />
        </Switch>
      ) : (
        <div className="group">
          <h3>{t('video.label')}</h3>
          <p className="small soft">{t('video.none')}</p>
        </div>
      )}
    </>
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
