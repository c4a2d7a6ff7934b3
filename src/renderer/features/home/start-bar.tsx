import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { sumOfPrices } from '../../lib/price.ts';
import { Button } from '../../ui/button.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import type { ChosenModels } from './chosen-models.ts';

interface StartBarProps {
  chosen: ChosenModels | null;
  videoMode: boolean;
  pending: boolean;
  /** What went wrong, unless it is said beside a field. */
  error: unknown;
  onBegin: () => void;
}

/** Price of a scene, and Begin. Stays at the bottom in a small window. */
export function StartBar({ chosen, videoMode, pending, error, onBegin }: StartBarProps) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  const used = chosen
    ? [chosen.text, chosen.image, ...(videoMode ? [chosen.video] : [])].filter((model) => model !== null)
    : [];
  const shown = used.filter(({ kind }) => kind !== 'text');
  return (
    <div className="sum">
      {used.length > 0 && (
        <PriceLine
          big
          price={sumOfPrices(used.map(({ price }) => price))}
          modelTitle={shown.map(({ title }) => title).join(' · ')}
          madeHere={used.every(({ practice }) => practice)}
        />
      )}
      <div className="sum-trouble" role="alert">
        {error ? <p className="panel warn small">{sentence(error)}</p> : null}
      </div>
      <Button kind="main" size="big" busy={pending} onClick={onBegin}>
        {t(pending ? 'begin.busy' : 'begin.label')}
      </Button>
      <p className="tiny quiet fine">{t('begin.locked')}</p>
    </div>
  );
}
