import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import { queries } from '../../lib/queries.ts';
import { TextField } from '../../ui/field.tsx';
import { useAccountAnswers } from './account-answers.ts';
import { InlineForm } from './inline-form.tsx';
import { useAccountTrouble } from './use-account-trouble.ts';
import { useStartKeyTest } from './use-key-test.ts';

interface AddressFormProps {
  account: Account;
  defaultBaseUrl: string;
  onClose: () => void;
}

/** Name and address of an account. A new address is tested at once. */
export function AddressForm({ account, defaultBaseUrl, onClose }: AddressFormProps) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState(account.name);
  const [baseUrl, setBaseUrl] = useState(account.baseUrl ?? '');
  const [nameless, setNameless] = useState(false);
  const answers = useAccountAnswers();
  const startTest = useStartKeyTest();
  const update = useMutation(queries.accounts.update.mutationOptions());
  const trouble = useAccountTrouble()(update.error);

  function keep() {
    const address = baseUrl.trim() || null;
    setNameless(name.trim() === '');
    if (name.trim() === '') return;
    update.mutate(
      { id: account.id, name: name.trim(), baseUrl: address },
      {
        onSuccess: (changed) => {
          answers.put(changed);
          if (address !== account.baseUrl && changed.configured) startTest(account.id);
          onClose();
        },
      },
    );
  }

  return (
    <InlineForm
      label={t('account.renameOf', { name: account.name })}
      action={t('account.keep')}
      busyAction={t('account.keeping')}
      busy={update.isPending}
      trouble={trouble?.field === null ? trouble.sentence : null}
      onSubmit={keep}
      onCancel={onClose}
    >
      <TextField
        label={t('account.name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        error={nameless || trouble?.field === 'name' ? t('account.nameRefused') : null}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={t('account.address')}
        hint={t('account.addressHint')}
        placeholder={defaultBaseUrl}
        value={baseUrl}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        error={trouble?.field === 'baseUrl' ? trouble.sentence : null}
        onChange={({ target }) => setBaseUrl(target.value)}
      />
    </InlineForm>
  );
}
