import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../lib/client.ts';
import { closeDoor } from '../lib/door-store.ts';
import { useSecretCall } from '../lib/use-secret-call.ts';
import { useLeaveRoom } from '../lib/use-room-switch.ts';
import { ForgottenPin } from '../ui/pin/forgotten-pin.tsx';
import { PinForm } from '../ui/pin/pin-form.tsx';
import './room-door.css';

/** The door to the grown-ups' room, over the whole page: takes the PIN, and goes back with Escape. */
export function RoomDoor() {
  const { t } = useTranslation('rooms');
  const leave = useLeaveRoom();
  const cache = useQueryClient();
  const opening = useSecretCall();

  function close() {
    closeDoor();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.rail .room')?.focus());
  }

  async function enter(pin?: string) {
    const entered = await opening.run(() =>
      client.rooms.enter(pin === undefined ? { tier: 'adult' } : { tier: 'adult', pin }),
    );
    if (entered) leave();
  }

  return (
    <main className="door">
      <PinForm
        title={t('door.title')}
        action={t('door.open')}
        busyAction={t('door.opening')}
        pending={opening.pending}
        error={opening.error}
        onPin={(pin) => void enter(pin)}
        onCancel={close}
        cancel={t('door.back')}
      >
        <ForgottenPin
          onReset={() => {
            void cache.invalidateQueries();
            void enter();
          }}
        />
      </PinForm>
    </main>
  );
}
