import './providers.css';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { KeyProtectionPanel } from './key-protection-panel.tsx';
import { ProviderPanel } from './provider-panel.tsx';

/** How keys are kept here, and every provider with its accounts. */
export function ProvidersSection() {
  const { t } = useTranslation('settings');
  const sentence = useErrorSentence();
  const list = useQuery(queries.accounts.list.queryOptions({ input: undefined }));
  const models = useQuery(queries.models.list.queryOptions({ input: undefined }));
  if (list.isError) {
    return (
      <Panel tone="warn" announce actions={<Button onClick={() => void list.refetch()}>{t('common:tryAgain')}</Button>}>
        <p>{sentence(list.error)}</p>
      </Panel>
    );
  }
  if (!list.data) return null;
  const { accounts, providers, protection } = list.data;
  return (
    <>
      <KeyProtectionPanel protection={protection} />
      <div className="providers">
        {providers.map((provider) => (
          <ProviderPanel
            key={provider.id}
            provider={provider}
            accounts={accounts.filter((account) => account.provider.id === provider.id)}
            protection={protection}
            models={models.data?.models.filter((model) => model.provider.id === provider.id) ?? []}
          />
        ))}
        <section className="provider" aria-labelledby="provider-practice">
          <div>
            <h3 id="provider-practice">{t('common:practice')}</h3>
            <StateLine tone="good" icon={Check}>
              {t('provider.alwaysHere')}
            </StateLine>
          </div>
          <div className="accounts">
            <p className="small soft">{t('provider.practice')}</p>
            <p className="small quiet">{t('provider.needsNoKey')}</p>
          </div>
        </section>
      </div>
    </>
  );
}
