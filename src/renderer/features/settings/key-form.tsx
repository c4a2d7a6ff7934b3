import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import { client } from '../../lib/client.ts';
import { TextField } from '../../ui/field.tsx';
import { useAccountAnswers } from './account-answers.ts';
import { InlineForm } from './inline-form.tsx';
import type { ProviderWithKey } from './provider-list.ts';
import { SecretField } from './secret-field.tsx';
import { useAccountTrouble } from './use-account-trouble.ts';
import { useStartKeyTest } from './use-key-test.ts';
import { useSecretCall } from '../../lib/use-secret-call.ts';

interface KeyFormProps {
  provider: ProviderWithKey;
  /** Whose key is replaced; null for a new account. */
  account: Account | null;
  onClose: () => void;
}

/** Takes a key, has it stored, and tests it at once. */
export function KeyForm({ provider, account, onClose }: KeyFormProps) {
  const { t } = useTranslation('settings');
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [baseUrl, setBaseUrl] = useState('');
  const answers = useAccountAnswers();
  const startTest = useStartKeyTest();
  const storing = useSecretCall();
  const trouble = useAccountTrouble()(storing.error);

  function store(): Promise<Account> {
    return account
      ? client.accounts.update({ id: account.id, key })
      : client.accounts.add({ providerId: provider.id, name, key, baseUrl: baseUrl.trim() || null });
  }

  async function keep() {
    const stored = await storing.run(store);
    if (!stored) return;
    setKey('');
    answers.put(stored);
    startTest(stored.id);
    onClose();
  }

  function errorOf(field: string): string | null {
    return trouble?.field === field ? trouble.sentence : null;
  }

  return (
    <InlineForm
      label={
        account ? t('account.replaceOf', { name: account.name }) : t('account.addTo', { provider: provider.title })
      }
      action={t('account.testAndKeep')}
      busyAction={t('account.keeping')}
      busy={storing.pending}
      trouble={errorOf(trouble?.field ?? '') ? null : (trouble?.sentence ?? null)}
      onSubmit={() => void keep()}
      onCancel={onClose}
    >
      <SecretField
        label={t('account.key')}
        value={key}
        onChange={setKey}
        placeholder={t('account.paste')}
        error={errorOf('key')}
        hint={
          <>
            {t('account.testIsFree')} {t('account.keyPage', { provider: provider.title })}{' '}
            <code className="address">{provider.keyPage}</code>
          </>
        }
      />
      {!account && (
        <>
          <TextField
            label={t('account.name')}
            hint={t('account.nameHint')}
            value={name}
            maxLength={60}
            autoComplete="off"
            error={errorOf('name')}
            onChange={({ target }) => setName(target.value)}
          />
          <details className="advanced" open={errorOf('baseUrl') !== null || undefined}>
            <summary>{t('account.advanced')}</summary>
            <TextField
              label={t('account.address')}
              hint={t('account.addressHint')}
              placeholder={provider.defaultBaseUrl}
              value={baseUrl}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              error={errorOf('baseUrl')}
              onChange={({ target }) => setBaseUrl(target.value)}
            />
          </details>
        </>
      )}
    </InlineForm>
  );
}
