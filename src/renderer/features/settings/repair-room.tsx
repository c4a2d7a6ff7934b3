import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow } from './setting-row.tsx';

/** Looks for faults in the room and says what was put right. */
export function RepairRoom() {
  const { t, i18n } = useTranslation('settings');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const repair = useMutation(
    queries.storage.repair.mutationOptions({
      onSuccess: () => void cache.invalidateQueries({ queryKey: queries.storage.key() }),
    }),
  );
  const { data } = repair;
  const found = data
    ? [
        data.setAside.files > 0 &&
          t('storage.setAside', {
            count: data.setAside.files,
            size: bytesWords(data.setAside.bytes, i18n.language),
          }),
        data.thumbnailsMade > 0 && t('storage.thumbnails', { count: data.thumbnailsMade }),
        data.indexRepaired && t('storage.index'),
      ].filter((line) => line !== false)
    : [];
  return (
    <div className="space-act">
      <SettingRow label={t('storage.repair')} hint={t('storage.repairHint')}>
        <Button size="small" busy={repair.isPending} onClick={() => repair.mutate(undefined)}>
          {t(repair.isPending ? 'storage.repairing' : 'storage.repair')}
        </Button>
      </SettingRow>
      <p className="small soft" role="status">
        {repair.error && sentence(repair.error)}
        {data && (found.length === 0 ? t('storage.repaired') : found.join(' '))}
      </p>
    </div>
  );
}
