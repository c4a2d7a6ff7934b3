import { Check, Lamp, ToyBrick } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../contract/values.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useRoomSwitch } from '../../lib/use-room-switch.ts';
import { useSystem } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLine } from '../../ui/state-line.tsx';

const rooms: readonly { tier: Tier; icon: LucideIcon }[] = [
  { tier: 'adult', icon: Lamp },
  { tier: 'kids', icon: ToyBrick },
];

/** What the two rooms are, and the way into the other one. */
export function RoomsSection() {
  const { t } = useTranslation('settings');
  const { tier: here } = useSystem();
  const enter = useRoomSwitch();
  const sentence = useErrorSentence();
  return (
    <div className="rows">
      <p className="soft measure">{t('rooms.explained')}</p>
      {rooms.map(({ tier, icon }) => (
        <article key={tier} className="room-row">
          <span className="room-icon">
            <Icon of={icon} size={24} />
          </span>
          <div>
            <h3>{t(`common:room.name.${tier}`)}</h3>
            <p className="small soft">{t(`rooms.about.${tier}`)}</p>
          </div>
          {tier === here ? (
            <StateLine tone="good" icon={Check}>
              {t('rooms.here')}
            </StateLine>
          ) : (
            <Button busy={enter.isPending} onClick={() => enter.mutate({ tier })}>
              {t(enter.isPending ? 'rooms.entering' : 'rooms.enter')}
            </Button>
          )}
        </article>
      ))}
      <p className="small soft measure">{t('rooms.noLock')}</p>
      {enter.isError && (
        <Panel tone="warn" announce>
          <p>{sentence(enter.error)}</p>
        </Panel>
      )}
    </div>
  );
}
