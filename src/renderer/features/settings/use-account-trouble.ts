import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { refusedInput } from '../../lib/refused-input.ts';

type FieldName = 'name' | 'key' | 'baseUrl';

/** The sentence beside a field of an account's form, or below them where it is about none. */
export interface AccountTrouble {
  field: FieldName | null;
  sentence: string;
}

/** What was wrong with an account as it was typed, in words. */
export function useAccountTrouble(): (error: unknown) => AccountTrouble | null {
  const { t } = useTranslation('settings');
  const sentence = useErrorSentence();
  return (error) => {
    if (!error) return null;
    if (error instanceof ORPCError && error.code === 'KEYS_LOCKED')
      return { field: null, sentence: t('account.locked') };
    const refused = refusedInput(error);
    switch (refused?.field) {
      case 'key':
        return { field: 'key', sentence: t(refused.reason === 'empty' ? 'account.keyEmpty' : 'account.keyMalformed') };
      case 'baseUrl':
        return {
          field: 'baseUrl',
          sentence: t(refused.reason === 'insecure' ? 'account.addressInsecure' : 'account.addressMalformed'),
        };
      case 'name':
        return { field: 'name', sentence: t('account.nameRefused') };
      default:
        return { field: null, sentence: sentence(error) };
    }
  };
}
