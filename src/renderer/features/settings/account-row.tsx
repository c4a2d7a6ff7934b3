import { useMutation } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, KeyProtection } from '../../../contract/accounts.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { useAccountAnswers } from './account-answers.ts';
import { AccountFacts } from './account-facts.tsx';
import { AddressForm } from './address-form.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyStateLine, keyStateOf } from './key-state.tsx';
import type { ProviderWithKey } from './provider-list.ts';
import { RemoveAccount } from './remove-account.tsx';
import { useKeyTest, useStartKeyTest } from './use-key-test.ts';

interface AccountRowProps {
  account: Account;
  provider: ProviderWithKey;
  protection: KeyProtection;
  /** It has company, so that one of them is used first. */
  oneOfMany: boolean;
  onRemoved: () => void;
}

/** One account: its key's last characters, how its test ended, and what can be done with it. */
export function AccountRow({ account, provider, protection, oneOfMany, onRemoved }: AccountRowProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  const [open, setOpen] = useState<'nothing' | 'actions' | 'key' | 'address' | 'removal'>('nothing');
  const more = useRef<HTMLButtonElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const startTest = useStartKeyTest();
  const test = useKeyTest(account.id);
  const answers = useAccountAnswers();
  const sentence = useErrorSentence();
  const prefer = useMutation(queries.accounts.update.mutationOptions({ onSuccess: answers.put }));
  const state = keyStateOf(account, protection, test.testing);
  const stored = account.origin === 'stored';
  const error = prefer.error ?? (test.testing ? null : test.error);

  function close() {
    setOpen('nothing');
    // The form goes away under the focus.
    requestAnimationFrame(() => (more.current ?? main.current)?.focus());
  }

  return (
    <article
      className="account"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (open === 'actions') onEscape(close)(event);
      }}
    >
      <div className="account-head">
        <h4 id={id} dir="auto">
          {account.name}
        </h4>
        <KeyStateLine state={state} />
        {oneOfMany && account.preferred && <Badge tone="flat">{t('account.first')}</Badge>}
        <div className="account-acts">
          {state === 'key-missing' && stored ? (
            <Button ref={main} size="small" onClick={() => setOpen('key')}>
              {t('account.enterAgain')}
            </Button>
          ) : (
            <Button
              ref={main}
              size="small"
              busy={test.testing || !account.configured}
              onClick={() => startTest(account.id)}
            >
              {t('account.test')} <span className="vh">{account.name}</span>
            </Button>
          )}
          {stored && (
            <Button
              ref={more}
              kind="bare"
              size="small"
              icon={Ellipsis}
              iconName={t('account.more', { name: account.name })}
              aria-expanded={open === 'actions'}
              onClick={() => setOpen(open === 'nothing' ? 'actions' : 'nothing')}
            />
          )}
        </div>
      </div>
      <AccountFacts account={account} provider={provider} state={state} />
      {error !== null && (
        <p className="small field-error" role="alert">
          {sentence(error)}
        </p>
      )}
      {open === 'actions' && (
        <div className="chips more-acts" role="group" aria-label={t('account.more', { name: account.name })}>
          <Button size="small" onClick={() => setOpen('key')}>
            {t('account.replace')}
          </Button>
          <Button size="small" onClick={() => setOpen('address')}>
            {t('account.rename')}
          </Button>
          {oneOfMany && !account.preferred && (
            <Button size="small" busy={prefer.isPending} onClick={putFirst}>
              {t('account.useFirst')}
            </Button>
          )}
          <Button size="small" onClick={() => setOpen('removal')}>
            {t('account.remove')}
          </Button>
        </div>
      )}
      {open === 'key' && <KeyForm provider={provider} account={account} onClose={close} />}
      {open === 'address' && <AddressForm account={account} defaultBaseUrl={provider.defaultBaseUrl} onClose={close} />}
      {open === 'removal' && <RemoveAccount account={account} onRemoved={onRemoved} onClose={close} />}
    </article>
  );

  function putFirst() {
    prefer.mutate({ id: account.id, preferred: true }, { onSuccess: close });
  }
}
