import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '../../contract/system.ts';

export type InterfaceLanguage = Settings['language'];

/** Each language is one chunk; only the one in use is loaded. */
const loaders: Record<InterfaceLanguage, () => Promise<{ resources: ResourceLanguage }>> = {
  en: () => import('../locales/english.ts'),
  fr: () => import('../locales/french.ts'),
};

void i18next.use(initReactI18next).init({
  resources: {},
  defaultNS: 'common',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** Loads a language if it is not there yet and speaks it from now on. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  const { resources } = await loaders[language]();
  for (const [namespace, texts] of Object.entries(resources)) {
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, texts);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
