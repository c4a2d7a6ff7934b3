import { useTranslation } from 'react-i18next';
import { refusedFileKey } from './backup-words.ts';
import { useErrorSentence } from './error-sentence.ts';

/** Turns an error about a backup or story file into one sentence for people. */
export function useFileSentence(): (error: unknown) => string {
  const { t } = useTranslation('backup');
  const sentence = useErrorSentence();
  return (error) => {
    const key = refusedFileKey(error);
    return key === null ? sentence(error) : t(key);
  };
}
