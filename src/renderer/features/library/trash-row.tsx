import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookOpen, FileText, Image, Undo2, UserRound, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../contract/index.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { dateFormat } from '../../lib/date-format.ts';
import { exactTime } from '../../lib/relative-time.ts';
import { queries } from '../../lib/queries.ts';
import { showToast } from '../../lib/toast-store.ts';
import { offerUndo } from '../../lib/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { DeleteForGood } from './delete-for-good.tsx';

type Thrown = Awaited<ReturnType<Client['trash']['list']>>['items'][number];

const icons = {
  story: BookOpen,
  scene: FileText,
  take: Image,
  character: UserRound,
} satisfies Record<Thrown['item']['kind'], LucideIcon>;

/** One thing in the trash: what it is, how large, when it goes, and both ways out. */
export function TrashRow({ row }: { row: Thrown }) {
  const { t, i18n } = useTranslation('library');
  const address = useAssetAddress();
  const cache = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const restore = useMutation(
    queries.trash.restore.mutationOptions({
      onSuccess: () => {
        offerUndo({
          what: 'restored',
          storyTitle: row.item.kind === 'character' ? row.title : row.storyTitle,
          count: 1,
        });
        applyEvent(cache, { type: 'library-changed' });
      },
      onError: (error) => showToast({ kind: 'trouble', error }),
    }),
  );
  const goes = dateFormat(i18n.language, { day: 'numeric', month: 'short' }).format(row.goneAt);
  return (
    <li className="trash-row">
      <div className="trash-picture" aria-hidden>
        {row.coverId === null ? (
          <Icon of={icons[row.item.kind]} />
        ) : (
          <Picture src={address(row.coverId, 320)} alt="" lazy />
        )}
      </div>
      <div className="trash-words">
        <b dir="auto">{row.title}</b>
        <p className="small soft num">
          <span>{kindWords(t, row)}</span>
          {(row.item.kind === 'story' || row.item.kind === 'scene') && (
            <span>{t('trash.scenes', { count: row.scenes })}</span>
          )}
          {row.bytes > 0 && <span>{bytesWords(row.bytes, i18n.language)}</span>}
          <time dateTime={new Date(row.goneAt).toISOString()} title={exactTime(row.goneAt, i18n.language)}>
            {t('trash.goes', { date: goes })}
          </time>
        </p>
      </div>
      {!deleting && (
        <div className="trash-ways">
          <Button
            size="small"
            icon={Undo2}
            busy={restore.isPending}
            onClick={() => restore.mutate({ items: [row.item] })}
          >
            {t('trash.restore')}
            <span className="vh">: {row.title}</span>
          </Button>
          <Button size="small" kind="bare" onClick={() => setDeleting(true)}>
            {t('trash.delete')}
            <span className="vh">: {row.title}</span>
          </Button>
        </div>
      )}
      {deleting && <DeleteForGood items={[row.item]} onClose={() => setDeleting(false)} />}
    </li>
  );
}

function kindWords(
  t: ReturnType<typeof useTranslation<'library'>>['t'],
  { item, storyTitle, takeKind }: Thrown,
): string {
  if (item.kind === 'story') return t('trash.kind.story');
  if (item.kind === 'character') return t('trash.kind.character');
  if (item.kind === 'scene') return t('trash.kind.scene', { story: storyTitle });
  return t(`trash.kind.take.${takeKind ?? 'image'}`, { story: storyTitle });
}
