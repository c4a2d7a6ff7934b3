import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomState } from '../../../contract/rooms.ts';
import { client } from '../../lib/client.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { pinRefusal } from '../../lib/pin-refusal.ts';
import { useSecretCall } from '../../lib/use-secret-call.ts';
import { InlineForm } from './inline-form.tsx';
import { pinStrength } from './rooms-pin-strength.ts';
import { SecretField } from './secret-field.tsx';
import { useRefusedPinWords } from './rooms-refused-pin.ts';

interface RoomsPinFormProps {
  /** There is one, which has to be typed first. */
  pinSet: boolean;
  onDone: (state: RoomState) => void;
  onCancel: () => void;
}

/** A new PIN, typed twice; says how strong it is. */
export function RoomsPinForm({ pinSet, onDone, onCancel }: RoomsPinFormProps) {
  const { t } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const [current, setCurrent] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const setting = useSecretCall();
  const refusedWords = useRefusedPinWords(setting.error);
  const strength = pinStrength(first);
  const unusable = strength === 'letters' || strength === 'short';
  const refused = pinRefusal(setting.error) !== null;

  async function keep() {
    setTried(true);
    if (unusable || first !== second) return;
    const state = await setting.run(() => client.rooms.setPin(pinSet ? { pin: first, current } : { pin: first }));
    if (state) onDone(state);
    else setCurrent('');
  }

  return (
    <InlineForm
      label={t(pinSet ? 'pin.change' : 'pin.set')}
      action={t('pin.keep')}
      busyAction={t('settings:account.keeping')}
      busy={setting.pending}
      trouble={setting.error && !refused ? sentence(setting.error) : null}
      onSubmit={() => void keep()}
      onCancel={onCancel}
    >
      {pinSet && (
        <SecretField
          digits
          label={t('pin.current')}
          value={current}
          onChange={setCurrent}
          error={current === '' ? refusedWords : null}
        />
      )}
      <SecretField
        digits
        label={t('pin.new')}
        value={first}
        onChange={setFirst}
        error={tried && unusable ? t(`pin.strength.${strength}`) : null}
        hint={first === '' || unusable ? t('pin.hint') : t(`pin.strength.${strength}`)}
      />
      <SecretField
        digits
        label={t('pin.again')}
        value={second}
        onChange={setSecond}
        error={tried && !unusable && first !== second ? t('pin.different') : null}
      />
    </InlineForm>
  );
}
