import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { hasEnded } from '../../lib/cache-patches.ts';
import { Money } from './money.tsx';

/** What a job was charged, else what it is expected to be. */
export function JobPrice({ job }: { job: Job }) {
  const { t } = useTranslation('activity');
  if (job.practice) return <>{t('free')}</>;
  if (hasEnded(job.state) && job.costMicros !== null) return <Money micros={job.costMicros} />;
  if (job.state === 'cancelled' && job.stillCharged === false) return <Money micros={0} />;
  return job.estimateMicros === null ? null : <Money micros={job.estimateMicros} estimated />;
}
