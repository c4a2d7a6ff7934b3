import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Take } from '../../../contract/scenes.ts';
import { durationWords } from '../../lib/duration-words.ts';
import { formatMoney } from '../../lib/price.ts';
import { exactTime } from '../../lib/relative-time.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { ReferenceList } from './memory/reference-list.tsx';

/** How a take came to be: model, exact words, seed, reference photos, time and price. */
export function TakeDetails({ take }: { take: Take }) {
  const { t, i18n } = useTranslation('play');
  const { language } = i18n;
  const list = useBroughtIntoView<HTMLDListElement>(take.id);
  const byHand = take.origin === 'hand';
  return (
    <dl ref={list} className="play-details" aria-label={t('details.name')}>
      <Fact name={t('details.by')}>{byHand ? t('details.hand') : take.modelTitle}</Fact>
      <Fact name={t('details.at')}>
        <time dateTime={new Date(take.madeAt).toISOString()}>{exactTime(take.madeAt, language)}</time>
      </Fact>
      {take.seconds !== null && <Fact name={t('details.took')}>{durationWords(take.seconds, language)}</Fact>}
      {!byHand && <Fact name={t('details.price')}>{priceOf(take)}</Fact>}
      {take.seed !== null && <Fact name={t('details.seed')}>{take.seed}</Fact>}
      {take.references.length > 0 && (
        <Fact name={t('details.references')} long>
          <ReferenceList references={take.references} />
        </Fact>
      )}
      {take.prompt !== '' && (
        <Fact name={t('details.prompt')} long>
          <span className="play-prompt" dir="auto">
            {take.prompt}
          </span>
        </Fact>
      )}
    </dl>
  );

  function priceOf({ costMicros, costIsActual }: Take): string {
    // Where the provider said nothing, an estimate of nothing does not make it free.
    if (costMicros === 0) return t(costIsActual ? 'details.free' : 'details.notSaid');
    const price = formatMoney(costMicros, language);
    return t(costIsActual ? 'details.charged' : 'details.estimated', { price });
  }
}

/** A long one has its name above it and the whole width. */
function Fact({ name, long = false, children }: { name: string; long?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className={long ? 'is-long' : undefined}>{name}</dt>
      <dd className={long ? 'num is-long' : 'num'}>{children}</dd>
    </>
  );
}
