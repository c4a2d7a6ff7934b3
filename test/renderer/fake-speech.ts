/** A voice of the system, as `speechSynthesis` lists it. */
export function makeVoice(values: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  const name = values.name ?? 'Ada';
  return { name, voiceURI: name, lang: 'en-GB', localService: true, default: false, ...values };
}

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** Speech that says nothing: a test tells when a word begins and a sentence ends. */
export class FakeSpeech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  /** What is being said; the rest waits. */
  queue: FakeUtterance[] = [];
  /** Everything that was ever said. */
  said: string[] = [];

  getVoices(): SpeechSynthesisVoice[] {
    // New ones each time, as some browsers give them.
    return this.voices.map((voice) => ({ ...voice }));
  }

  speak(utterance: FakeUtterance): void {
    this.queue.push(utterance);
    this.said.push(utterance.text);
  }

  /** As browsers do: what is stopped ends in an error. */
  cancel(): void {
    for (const utterance of this.queue.splice(0)) this.#tell(utterance, 'error', { error: 'interrupted' });
  }

  get current(): FakeUtterance | undefined {
    return this.queue[0];
  }

  /** The system has found its voices. */
  find(...voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  /** The voice begins with this word of what it says. */
  reach(word: string): void {
    const { current } = this;
    if (current) this.#tell(current, 'boundary', { name: 'word', charIndex: current.text.indexOf(word) });
  }

  finish(): void {
    const utterance = this.queue.shift();
    if (utterance) this.#tell(utterance, 'end', {});
  }

  break(): void {
    const utterance = this.queue.shift();
    if (utterance) this.#tell(utterance, 'error', { error: 'synthesis-failed' });
  }

  #tell(utterance: FakeUtterance, type: string, facts: object): void {
    utterance.dispatchEvent(Object.assign(new Event(type), facts));
  }
}

/** Gives the page a fake voice box; answers with what takes it away again. */
export function installFakeSpeech(speech: FakeSpeech): () => void {
  Object.assign(globalThis, { speechSynthesis: speech, SpeechSynthesisUtterance: FakeUtterance });
  return () => {
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
    Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance');
  };
}
