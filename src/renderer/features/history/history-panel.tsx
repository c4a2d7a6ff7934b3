import './history.css';
import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../contract/history.ts';
import { changeWords } from '../../lib/change-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useUndo } from '../../lib/undo.ts';
import { Button } from '../../ui/button.tsx';
import { FloatingDialog } from '../../ui/floating-dialog.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** The last changes of the room, newest first; each can be taken back, together with those after it. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('history');
  const sentence = useErrorSentence();
  const { undo, redo } = useUndo();
  // Changes made elsewhere send no event of their own: the list is read whenever it is opened.
  const list = useQuery(queries.history.list.queryOptions({ input: undefined, staleTime: 0 }));
  const entries = list.data?.entries ?? [];
  return (
    <FloatingDialog label={t('title')} className="history" onClose={onClose}>
      <header>
        <h2>{t('title')}</h2>
        <p className="small soft">{t('explained')}</p>
      </header>
      {list.error && (
        <p role="alert" className="history-note">
          {t('failed')}. {sentence(list.error)}
        </p>
      )}
      {list.data && entries.length === 0 && <p className="soft history-note">{t('empty')}</p>}
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onUndo={() => undo(entry.id)} />
        ))}
      </ol>
      <footer>
        <Button onClick={onClose}>{t('close')}</Button>
        {entries.some(({ undone }) => undone) && (
          <Button kind="bare" onClick={redo}>
            {t('redo')}
          </Button>
        )}
      </footer>
    </FloatingDialog>
  );
}

function Entry({ entry, onUndo }: { entry: HistoryEntry; onUndo: () => void }) {
  const { t } = useTranslation('history');
  return (
    <li className={entry.undone ? 'is-undone' : undefined}>
      <span dir="auto">{changeWords(t, entry)}</span>
      <span className="small quiet num">
        <RelativeTime time={entry.at} />
      </span>
      {entry.undone ? (
        <span className="small quiet">{t('undone')}</span>
      ) : (
        <Button size="small" kind="bare" icon={Undo2} onClick={onUndo}>
          {t('undoTo')}
        </Button>
      )}
    </li>
  );
}
