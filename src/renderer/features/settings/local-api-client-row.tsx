import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiClient } from '../../../contract/clients.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { formatMoney } from '../../lib/price.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { InlineForm } from './inline-form.tsx';
import { LocalApiForm } from './local-api-form.tsx';

interface LocalApiClientRowProps {
  client: ApiClient;
  onChanged: (changed: ApiClient) => void;
  onRevoked: () => void;
}

/** One client: its room, what it may do, what it spent, when it came last; how to change it, and the end of its token. */
export function LocalApiClientRow({ client, onChanged, onRevoked }: LocalApiClientRowProps) {
  const { t, i18n } = useTranslation('api');
  const id = useId();
  const sentence = useErrorSentence();
  const [open, setOpen] = useState<'nothing' | 'change' | 'revoke'>('nothing');
  const button = useRef<HTMLButtonElement>(null);
  const revoke = useMutation(queries.clients.revoke.mutationOptions({ onSuccess: onRevoked }));
  const { name, tier, rights, capMicros, spentMicros, lastUsedAt } = client;
  const money = (micros: number) => formatMoney(micros, i18n.language);

  function toggle(what: 'change' | 'revoke') {
    setOpen(open === what ? 'nothing' : what);
  }

  function close() {
    setOpen('nothing');
    // The form goes away under the focus.
    requestAnimationFrame(() => button.current?.focus());
  }

  return (
    <li aria-labelledby={id}>
      <div className="api-client">
        <div>
          <p className="label" id={id} dir="auto">
            {name}
          </p>
          <p className="small soft">
            {t(`common:room.name.${tier}`)} · {t(`rights.${rights}`)} ·{' '}
            {lastUsedAt === null ? (
              t('clients.neverUsed')
            ) : (
              <>
                {t('clients.lastUsed')} <RelativeTime time={lastUsedAt} />
              </>
            )}
          </p>
        </div>
        <p className="small num api-spent">
          {capMicros === null
            ? t('clients.spent', { spent: money(spentMicros) })
            : t('clients.spentOf', { spent: money(spentMicros), cap: money(capMicros) })}
        </p>
        <div className="api-acts">
          <Button ref={button} size="small" aria-expanded={open === 'change'} onClick={() => toggle('change')}>
            {t('change.label')} <span className="vh">{name}</span>
          </Button>
          <Button size="small" kind="bare" aria-expanded={open === 'revoke'} onClick={() => toggle('revoke')}>
            {t('revoke.label')} <span className="vh">{name}</span>
          </Button>
        </div>
      </div>
      {open === 'change' && (
        <LocalApiForm
          known={client}
          onChanged={(changed) => {
            onChanged(changed);
            close();
          }}
          onCancel={close}
        />
      )}
      {open === 'revoke' && (
        <InlineForm
          label={t('revoke.of', { name })}
          action={t('revoke.do')}
          busyAction={t('revoke.busy')}
          busy={revoke.isPending}
          trouble={revoke.error ? sentence(revoke.error) : null}
          cancel={t('revoke.keep')}
          onSubmit={() => revoke.mutate({ id: client.id })}
          onCancel={close}
        >
          <p className="small soft">{t('revoke.means')}</p>
        </InlineForm>
      )}
    </li>
  );
}
