import { sentenceOf, type SpokenPage } from './spoken-page.ts';

interface SpeakPageOptions {
  speech: SpeechSynthesis;
  page: SpokenPage;
  /** Number of the word on the page to begin at. */
  from: number;
  voice: SpeechSynthesisVoice;
  rate: number;
  onSentence: (sentence: number, firstWord: number) => void;
  /** Not called for voices that do not tell which word they say. */
  onWord: (word: number) => void;
  onDone: () => void;
  onTrouble: () => void;
}

/**
 * Says a page sentence by sentence: browsers lose long utterances. Answers with what stops it; nothing is reported
 * after that.
 */
export function speakPage(options: SpeakPageOptions): () => void {
  const { speech, page, voice, rate } = options;
  let stopped = false;
  // Held, because a browser forgets an utterance that nothing refers to and then never tells that it has ended.
  let current: SpeechSynthesisUtterance | null = null;

  function say(index: number, from: number): void {
    const sentence = page.sentences[index];
    if (!sentence) {
      current = null;
      options.onDone();
      return;
    }
    const skipped = sentence.wordStarts[from - sentence.firstWord] ?? 0;
    const utterance = new SpeechSynthesisUtterance(sentence.text.slice(skipped));
    current = utterance;
    const isOver = () => stopped || current !== utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.addEventListener('boundary', ({ name, charIndex }) => {
      if (isOver() || name === 'sentence') return;
      const word = sentence.wordStarts.findLastIndex((start) => start <= skipped + charIndex);
      if (word !== -1) options.onWord(sentence.firstWord + word);
    });
    utterance.addEventListener('end', () => {
      if (!isOver()) say(index + 1, page.sentences[index + 1]?.firstWord ?? 0);
    });
    utterance.addEventListener('error', () => {
      if (isOver()) return;
      current = null;
      options.onTrouble();
    });
    options.onSentence(index, Math.max(from, sentence.firstWord));
    speech.speak(utterance);
  }

  // Whatever another page of this window left behind.
  speech.cancel();
  say(sentenceOf(page, options.from), options.from);
  return () => {
    stopped = true;
    current = null;
    speech.cancel();
  };
}
