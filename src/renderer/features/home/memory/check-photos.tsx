import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../../lib/error-sentence.ts';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/button.tsx';

/** Whether the one that looks at pictures may be sent photos to compare with; without, it goes by the words alone. */
export function CheckPhotos({ provider }: { provider: { id: string; title: string } }) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const { data } = useQuery(queries.characters.consents.queryOptions({ input: undefined }));
  const agree = useMutation(
    queries.characters.agree.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: queries.characters.key() }),
    }),
  );
  if (!data) return null;
  if (data.consents.some((consent) => consent.provider.id === provider.id)) {
    return <p className="small soft">{t('check.withPhotos', { provider: provider.title })}</p>;
  }
  return (
    <>
      <p className="small soft">{t('check.byWords', { provider: provider.title })}</p>
      <p className="field-error" role="alert">
        {agree.error ? sentence(agree.error) : ''}
      </p>
      <Button size="small" busy={agree.isPending} onClick={() => agree.mutate({ providerId: provider.id })}>
        {t('check.sendPhotos', { provider: provider.title })}
      </Button>
    </>
  );
}
