import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { durationRange } from '../../lib/duration-words.ts';
import { formatPriceDate } from '../../lib/price.ts';

/** Typical time on this computer, photos it takes, and until when it is offered, where there is something to say. */
export function ModelFacts({ model }: { model: Model }) {
  const { t, i18n } = useTranslation('home');
  const { typicalSeconds, kind, capabilities, practice } = model;
  const facts = [
    typicalSeconds &&
      t('made.usually', { time: durationRange(typicalSeconds.low, typicalSeconds.high, i18n.language) }),
    kind === 'image' && !practice && t('made.photos', { count: capabilities.referencePhotos }),
  ].filter((fact) => typeof fact === 'string');
  const retirement = retirementNote();
  return (
    <>
      {facts.length > 0 && <span className="facts num">{facts.join(' · ')}</span>}
      {retirement && <span className="facts retires">{retirement}</span>}
    </>
  );

  function retirementNote(): string | null {
    const { missing, retiresSoon, retiresOn, replacedBy } = model;
    if (missing !== 'retired' && !retiresSoon) return null;
    const date = retiresOn && formatPriceDate(retiresOn, i18n.language);
    const key = missing === 'retired' ? (date ? 'made.retired' : 'made.retiredUndated') : 'made.retires';
    const note = t(key, { date });
    return replacedBy ? `${note} · ${t('made.replacedBy', { model: replacedBy.title })}` : note;
  }
}
