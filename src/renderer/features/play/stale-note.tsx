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

/** "Mia’s outfit: red coat → blue coat". */
function Changed({ input: { what, about, fact, from, to } }: { input: StaleInput }) {
  const { t } = useTranslation('play');
  if (what === 'photo') return t('stale.otherPhoto', { about });
  // Its two ids would say nothing to anybody.
  if (what === 'picture') return t('stale.otherPicture');
  const named = (words: string) => (what === 'style' ? t(`home:style.name.${words}`, { defaultValue: words }) : words);
  return (
    <>
      <b>{subject()}</b>{' '}
      <del>
        <span className="vh">{t('stale.from')} </span>
        {from === '' ? t('stale.nothing') : named(from)}
      </del>
      <span aria-hidden="true"> → </span>
      <ins>
        <span className="vh">{t('stale.to')} </span>
        {to === '' ? t('stale.nothing') : named(to)}
      </ins>
    </>
  );

  function subject(): string {
    if (about === '') return t(`stale.what.${what}`);
    return fact ? t('stale.fact', { about, fact: t(`fact.${fact}`).toLocaleLowerCase() }) : t('stale.about', { about });
  }
}
