import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { JobName } from './job-name.tsx';
import { JobPicture } from './job-picture.tsx';
import { SpendButton } from './spend-button.tsx';
import { troubleWith, type JobActions } from './use-job-actions.ts';
import { usePageOf } from './use-page-of.ts';

/** A call that left and whose answer was lost: what happened, and the three ways on. */
export function LostAnswer({ job, actions }: { job: Job; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const kids = useKidsRoom();
  const sentence = useErrorSentence();
  const page = usePageOf(job);
  const { decide } = actions;
  const deciding = decide.isPending && decide.variables.id === job.id;
  const lookedInVain =
    decide.isSuccess && decide.variables.id === job.id && decide.variables.decision === 'look' && !deciding;
  const trouble = troubleWith(actions, job.id);
  return (
    <li className="panel decision">
      <JobPicture job={job} page={page} />
      <div className="decision-words">
        <JobName job={job} withModel={!kids} />
        <p className="decision-news">{kids ? t('unknown.kids') : t('unknown.news', { model: job.modelTitle })}</p>
        {!kids && <p>{t(job.canBeLookedUp ? 'unknown.canLook' : 'unknown.cannotLook', { model: job.modelTitle })}</p>}
        <div className="job-buttons">
          {job.canBeLookedUp && (
            <Button
              size="small"
              icon={Search}
              busy={deciding}
              onClick={() => decide.mutate({ id: job.id, decision: 'look' })}
            >
              {t('unknown.look')}
            </Button>
          )}
          <SpendButton
            job={job}
            label={t(kids ? 'unknown.again' : 'unknown.payAgain')}
            busy={deciding}
            onPress={() => decide.mutate({ id: job.id, decision: 'pay-again' })}
          />
          <Button
            size="small"
            kind="bare"
            busy={deciding}
            onClick={() => decide.mutate({ id: job.id, decision: 'give-up' })}
          >
            {t('unknown.giveUp')}
          </Button>
        </div>
        <p className="small soft" role="status">
          {lookedInVain && t('unknown.notFound')}
        </p>
        {trouble !== null && (
          <p className="field-error" role="alert">
            {sentence(trouble)}
          </p>
        )}
      </div>
    </li>
  );
}
