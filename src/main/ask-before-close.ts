import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Log } from '../engine/ports.ts';
import type { WorkWords } from './work-words.ts';

interface CloseParts {
  /** Jobs of any room that have not ended. */
  activeJobs(): number;
  words(): WorkWords;
  /** The program is ending anyhow: nothing is asked. */
  isQuitting(): boolean;
  /** Goes on without a window. */
  keepWorking(): void;
  /** Ends the program when what has been sent has been taken in. */
  stopAfterStep(): void;
  readonly log: Log;
}

const KEEP_WORKING = 0;
const STOP = 1;
const STAY = 2;

/** Asks once, when the window is closed while something is being made, whether that is to go on. */
export function askBeforeClose(window: BrowserWindow, parts: CloseParts): void {
  let decided = false;
  let asking = false;
  window.on('close', (event) => {
    const active = decided || parts.isQuitting() ? 0 : parts.activeJobs();
    if (active === 0) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    ask(active)
      .catch((error: unknown) => parts.log.error('The question at closing failed', { error }))
      .finally(() => (asking = false));
  });

  async function ask(active: number): Promise<void> {
    const words = parts.words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words.question(active),
      detail: words.questionDetail,
      buttons: [words.keepWorking, words.stopAfterStep, words.stay],
      defaultId: KEEP_WORKING,
      cancelId: STAY,
      noLink: true,
    });
    if (response === STAY || window.isDestroyed()) return;
    decided = true;
    if (response === STOP) parts.stopAfterStep();
    else parts.keepWorking();
    window.close();
  }
}
