import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiClient } from '../../../contract/clients.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LocalApiClientRow } from './local-api-client-row.tsx';
import { LocalApiForm } from './local-api-form.tsx';
import { LocalApiToken } from './local-api-token.tsx';

/** The programs that may use the local API; new ones get a token that is shown once. */
export function LocalApiClients({ url }: { url: string | null }) {
  const { t } = useTranslation('api');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const [adding, setAdding] = useState(false);
  /** In this page's memory only while it is shown. */
  const [fresh, setFresh] = useState<{ client: ApiClient; token: string } | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const list = useQuery(queries.clients.list.queryOptions({ input: undefined }));
  const queryKey = queries.clients.list.queryKey({ input: undefined });

  function change(next: (clients: ApiClient[]) => ApiClient[]) {
    cache.setQueryData(queryKey, (old) => old && { clients: next(old.clients) });
  }

  function focusAdd() {
    requestAnimationFrame(() => add.current?.focus());
  }

  return (
    <section className="api-part" aria-labelledby="api-clients">
      <h3 id="api-clients">{t('clients.heading')}</h3>
      <p className="small soft measure">{t('clients.explained')}</p>
      {list.error && !list.data && (
        <Panel
          tone="warn"
          announce
          actions={<Button onClick={() => void list.refetch()}>{t('common:tryAgain')}</Button>}
        >
          <p>{sentence(list.error)}</p>
        </Panel>
      )}
      {fresh && (
        <LocalApiToken
          url={url}
          token={fresh.token}
          client={fresh.client}
          onClose={() => {
            setFresh(null);
            focusAdd();
          }}
        />
      )}
      {list.data && list.data.clients.length > 0 && (
        <ul className="api-clients" aria-label={t('clients.heading')}>
          {list.data.clients.map((client) => (
            <LocalApiClientRow
              key={client.id}
              client={client}
              onChanged={(changed) => change((all) => all.map((one) => (one.id === changed.id ? changed : one)))}
              onRevoked={() => {
                change((all) => all.filter(({ id }) => id !== client.id));
                if (fresh?.client.id === client.id) setFresh(null);
                focusAdd();
              }}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <LocalApiForm
          onAdded={(added) => {
            change((all) => [...all, added.client]);
            setFresh(added);
            setAdding(false);
          }}
          onCancel={() => {
            setAdding(false);
            focusAdd();
          }}
        />
      ) : (
        <Button ref={add} size="small" icon={Plus} onClick={() => setAdding(true)}>
          {t('clients.add')}
        </Button>
      )}
    </section>
  );
}
