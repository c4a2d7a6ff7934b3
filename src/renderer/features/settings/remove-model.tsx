import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { InlineForm } from './inline-form.tsx';

/** Asks once before a model of one's own is no longer offered. */
export function RemoveModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const removal = useMutation(
    queries.models.remove.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: queries.models.list.key() }),
    }),
  );
  return (
    <InlineForm
      label={t('models.removeOf', { model: model.title })}
      action={t('models.remove')}
      busyAction={t('account.removing')}
      busy={removal.isPending}
      trouble={removal.error ? sentence(removal.error) : null}
      cancel={t('account.keepIt')}
      onSubmit={() => removal.mutate({ id: model.id })}
      onCancel={onClose}
    >
      <p className="small">{t('models.removeMeans', { model: model.title })}</p>
    </InlineForm>
  );
}
