import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Scene } from '../../../../contract/scenes.ts';
import { speakPage } from './speak-page.ts';
import { sentenceOf, spokenPage, type SpokenPage } from './spoken-page.ts';
import { voiceStore } from './voice-store.ts';
import { primaryLanguage, systemSpeech, useVoices } from './voices.ts';

/** What is being said: the word where the voice tells it, else the sentence. */
export interface Spoken {
  readonly sentence: number;
  readonly word: number | null;
}

interface ReadAloudOptions {
  /** BCP-47. */
  language: string;
  /** The page that is open; null on the leaf after the last one. */
  scene: Scene | null;
  /** The page has been read to its end. */
  onPageRead: () => void;
}

/** A voice that reads the open page and then the next ones. It never starts by itself and stops when it is left. */
export function useReadAloud({ language, scene, onPageRead }: ReadAloudOptions) {
  const voices = useVoices(language);
  const choices = voiceStore();
  const chosen = choices.voices[primaryLanguage(language)];
  const voice = voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
  const [mode, setMode] = useState<'off' | 'speaking' | 'paused'>('off');
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [trouble, setTrouble] = useState(false);
  /** Goes up when it is told to begin elsewhere on the page. */
  const [beginnings, setBeginnings] = useState(0);
  const sceneId = scene?.id;
  const title = scene?.title ?? null;
  const text = scene?.text ?? '';
  const off = mode === 'off';
  const page = useMemo(
    () => (sceneId === undefined || off ? null : spokenPage(title, text, language)),
    [sceneId, title, text, language, off],
  );
  const at = useRef<{ page: SpokenPage | null; word: number }>({ page: null, word: 0 });
  const tellsWords = useRef(new Set<string>());
  const pageRead = useRef(onPageRead);
  useEffect(() => {
    pageRead.current = onPageRead;
  });

  useEffect(() => {
    if (at.current.page === page) return;
    at.current = { page, word: 0 };
    setSpoken(null);
  }, [page]);

  useEffect(() => {
    const speech = systemSpeech();
    if (mode !== 'speaking' || !page || !voice || !speech) return;
    const { voiceURI } = voice;
    return speakPage({
      speech,
      page,
      from: at.current.word,
      voice,
      rate: choices.rate,
      onSentence: (sentence, firstWord) => {
        at.current.word = firstWord;
        setSpoken({ sentence, word: tellsWords.current.has(voiceURI) ? firstWord : null });
      },
      onWord: (word) => {
        tellsWords.current.add(voiceURI);
        at.current.word = word;
        setSpoken({ sentence: sentenceOf(page, word), word });
      },
      onDone: () => {
        at.current.word = 0;
        pageRead.current();
      },
      onTrouble: () => {
        setTrouble(true);
        setMode('paused');
      },
    });
  }, [mode, page, voice, choices.rate, beginnings]);

  useEffect(() => {
    const stop = () => setMode('off');
    addEventListener('pagehide', stop);
    return () => removeEventListener('pagehide', stop);
  }, []);

  // There is nothing to read after the last page.
  if (scene === null && !off) setMode('off');

  const speakFrom = useCallback((word: number) => {
    at.current.word = word;
    setTrouble(false);
    setMode('speaking');
    setBeginnings((count) => count + 1);
  }, []);

  return {
    /** False where the system has no voice for the language: then nothing of it is shown. */
    available: voices.length > 0,
    on: !off,
    speaking: mode === 'speaking',
    page,
    spoken,
    trouble,
    voices,
    voice,
    rate: choices.rate,
    start: () => {
      at.current.word = 0;
      setTrouble(false);
      setMode('speaking');
    },
    stop: () => setMode('off'),
    togglePause: () => {
      setTrouble(false);
      setMode(mode === 'speaking' ? 'paused' : 'speaking');
    },
    speakFrom,
    /** One sentence back or on; stays on the page. */
    skip: (by: -1 | 1) => {
      const sentence = page?.sentences[sentenceOf(page, at.current.word) + by];
      if (sentence) speakFrom(sentence.firstWord);
    },
    setRate: (rate: number) => voiceStore.setState({ rate }),
    setVoice: (voiceURI: string) =>
      voiceStore.setState({ voices: { ...choices.voices, [primaryLanguage(language)]: voiceURI } }),
  };
}

export type ReadAloud = ReturnType<typeof useReadAloud>;
