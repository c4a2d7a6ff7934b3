import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { Button } from '../../ui/button.tsx';
import { useAccountAnswers } from './account-answers.ts';
import { SecretField } from './secret-field.tsx';
import { useSecretCall } from '../../lib/use-secret-call.ts';

/** Opens what keeps the keys: with its passphrase, or by asking the system, which has a window of its own for that. */
export function OpenKeys({ withPassphrase }: { withPassphrase: boolean }) {
  const { t } = useTranslation('settings');
  const [passphrase, setPassphrase] = useState('');
  const [stillLocked, setStillLocked] = useState(false);
  const answers = useAccountAnswers();
  const sentence = useErrorSentence();
  const opening = useSecretCall();
  const wrong = refusedInput(opening.error) !== null;

  async function open(event: SyntheticEvent) {
    event.preventDefault();
    if (opening.pending) return;
    setStillLocked(false);
    const protection = await opening.run(() => client.accounts.unlock(withPassphrase ? { passphrase } : {}));
    if (!protection) return;
    setPassphrase('');
    setStillLocked(protection.locked);
    answers.protect(protection);
  }

  return (
    <form className="open-keys" autoComplete="off" noValidate onSubmit={(event) => void open(event)}>
      {withPassphrase && (
        <SecretField
          label={t('passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          error={wrong ? t('passphrase.wrong') : null}
        />
      )}
      <Button kind="main" type="submit" busy={opening.pending}>
        {t(opening.pending ? (withPassphrase ? 'protection.opening' : 'protection.asking') : 'protection.open')}
      </Button>
      <p className="small field-error" role="alert">
        {opening.error && !wrong ? sentence(opening.error) : stillLocked ? t('protection.stillLocked') : null}
      </p>
    </form>
  );
}
