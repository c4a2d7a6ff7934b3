import { Check, RotateCw, ScanSearch } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../../contract/scenes.ts';
import { usePrice } from '../../../lib/use-price.ts';
import { Button } from '../../../ui/button.tsx';
import { PriceLine } from '../../../ui/price-line.tsx';
import { StateLine } from '../../../ui/state-line.tsx';
import { isActive, partState } from '../page-parts.ts';
import { ShortPrice } from '../short-price.tsx';
import type { PageActions } from '../use-page-actions.ts';
import { looksFrom, namesToStrengthen, sortedFindings, type Finding } from './look-findings.ts';
import './memory.css';

interface LookNoteProps {
  scene: Scene;
  /** The picture that is looked at. */
  take: Take | undefined;
  actions: PageActions;
}

/** What a look at the picture found: a tick, or what does not hold and what can be done about it. */
export function LookNote({ scene, take, actions }: LookNoteProps) {
  const { t } = useTranslation('play');
  const priceId = useId();
  const check = take?.kind === 'image' ? take.check : null;
  const { open, kept } = check ? sortedFindings(check, scene) : { open: [], kept: [] };
  // Nothing seen is no look that could hold from here on.
  const nameable = open.filter(({ seen }) => seen !== '');
  const names = namesToStrengthen(open, check?.notFound ?? []);
  const price = usePrice(names.length > 0 ? { what: 'take', sceneId: scene.id, kind: 'image' } : null);
  if (!check || !take) return null;

  const by = t('look.by', { model: check.modelTitle });
  if (names.length === 0) {
    return (
      <div className="play-look is-fine">
        <StateLine tone="good" icon={Check}>
          {kept.length > 0 ? t('look.asSaid') : t('look.asExpected')}
        </StateLine>
        <span className="small quiet">{by}</span>
        {kept.length > 0 && (
          <Button kind="bare" size="small" busy={actions.setLook.isPending} onClick={() => say(kept, () => '')}>
            {t('look.takeBack')}
          </Button>
        )}
      </div>
    );
  }

  return (
    <section className="play-look" aria-label={t('look.name')}>
      <StateLine tone="wait" icon={ScanSearch}>
        {t('look.title')}
      </StateLine>
      <ul>
        {open.map((finding) => (
          <li key={`${finding.name} ${finding.fact}`} dir="auto">
            <b>{finding.name}</b> · {t(`fact.${finding.fact}`)}
            {t('look.found', { seen: finding.seen || t('stale.nothing'), expected: finding.expected })}
          </li>
        ))}
        {check.notFound.map((name) => (
          <li key={name} dir="auto">
            <b>{name}</b> · {t('look.notFound')}
          </li>
        ))}
      </ul>
      <div className="play-steps-row">
        {!isActive(partState(scene, 'image')) && (
          <Button
            size="small"
            icon={RotateCw}
            busy={actions.remake.isPending}
            aria-describedby={priceId}
            onClick={() => actions.remake.mutate({ id: scene.id, kind: 'image', strongerFor: names })}
          >
            {t('look.stronger')}
            <ShortPrice sceneId={scene.id} kind="image" />
          </Button>
        )}
        {nameable.length > 0 && (
          <Button kind="bare" size="small" icon={Check} busy={actions.setLook.isPending} onClick={keepAsNewLook}>
            {t('look.fromHere')}
          </Button>
        )}
      </div>
      <p className="small quiet">{by}</p>
      <PriceLine id={priceId} price={price} />
    </section>
  );

  function say(findings: readonly Finding[], words: (finding: Finding) => string, onSuccess?: () => void) {
    for (const look of looksFrom(findings, words))
      actions.setLook.mutate({ id: scene.id, ...look }, onSuccess && { onSuccess });
  }

  function keepAsNewLook() {
    const fresh = take?.stale.length === 0 ? take : null;
    // The picture that shows the new look is not to be marked for it; what had changed before stays said.
    say(
      nameable,
      ({ seen }) => seen,
      fresh ? () => actions.acceptStale.mutate({ id: scene.id, takeId: fresh.id }) : undefined,
    );
  }
}
