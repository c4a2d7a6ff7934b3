import './local-api.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LocalApiClients } from './local-api-clients.tsx';
import { LocalApiSwitch } from './local-api-switch.tsx';

/** Whether programs on this computer may use Fableroom, at which address, and which ones. */
export function LocalApiSection() {
  const { t } = useTranslation('api');
  const sentence = useErrorSentence();
  const state = useQuery(queries.localApi.state.queryOptions({ input: undefined }));
  return (
    <div className="rows">
      <p className="soft measure">{t('explained')}</p>
      <p className="small soft measure">{t('whoCan')}</p>
      {state.error && !state.data && (
        <Panel
          tone="warn"
          announce
          actions={<Button onClick={() => void state.refetch()}>{t('common:tryAgain')}</Button>}
        >
          <p>{sentence(state.error)}</p>
        </Panel>
      )}
      {state.data && <LocalApiSwitch state={state.data} />}
      {state.data && <LocalApiClients url={state.data.url} />}
    </div>
  );
}
