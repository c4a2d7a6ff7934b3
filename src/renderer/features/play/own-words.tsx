import { ArrowRight } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WORDS_LIMIT } from '../../../contract/values.ts';
import { Button } from '../../ui/button.tsx';

const wordsLimit: typeof WORDS_LIMIT = 500;
/** From here on the field says how much room is left. */
const tellFrom = 400;

interface OwnWordsProps {
  /** False while the page is being written: one can type already, and send when it is done. */
  ready: boolean;
  opening: boolean;
  onSend: (words: string) => void;
}

/** The reader's own answer. */
export function OwnWords({ ready, opening, onSend }: OwnWordsProps) {
  const { t } = useTranslation('play');
  const [words, setWords] = useState('');
  const empty = words.trim() === '';
  const left = wordsLimit - words.length;

  function send(event: FormEvent) {
    event.preventDefault();
    if (ready && !empty) onSend(words.trim());
  }

  /** Enter sends, as in a field of one line. */
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form className="play-own" onSubmit={send}>
      <textarea
        className="field"
        rows={1}
        aria-label={t('own.label')}
        placeholder={t('own.placeholder')}
        value={words}
        maxLength={wordsLimit}
        dir="auto"
        readOnly={opening}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" icon={ArrowRight} iconName={t('own.send')} disabled={!ready || empty} />
      {(opening || words.length >= tellFrom) && (
        <p className="small quiet num" role="status">
          {opening ? t('choices.opening') : t('own.left', { count: left })}
        </p>
      )}
    </form>
  );
}
