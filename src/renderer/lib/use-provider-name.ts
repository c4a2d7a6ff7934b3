import { useTranslation } from 'react-i18next';
import type { ProviderReference } from '../../contract/values.ts';

/** Says what a provider is called: its own name, and in the words of the page for what is built in. */
export function useProviderName(): (provider: Pick<ProviderReference, 'title' | 'builtIn'>) => string {
  const { t } = useTranslation('home');
  return ({ title, builtIn }) => (builtIn ? t('made.here') : title);
}
