import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PASSPHRASE_LENGTH } from '../../../contract/accounts.ts';
import { client } from '../../lib/client.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { useAccountAnswers } from './account-answers.ts';
import { InlineForm } from './inline-form.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecretCall } from '../../lib/use-secret-call.ts';

// The contract reaches the page as types only; this type is the number itself.
const passphraseLength: typeof PASSPHRASE_LENGTH = 8;

/** Sets or changes the passphrase of the encrypted file, typed twice. */
export function PassphraseForm({ change, onClose }: { change: boolean; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const answers = useAccountAnswers();
  const sentence = useErrorSentence();
  const setting = useSecretCall();
  const tooShort = first.length < passphraseLength || refusedInput(setting.error)?.reason === 'too-short';
  const different = first !== second;

  async function keep() {
    setTried(true);
    if (first.length < passphraseLength || different) return;
    const protection = await setting.run(() => client.accounts.setPassphrase({ passphrase: first }));
    if (!protection) return;
    setFirst('');
    setSecond('');
    answers.protect(protection);
    onClose();
  }

  return (
    <InlineForm
      label={t(change ? 'passphrase.change' : 'passphrase.set')}
      action={t('passphrase.keep')}
      busyAction={t('account.keeping')}
      busy={setting.pending}
      trouble={setting.error && !refusedInput(setting.error) ? sentence(setting.error) : null}
      onSubmit={() => void keep()}
      onCancel={onClose}
    >
      <SecretField
        label={t('passphrase.label')}
        value={first}
        onChange={setFirst}
        error={tried && tooShort ? t('passphrase.tooShort', { count: passphraseLength }) : null}
        hint={t('passphrase.hint', { count: passphraseLength })}
      />
      <SecretField
        label={t('passphrase.again')}
        value={second}
        onChange={setSecond}
        error={tried && !tooShort && different ? t('passphrase.different') : null}
      />
    </InlineForm>
  );
}
