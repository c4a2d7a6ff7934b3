import { useTranslation } from 'react-i18next';
import type { Spending } from '../../../contract/money.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import type { ChosenModels } from './chosen-models.ts';
import { ScenePrice } from './scene-price.tsx';

interface StartBarProps {
  chosen: ChosenModels | null;
  videoMode: boolean;
  faceCheck: boolean;
  /** Most photos that a picture is sent with. */
  photos: number;
  pending: boolean;
  /** What went wrong, unless it is said beside a field. */
  error: unknown;
  onBegin: () => void;
}

/** Price of a scene, and Begin. Stays at the bottom in a small window. */
export function StartBar({ chosen, videoMode, faceCheck, photos, pending, error, onBegin }: StartBarProps) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  return (
    <div className="sum">
      <ScenePrice spending={firstPage()} />
      <div className="sum-trouble" role="alert">
        {error ? <p className="panel warn small">{sentence(error)}</p> : null}
      </div>
      <Button kind="main" size="big" busy={pending} onClick={onBegin}>
        {t(pending ? 'begin.busy' : 'begin.label')}
      </Button>
      <p className="tiny quiet fine">{t('begin.locked')}</p>
    </div>
  );

  function firstPage(): Spending | null {
    if (!chosen?.text || !chosen.image) return null;
    return {
      what: 'new-page',
      textModelId: chosen.text.id,
      imageModelId: chosen.image.id,
      videoModelId: videoMode ? (chosen.video?.id ?? null) : null,
      checkModelId: faceCheck ? (chosen.check?.id ?? null) : null,
      photos,
    };
  }
}
