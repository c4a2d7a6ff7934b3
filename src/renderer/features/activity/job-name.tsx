import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job, Scene } from '../../../contract/scenes.ts';

/** The story, as a way to the page, and below it what is being made there. */
export function JobName({ job, page, withModel = true }: { job: Job; page: Scene | undefined; withModel?: boolean }) {
  const { t } = useTranslation('activity');
  const part = page ? t(`part.ofPage.${job.kind}`, { page: page.depth }) : t(`part.${job.kind}`);
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
