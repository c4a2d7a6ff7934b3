import { Lamp, LockKeyhole, ToyBrick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../lib/error-sentence.ts';
import { useRoomSwitch } from '../lib/use-room-switch.ts';
import { useSystem } from '../lib/use-system.ts';
import { Icon } from '../ui/icon.tsx';

/** The room one is in, and the way into the other one. With a PIN, leaving the grown-ups' room locks it. */
export function RoomBadge() {
  const { t } = useTranslation('rooms');
  const { tier } = useSystem();
  const { enter, locks, pending, error } = useRoomSwitch();
  const sentence = useErrorSentence();
  const other = tier === 'kids' ? 'adult' : 'kids';
  const action = t(locks ? 'badge.lock' : `badge.enter.${other}`);
  return (
    <>
      <button
        type="button"
        className="room"
        aria-disabled={pending || undefined}
        title={error ? sentence(error) : action}
        onClick={() => enter(other)}
      >
        <span>
          <Icon of={tier === 'kids' ? ToyBrick : Lamp} />
          {locks && (
            <i className="room-lock">
              <Icon of={LockKeyhole} size={14} />
            </i>
          )}
        </span>
        <b>{t(`common:room.name.${tier}`)}</b>
        <span className="vh">{action}</span>
      </button>
      <p className="vh" role="alert">
        {error ? sentence(error) : ''}
      </p>
    </>
  );
}
