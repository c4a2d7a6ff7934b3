import { useTranslation } from 'react-i18next';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { type ChosenModels, lookers, type ModelList, offerOf } from './chosen-models.ts';
import type { Draft } from './draft-store.ts';
import { FaceCheckChoice } from './memory/face-check-choice.tsx';
import { MemoryChoice } from './memory/memory-choice.tsx';
import type { Memory } from './memory/use-photo-plan.ts';
import { ModelChoice } from './model-choice.tsx';
import { ModelFacts } from './model-facts.tsx';
import { VideoChoice } from './video-choice.tsx';

interface HowItIsMadeProps {
  list: ModelList | null;
  failed: boolean;
  onRetry: () => void;
  chosen: ChosenModels | null;
  videoMode: boolean;
  memory: Memory;
  /** Somebody tried to begin before saying whether photos may be sent. */
  consentAsked: boolean;
  faceCheck: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Which models write, paint, film and look, and which photos the painter is sent. */
export function HowItIsMade({
  list,
  failed,
  onRetry,
  chosen,
  videoMode,
  memory,
  consentAsked,
  faceCheck,
  onChange,
}: HowItIsMadeProps) {
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
  const writers = offerOf(list.models, 'text');
  const painters = offerOf(list.models, 'image');
  const filmers = offerOf(list.models, 'video');
  return (
    <>
      {writers.usable.length > 1 && chosen.text ? (
        <div className="group writers">
          <Select
            label={t('made.words')}
            value={chosen.text.id}
            options={writers.usable.map((model) => ({ value: model.id, label: model.title, detail: priceOf(model) }))}
            onChange={(textModelId) => onChange({ textModelId })}
          />
          <p className="small soft">
            <ModelFacts model={chosen.text} />
          </p>
        </div>
      ) : (
        <ModelChoice
          label={t('made.words')}
          name="words"
          models={writers.usable}
          others={[]}
          chosen={chosen.text}
          onChoose={(textModelId) => onChange({ textModelId })}
        />
      )}
      <ModelChoice
        label={t('made.pictures')}
        name="pictures"
        models={painters.usable}
        others={painters.others}
        chosen={chosen.image}
        onChoose={(imageModelId) => onChange({ imageModelId })}
      />
      <VideoChoice
        usable={filmers.usable}
        others={filmers.others}
        chosen={chosen.video}
        videoMode={videoMode}
        onSwitch={(on) => onChange({ videoMode: on })}
        onChoose={(videoModelId) => onChange({ videoModelId })}
      />
      {chosen.image && <MemoryChoice memory={memory} painter={chosen.image} asked={consentAsked} onChange={onChange} />}
      <FaceCheckChoice
        models={lookers(list.models)}
        chosen={chosen}
        on={faceCheck}
        photosGoTo={memory.on && memory.plan?.sent.length ? (chosen.image?.provider.id ?? null) : null}
        onChange={onChange}
      />
    </>
  );
}
