import './rooms.css';
import { Check, Lamp, ToyBrick } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../contract/values.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useRoomState } from '../../lib/use-room-state.ts';
import { useRoomSwitch } from '../../lib/use-room-switch.ts';
import { useSystem } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { RoomsPin } from './rooms-pin.tsx';
import { RoomsRules } from './rooms-rules.tsx';

const rooms: readonly { tier: Tier; icon: LucideIcon }[] = [
  { tier: 'adult', icon: Lamp },
  { tier: 'kids', icon: ToyBrick },
];

/** What the two rooms are, and the way into the other one; for grown-ups also the PIN and the rules of the kids' room. */
export function RoomsSection() {
  const { t } = useTranslation('rooms');
  const { tier: here, host } = useSystem();
  const { enter, locks, pending, error } = useRoomSwitch();
  const state = useRoomState();
  const sentence = useErrorSentence();
  return (
    <div className="rows">
      <p className="soft measure">{t('explained')}</p>
      {rooms.map(({ tier, icon }) => (
        <article key={tier} className="room-row">
          <span className="room-icon">
            <Icon of={icon} size={24} />
          </span>
          <div>
            <h3>{t(`common:room.name.${tier}`)}</h3>
            <p className="small soft">{t(`about.${tier}`)}</p>
          </div>
          {tier === here ? (
            <StateLine tone="good" icon={Check}>
              {t('here')}
            </StateLine>
          ) : (
            <Button busy={pending} onClick={() => enter(tier)}>
              {t(pending ? 'entering' : locks ? 'pin.lockNow' : 'enter')}
            </Button>
          )}
        </article>
      ))}
      {error !== null && (
        <Panel tone="warn" announce>
          <p>{sentence(error)}</p>
        </Panel>
      )}
      {here === 'kids' && state && (
        <p className="small soft measure">{t(state.pinSet ? 'door.locked' : 'door.free')}</p>
      )}
      {here === 'adult' && host === 'headless' && <p className="small soft measure">{t('browserHistory')}</p>}
      {here === 'adult' && state && <RoomsPin state={state} />}
      {here === 'adult' && <RoomsRules />}
    </div>
  );
}
