import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { KeyState } from './key-state.tsx';
import type { ProviderWithKey } from './provider-list.ts';
import { UnlockedModels } from './unlocked-models.tsx';

interface AccountFactsProps {
  account: Account;
  provider: ProviderWithKey;
  state: KeyState;
}

/** The end of the key, where it comes from, when it was tested, and what came of it: in words, with the next step. */
export function AccountFacts({ account, provider, state }: AccountFactsProps) {
  const { t, i18n } = useTranslation('settings');
  const { lastTest, lastFour, baseUrl } = account;
  const variables = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(provider.variables);
  const opensNothing = state === 'ok' && lastTest?.unlocked.length === 0;
  return (
    <>
      <p className="account-key small">
        {lastFour && (
          <span>
            {t('account.endsIn')} <code>…{lastFour}</code>
          </span>
        )}
        {lastTest && state !== 'testing' && (
          <span className="quiet">
            {t('account.tested')} <RelativeTime time={lastTest.at} />
          </span>
        )}
        {baseUrl && (
          <span className="quiet">
            {t('account.at')} <code className="address">{baseUrl}</code>
          </span>
        )}
      </p>
      {account.origin === 'environment' && (
        <p className="small soft measure">{t('account.fromEnvironment', { variables })}</p>
      )}
      <div role="status">
        <p className="small soft measure">{opensNothing ? t('key.opensNothing') : stateSentence()}</p>
        {state === 'ok' && lastTest && <UnlockedModels models={lastTest.unlocked} others={lastTest.others} />}
      </div>
    </>
  );

  function stateSentence(): string | null {
    if (state === 'ok') return null;
    return t(`key.sentence.${state}`, { provider: account.provider.title });
  }
}
