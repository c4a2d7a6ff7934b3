import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';

/** The story, as a way to the page, and below it what is being made there. */
export function JobName({ job, withModel = true }: { job: Job; withModel?: boolean }) {
  const { t } = useTranslation('activity');
  const part = job.page === null ? t(`part.${job.kind}`) : t(`part.ofPage.${job.kind}`, { page: job.page });
  const what = withModel ? t('part.by', { part, model: job.modelTitle }) : part;
  return (
    <>
      {job.storyId ? (
        <Link
          className="job-story"
          to="/play/$storyId"
          params={{ storyId: job.storyId }}
          search={job.sceneId ? { scene: job.sceneId } : {}}
          dir="auto"
        >
          {job.storyTitle ?? t('untitled')}
        </Link>
      ) : (
        <b className="job-story">{t('noStory')}</b>
      )}
      <p>{what}</p>
    </>
  );
}
