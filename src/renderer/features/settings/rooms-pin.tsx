import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Lock, LockOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomState } from '../../../contract/rooms.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ForgottenPin } from '../../ui/pin/forgotten-pin.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { Switch } from '../../ui/switch.tsx';
import { RoomsPinForm } from './rooms-pin-form.tsx';
import { RoomsPinRemoval } from './rooms-pin-removal.tsx';

/** Sets, changes and removes the PIN of the grown-ups' room, and says how Fableroom starts. */
export function RoomsPin({ state }: { state: RoomState }) {
  const { t } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const [open, setOpen] = useState<'nothing' | 'set' | 'remove'>('nothing');
  const main = useRef<HTMLButtonElement>(null);
  const take = (next: RoomState) => cache.setQueryData(queries.rooms.state.queryKey({ input: undefined }), next);
  const start = useMutation(queries.rooms.setStart.mutationOptions({ onSuccess: take }));
  const { pinSet } = state;

  function close(next?: RoomState) {
    if (next) take(next);
    setOpen('nothing');
    // The form goes away under the focus.
    requestAnimationFrame(() => main.current?.focus());
  }

  return (
    <section className="room-part" aria-labelledby="room-pin">
      <div className="room-part-head">
        <h3 id="room-pin">{t('pin.heading')}</h3>
        <StateLine tone={pinSet ? 'good' : 'quiet'} icon={pinSet ? Lock : LockOpen}>
          {t(pinSet ? 'pin.isSet' : 'pin.isNotSet')}
        </StateLine>
      </div>
      <p className="small soft measure">{t(pinSet ? 'pin.setMeans' : 'pin.noneMeans')}</p>
      {open === 'nothing' && (
        <div className="chips">
          <Button ref={main} size="small" onClick={() => setOpen('set')}>
            {t(pinSet ? 'pin.change' : 'pin.set')}
          </Button>
          {pinSet && (
            <Button size="small" onClick={() => setOpen('remove')}>
              {t('pin.remove')}
            </Button>
          )}
        </div>
      )}
      {open === 'set' && <RoomsPinForm pinSet={pinSet} onDone={close} onCancel={() => close()} />}
      {open === 'remove' && <RoomsPinRemoval onDone={close} onCancel={() => close()} />}
      {pinSet && (
        <div className="room-forgotten">
          <ForgottenPin onReset={() => void cache.invalidateQueries({ queryKey: queries.rooms.state.key() })} />
        </div>
      )}
      <Switch
        label={t('start.label')}
        checked={pinSet || state.startsLocked}
        disabled={pinSet}
        onChange={(startsLocked) => start.mutate({ startsLocked })}
      >
        {t(pinSet ? 'start.always' : 'start.hint')}
      </Switch>
      <p className="field-error" role="alert">
        {start.error ? sentence(start.error) : ''}
      </p>
    </section>
  );
}
