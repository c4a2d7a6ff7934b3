import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomState } from '../../../contract/rooms.ts';
import { client } from '../../lib/client.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useSecretCall } from '../../lib/use-secret-call.ts';
import { InlineForm } from './inline-form.tsx';
import { useRefusedPinWords } from './rooms-refused-pin.ts';
import { SecretField } from './secret-field.tsx';

interface RoomsPinRemovalProps {
  onDone: (state: RoomState) => void;
  onCancel: () => void;
}

/** Takes the PIN once more before it goes, and says what that means. */
export function RoomsPinRemoval({ onDone, onCancel }: RoomsPinRemovalProps) {
  const { t } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const [current, setCurrent] = useState('');
  const removal = useSecretCall();
  const refused = useRefusedPinWords(removal.error);

  async function remove() {
    const state = await removal.run(() => client.rooms.removePin({ current }));
    if (state) onDone(state);
    else setCurrent('');
  }

  return (
    <InlineForm
      label={t('pin.remove')}
      action={t('pin.removeNow')}
      busyAction={t('settings:account.removing')}
      busy={removal.pending}
      trouble={removal.error && !refused ? sentence(removal.error) : null}
      cancel={t('pin.keepIt')}
      onSubmit={() => void remove()}
      onCancel={onCancel}
    >
      <p className="small soft">{t('pin.removeMeans')}</p>
      <SecretField
        digits
        label={t('pin.label')}
        value={current}
        onChange={setCurrent}
        error={current === '' ? refused : null}
      />
    </InlineForm>
  );
}
