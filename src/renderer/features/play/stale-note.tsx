import { Check, History, RotateCw } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene, StaleInput, Take } from '../../../contract/scenes.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { isActive, partState } from './page-parts.ts';
import { ShortPrice } from './short-price.tsx';
import type { PageActions } from './use-page-actions.ts';

interface StaleNoteProps {
  scene: Scene;
  /** The take in use. */
  take: Take | undefined;
  actions: PageActions;
}

/** What has changed since a take was made, what making it again costs, and the way to leave it as it is. */
export function StaleNote({ scene, take, actions }: StaleNoteProps) {
  const { t } = useTranslation('play');
  const priceId = useId();
  const stale = take !== undefined && take.chosen && take.stale.length > 0 ? take : null;
  const price = usePrice(stale ? { what: 'take', sceneId: scene.id, kind: stale.kind } : null);
  if (!stale) return null;
  const { id, kind } = stale;
  return (
    <section className="play-stale" aria-label={t(`stale.name.${kind}`)}>
      <StateLine tone="wait" icon={History}>
        {t(`stale.title.${kind}`)}
      </StateLine>
      <ul>
        {stale.stale.map((input, index) => (
          <li key={index} dir="auto">
            <Changed input={input} />
          </li>
        ))}
      </ul>
      <div className="play-steps-row">
        {!isActive(partState(scene, kind)) && (
          <Button
            size="small"
            icon={RotateCw}
            busy={actions.remake.isPending}
            aria-describedby={priceId}
            onClick={() => actions.remake.mutate({ id: scene.id, kind })}
          >
            {t(`stale.again.${kind}`)}
            <ShortPrice sceneId={scene.id} kind={kind} />
          </Button>
        )}
        <Button
          kind="bare"
          size="small"
          icon={Check}
          busy={actions.acceptStale.isPending}
          onClick={() => actions.acceptStale.mutate({ id: scene.id, takeId: id })}
        >
          {t('stale.fine')}
        </Button>
      </div>
      <PriceLine id={priceId} price={price} />
    </section>
  );
}

/** "Mia: red coat → blue coat". */
function Changed({ input: { what, about, from, to } }: { input: StaleInput }) {
  const { t } = useTranslation('play');
  return (
    <>
      <b>{about === '' ? t(`stale.what.${what}`) : t('stale.about', { about })}</b>{' '}
      <del>
        <span className="vh">{t('stale.from')} </span>
        {from === '' ? t('stale.nothing') : from}
      </del>
      <span aria-hidden="true"> → </span>
      <ins>
        <span className="vh">{t('stale.to')} </span>
        {to === '' ? t('stale.nothing') : to}
      </ins>
    </>
  );
}
