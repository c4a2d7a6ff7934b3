import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, KeyProtection } from '../../../contract/accounts.ts';
import type { Model } from '../../../contract/models.ts';
import { Button } from '../../ui/button.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { AccountRow } from './account-row.tsx';
import { KeyForm } from './key-form.tsx';
import { keyStates } from './key-state.tsx';
import type { ProviderWithKey } from './provider-list.ts';
import { UnlockedModels } from './unlocked-models.tsx';

interface ProviderPanelProps {
  provider: ProviderWithKey;
  accounts: readonly Account[];
  protection: KeyProtection;
  /** What the provider offers, to say what a key would open. */
  models: readonly Model[];
}

/** One provider with its accounts. */
export function ProviderPanel({ provider, accounts, protection, models }: ProviderPanelProps) {
  const { t } = useTranslation('settings');
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const heading = `provider-${provider.id}`;
  const offered = models.filter(({ own, missing }) => own === null && missing !== 'retired');

  function close() {
    setAdding(false);
    focusAdd();
  }

  /** What had the focus is gone. */
  function focusAdd() {
    requestAnimationFrame(() => add.current?.focus());
  }

  return (
    <section className={adding ? 'provider open' : 'provider'} aria-labelledby={heading}>
      <div>
        <h3 id={heading}>{provider.title}</h3>
        {accounts.length === 0 && (
          <StateLine tone="quiet" icon={keyStates.untested.icon}>
            {t('provider.noKey')}
          </StateLine>
        )}
      </div>
      <div className="accounts">
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            provider={provider}
            protection={protection}
            oneOfMany={accounts.length > 1}
            onRemoved={focusAdd}
          />
        ))}
        {accounts.length === 0 && offered.length > 0 && (
          <div>
            <p className="small soft">{t('provider.wouldUnlock')}</p>
            <UnlockedModels models={offered} />
          </div>
        )}
        {adding && <KeyForm provider={provider} account={null} onClose={close} />}
        {!adding && !protection.locked && (
          <Button
            ref={add}
            className="add-key"
            size="small"
            kind={accounts.length === 0 ? 'quiet' : 'bare'}
            icon={Plus}
            onClick={() => setAdding(true)}
          >
            {t(accounts.length === 0 ? 'provider.add' : 'provider.addAnother')}{' '}
            <span className="vh">{t('provider.for', { provider: provider.title })}</span>
          </Button>
        )}
      </div>
    </section>
  );
}
