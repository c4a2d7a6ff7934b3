import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import { queries } from '../../lib/queries.ts';
import { useAccountAnswers } from './account-answers.ts';
import { InlineForm } from './inline-form.tsx';
import { useAccountTrouble } from './use-account-trouble.ts';

interface RemoveAccountProps {
  account: Account;
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks once before an account goes, and says what stays. */
export function RemoveAccount({ account, onRemoved, onClose }: RemoveAccountProps) {
  const { t } = useTranslation('settings');
  const answers = useAccountAnswers();
  const removal = useMutation(
    queries.accounts.remove.mutationOptions({
      onSuccess: () => {
        answers.drop(account.id);
        onRemoved();
      },
    }),
  );
  const trouble = useAccountTrouble()(removal.error);
  return (
    <InlineForm
      label={t('account.removeOf', { name: account.name })}
      action={t('account.removeNow')}
      busyAction={t('account.removing')}
      busy={removal.isPending}
      trouble={trouble?.sentence ?? null}
      cancel={t('account.keepIt')}
      onSubmit={() => removal.mutate({ id: account.id })}
      onCancel={onClose}
    >
      <p className="label">{t('account.removeQuestion', { name: account.name })}</p>
      <p className="small soft">{t('account.removeMeans')}</p>
    </InlineForm>
  );
}
