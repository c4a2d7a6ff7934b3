import './toast-area.css';
import { History, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWords } from '../lib/change-words.ts';
import { useErrorSentence } from '../lib/error-sentence.ts';
import { openHistory } from '../lib/palette-state.ts';
import { closeToast, toastStore, type Toast } from '../lib/toast-store.ts';
import { useUndo } from '../lib/undo.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Long enough to read it and reach the button; it waits while the pointer or the focus is on it. */
const shownMilliseconds = 10_000;

/** The one quiet place for what just happened. Always in the document, so that it is read aloud. */
export function ToastArea() {
  const { toast, number } = toastStore();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(closeToast, shownMilliseconds);
    return () => clearTimeout(timer);
  }, [toast, number, held]);
  return (
    <div
      className="toast-area"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">{toast && <ToastWords key={number} toast={toast} />}</div>
      {toast && <ToastActions toast={toast} onDone={() => setHeld(false)} />}
    </div>
  );
}

function ToastWords({ toast }: { toast: Toast }) {
  const { t } = useTranslation('history');
  const sentence = useErrorSentence();
  switch (toast.kind) {
    case 'done':
      return <p>{changeWords(t, toast.change)}</p>;
    case 'undone':
      return <p>{t('takenBack', { change: changeWords(t, toast.change) })}</p>;
    case 'nothing':
      return <p>{t(`nothing.${toast.asked}`)}</p>;
    case 'trouble':
      return (
        <p className="is-trouble">
          <Icon of={TriangleAlert} />
          {sentence(toast.error)}
        </p>
      );
    default:
      return assertNever(toast);
  }
}

function ToastActions({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const { t } = useTranslation('history');
  const { undo, redo } = useUndo();
  return (
    <div className="toast-actions">
      {(toast.kind === 'done' || toast.kind === 'undone') && (
        <>
          {/* One button for both ways: whoever pressed it has the way back under the same finger. */}
          <Button size="small" onClick={() => (toast.kind === 'done' ? undo() : redo())}>
            {t(toast.kind === 'done' ? 'undo' : 'redo')}
          </Button>
          <Button size="small" kind="bare" icon={History} iconName={t('open')} onClick={openHistory} />
        </>
      )}
      <Button
        size="small"
        kind="bare"
        icon={X}
        iconName={t('close')}
        onClick={() => {
          onDone();
          closeToast();
        }}
      />
    </div>
  );
}

function assertNever(toast: never): never {
  throw new Error(`Unknown toast ${JSON.stringify(toast)}`);
}
