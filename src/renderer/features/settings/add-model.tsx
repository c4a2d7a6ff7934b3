import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import type { Model } from '../../../contract/models.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { InlineForm } from './inline-form.tsx';

interface AddModelProps {
  models: readonly Model[];
  accounts: readonly Account[];
}

/** The way to a model that an account serves and Fableroom does not list. */
export function AddModel({ models, accounts }: AddModelProps) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  if (accounts.length === 0) {
    return (
      <p className="small soft measure">
        {t('models.addNeedsKey')}{' '}
        <Link to="/settings" search={{ section: 'providers' }} className="link">
          {t('section.providers')}
        </Link>
      </p>
    );
  }
  if (open) return <AddModelForm models={models} accounts={accounts} onClose={close} />;
  return (
    <Button ref={button} className="add-model" size="small" icon={Plus} onClick={() => setOpen(true)}>
      {t('models.add')}
    </Button>
  );
}

function AddModelForm({ models, accounts, onClose }: AddModelProps & { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [id, setId] = useState('');
  const [title, setTitle] = useState('');
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [wantedLike, setLike] = useState('');
  const [tried, setTried] = useState(false);
  const provider = accounts.find((account) => account.id === accountId)?.provider;
  const listed = models.filter((model) => model.provider.id === provider?.id && model.own === null);
  const like = listed.find((model) => model.id === wantedLike) ?? listed[0];
  const addition = useMutation(
    queries.models.add.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: queries.models.list.key() });
        onClose();
      },
    }),
  );
  const refused = refusedInput(addition.error);
  const idError = refused?.field === 'id' ? t(refused.reason === 'taken' ? 'models.idTaken' : 'models.idWrong') : null;

  function keep() {
    setTried(true);
    if (id.trim() === '' || !like) return;
    addition.mutate({ id: id.trim(), title: title.trim(), accountId, like: like.id });
  }

  return (
    <InlineForm
      label={t('models.add')}
      action={t('models.addNow')}
      busyAction={t('account.keeping')}
      busy={addition.isPending}
      trouble={addition.error && !idError ? sentence(addition.error) : null}
      onSubmit={keep}
      onCancel={onClose}
    >
      <p className="small soft measure">{t('models.addMeans')}</p>
      <div className="fields two">
        <TextField
          label={t('models.id')}
          hint={t('models.idHint')}
          value={id}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          error={tried && id.trim() === '' ? t('models.idEmpty') : idError}
          onChange={({ target }) => setId(target.value)}
        />
        <TextField
          label={t('models.title')}
          hint={t('models.titleHint')}
          value={title}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
        <Select
          label={t('models.account')}
          value={accountId}
          options={accounts.map((account) => ({ value: account.id, label: accountLabel(account) }))}
          onChange={setAccountId}
        />
        {like && (
          <Select
            label={t('models.like')}
            value={like.id}
            options={listed.map((model) => ({
              value: model.id,
              label: model.title,
              detail: t(`kind.${model.kind}`),
            }))}
            onChange={setLike}
          />
        )}
      </div>
    </InlineForm>
  );
}

function accountLabel({ name, provider }: Account): string {
  return name === provider.title ? name : `${provider.title} · ${name}`;
}
