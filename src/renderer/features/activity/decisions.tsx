import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Icon } from '../../ui/icon.tsx';
import { capsInTheWay } from './jobs-by-lane.ts';
import { LostAnswer } from './lost-answer.tsx';
import { ReachedCap } from './reached-cap.tsx';
import type { JobActions } from './use-job-actions.ts';

/** What goes on only after somebody has decided. Nothing when there is no such thing. */
export function Decisions({ active, actions }: { active: readonly Job[]; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const kids = useKidsRoom();
  const id = useId();
  const lost = active.filter(({ state }) => state === 'unknown');
  const caps = kids ? [] : capsInTheWay(active);
  const locked = !kids && active.some(({ waitReason }) => waitReason === 'keys-locked');
  if (lost.length === 0 && caps.length === 0 && !locked) return null;
  return (
    <section className="decisions" aria-labelledby={id}>
      <h2 id={id}>{t(kids ? 'kids.decisions' : 'decisions')}</h2>
      <ul>
        {lost.map((job) => (
          <LostAnswer key={job.id} job={job} actions={actions} />
        ))}
        {caps.map((cap) => (
          <ReachedCap key={`${cap.scope} ${cap.story?.id ?? ''}`} cap={cap} raise={actions.raise} />
        ))}
        {locked && (
          <li className="panel decision cap">
            <div className="decision-words">
              <p className="decision-news">
                <Icon of={KeyRound} size={16} /> {t('locked.title')}
              </p>
              <p>
                {t('locked.text')}{' '}
                <Link className="link" to="/settings" search={{ section: 'providers' }}>
                  {t('locked.open')}
                </Link>
              </p>
            </div>
          </li>
        )}
      </ul>
    </section>
  );
}
