import type { RunContext } from '../../provider-kit/model.ts';
import type { StoryPage } from './storyteller/tell.ts';

/** A pace that can be read along, and never below forty words a second. */
const WORDS_PER_SECOND = 45;

/** The page as the JSON that every writer answers with, its text streamed word by word. Answers with all of it. */
export async function streamPage(page: StoryPage, { progress, clock, signal }: RunContext): Promise<string> {
  const { title: storyTitle, pageTitle: title, text, who, picturePrompt, altText, motionPrompt, ends, choices } = page;
  // The picture comes before the words, so that it is painted while they are read.
  const before = { storyTitle, title, who, outfits: [], picturePrompt, altText, motionPrompt };
  const whole = JSON.stringify({ ...before, text, ends, choices });
  const textStart = JSON.stringify(before).length - 1 + ',"text":"'.length;
  const textEnd = textStart + JSON.stringify(text).length - 1;
  progress({ kind: 'text', delta: whole.slice(0, textStart) });
  const begun = clock.now();
  let words = 0;
  for (const delta of whole.slice(textStart, textEnd).match(/\S+\s*/g) ?? []) {
    progress({ kind: 'text', delta });
    words++;
    const ahead = begun + (words * 1000) / WORDS_PER_SECOND - clock.now();
    // Timers are coarse: sleeping only when well ahead keeps the pace from falling behind.
    if (ahead > 20) await clock.sleep(ahead, signal);
  }
  signal.throwIfAborted();
  progress({ kind: 'text', delta: whole.slice(textEnd) });
  return whole;
}
