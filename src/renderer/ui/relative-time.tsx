import { useTranslation } from 'react-i18next';
import { exactTime, relativeTime } from '../lib/relative-time.ts';

/** "3 minutes ago", with the exact time on hover. `time` in UTC milliseconds. */
export function RelativeTime({ time, now = Date.now() }: { time: number; now?: number }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={new Date(time).toISOString()} title={exactTime(time, i18n.language)}>
      {relativeTime(time, now, i18n.language)}
    </time>
  );
}
