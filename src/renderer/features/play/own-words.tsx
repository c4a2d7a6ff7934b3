import { ArrowRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** As the contract has it; types are all that the page takes from there. */
const wordsLimit = 500;
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

  return (
    <form className="play-own" onSubmit={send}>
      <input
        className="field"
        aria-label={t('own.label')}
        placeholder={t('own.placeholder')}
        value={words}
        maxLength={wordsLimit}
        dir="auto"
        readOnly={opening}
        onChange={({ target }) => setWords(target.value)}
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
