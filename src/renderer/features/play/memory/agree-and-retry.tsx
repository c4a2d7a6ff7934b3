import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../../contract/scenes.ts';
import { useErrorSentence } from '../../../lib/error-sentence.ts';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/button.tsx';
import type { ModelList } from '../model-list.ts';
import type { PageActions } from '../use-page-actions.ts';

interface AgreeAndRetryProps {
  job: Job;
  models: ModelList | undefined;
  actions: PageActions;
  size: 'normal' | 'small';
  describedBy: string;
}

/** Agrees that photos of this room go to the job's provider, then queues the same work once more. */
export function AgreeAndRetry({ job, models, actions, size, describedBy }: AgreeAndRetryProps) {
  const { t } = useTranslation('play');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const provider = models?.models.find(({ id }) => id === job.modelId)?.provider;
  const agree = useMutation(
    queries.characters.agree.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: queries.characters.key() });
        actions.retry.mutate({ id: job.id });
      },
    }),
  );
  if (!provider) return null;
  return (
    <>
      <Button
        size={size}
        aria-describedby={describedBy}
        busy={agree.isPending || actions.retry.isPending}
        onClick={() => agree.mutate({ providerId: provider.id })}
      >
        {t('step.agree')}
      </Button>
      {agree.error && (
        <p className="play-problem" role="alert">
          {sentence(agree.error)}
        </p>
      )}
    </>
  );
}
