import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { exactTime } from '../../lib/relative-time.ts';
import { useFileSentence } from '../../lib/use-file-sentence.ts';
import { Switch } from '../../ui/switch.tsx';
import { BackupPath } from './backup-path.tsx';
import type { BackupState } from './backup-state.ts';

/** Where backups go, and whether one is made every week. */
export function BackupPlace({ state: { folder, weekly, nextAt, canAskForPath } }: { state: BackupState }) {
  const { t, i18n } = useTranslation('backup');
  const sentence = useFileSentence();
  const cache = useQueryClient();
  const set = useMutation(
    queries.backups.set.mutationOptions({
      onSuccess: () => void cache.invalidateQueries({ queryKey: queries.backups.key() }),
    }),
  );
  return (
    <section className="backup-part" aria-labelledby="backup-place">
      <h3 id="backup-place">{t('place.title')}</h3>
      {folder === null ? <p className="soft">{t('place.none')}</p> : <code className="backup-folder">{folder}</code>}
      <BackupPath
        what="folder"
        canAsk={canAskForPath}
        label={t(folder === null ? 'place.choose' : 'place.change')}
        busy={set.isPending}
        onPath={(path) => set.mutate({ folder: path, weekly: weekly || folder === null })}
      />
      <Switch
        label={t('weekly.label')}
        checked={weekly}
        disabled={folder === null}
        onChange={(wanted) => set.mutate({ folder, weekly: wanted })}
      >
        {folder === null ? t('weekly.needsFolder') : t('weekly.hint')}
        {nextAt !== null &&
          ` ${t(nextAt <= Date.now() ? 'weekly.soon' : 'weekly.next', { time: exactTime(nextAt, i18n.language) })}`}
      </Switch>
      <p className="field-error" role="alert">
        {set.error ? sentence(set.error) : ''}
      </p>
    </section>
  );
}
