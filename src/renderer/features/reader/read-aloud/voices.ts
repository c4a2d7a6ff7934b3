import { useMemo, useSyncExternalStore } from 'react';

const none: readonly SpeechSynthesisVoice[] = [];
let known = none;

/** The system's speech; null where there is none. */
export function systemSpeech(): SpeechSynthesis | null {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
}

function subscribe(listener: () => void): () => void {
  const speech = systemSpeech();
  speech?.addEventListener('voiceschanged', listener);
  return () => speech?.removeEventListener('voiceschanged', listener);
}

/** Browsers answer with a new list each time, some with new voices too; what is the same is given as the same list. */
function voicesNow(): readonly SpeechSynthesisVoice[] {
  const voices = systemSpeech()?.getVoices() ?? none;
  const isSame =
    voices.length === known.length &&
    voices.every(({ voiceURI, lang }, index) => voiceURI === known[index]?.voiceURI && lang === known[index].lang);
  if (!isSame) known = voices;
  return known;
}

/**
 * The voices of this computer that speak a language, the best match first. Voices that send the words to a service are
 * left out: a story that is read stays here.
 */
export function useVoices(language: string): readonly SpeechSynthesisVoice[] {
  const all = useSyncExternalStore(subscribe, voicesNow);
  return useMemo(() => voicesFor(all, language), [all, language]);
}

export function voicesFor(all: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice[] {
  const wanted = tagOf(language);
  const rank = ({ lang, default: preferred }: SpeechSynthesisVoice) =>
    (tagOf(lang) === wanted ? 2 : 0) + (preferred ? 1 : 0);
  return all
    .filter(({ lang, localService }) => localService && primaryLanguage(lang) === primaryLanguage(language))
    .toSorted((one, other) => rank(other) - rank(one));
}

/** "en" of "en-GB" and of Android's "en_GB". */
export function primaryLanguage(language: string): string {
  return tagOf(language).split('-')[0] ?? '';
}

function tagOf(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}
