import type { BrowserWindow } from 'electron';
import { app, powerMonitor } from 'electron';
import type { Log, SettingsValues } from '../engine/ports.ts';
import { askBeforeClose } from './ask-before-close.ts';
import type { EngineHost } from './engine-host.ts';
import { watchForFinishedPages } from './finished-pages.ts';
import { createWorkSigns } from './work-signs.ts';
import { workWords } from './work-words.ts';

export interface BackgroundParts {
  readonly host: EngineHost;
  window(): BrowserWindow | null;
  /** Brings the window to the front, or opens one. */
  show(): void;
  isQuitting(): boolean;
  /** Of the interface. */
  language(): SettingsValues['language'];
  readonly log: Log;
}

/** Work that goes on whether or not somebody looks. */
export interface Background {
  /** Asks before this window is closed while something is being made. */
  watchWindow(window: BrowserWindow): void;
  /** The person chose to go on, or to finish the step, without a window. */
  goesOn(): boolean;
}

/** Shows what is being made outside the window, and lets it go on without one. */
export function workInBackground(parts: BackgroundParts): Background {
  const { host, log } = parts;
  const words = () => workWords(parts.language());
  const signs = createWorkSigns({ window: () => parts.window(), words, show: () => parts.show() });
  const finishedPage = watchForFinishedPages();
  let without: 'work' | 'last-step' | null = null;

  // Once nothing is left that goes on by itself, a program without a window has no reason to stay.
  const endWhenIdle = (): void => {
    if (without === 'work' && parts.window() === null && host.activeJobs() === 0 && !parts.isQuitting()) {
      without = null;
      if (process.platform !== 'darwin') app.quit();
    }
  };
  host.follow((event, library) => {
    if (event.type !== 'job-progressed' && event.type !== 'stream-opened') return;
    try {
      signs.count(library.jobs.activeCount());
      const page = finishedPage(event, () => library.jobs.list({ limit: 1 }).active);
      if (page !== null) signs.tell(page, library.stories.scene(page.sceneId).depth);
    } catch (error) {
      // A sign that fails, or a page that is gone by now, must not stop the others.
      log.warn('Work could not be shown outside the window', { error });
    }
    endWhenIdle();
  });
  host.onRoomChange(() => {
    signs.forget();
    // The page that is left may have put the name of its story above the window.
    parts.window()?.setTitle('Fableroom');
  });
  powerMonitor.on('resume', () => host.wake());

  return {
    goesOn: () => without !== null,
    watchWindow(window) {
      // Whoever opens a window again is asked again when it is closed.
      if (without === 'work') without = null;
      window.on('closed', endWhenIdle);
      askBeforeClose(window, {
        log,
        words,
        // Of what is made in the other room nothing is said here.
        activeJobs: () => host.activeJobsHere(),
        isQuitting: () => parts.isQuitting(),
        keepWorking: () => (without = 'work'),
        stopAfterStep: () => {
          without = 'last-step';
          host
            .finishCurrentSteps()
            .catch((error: unknown) => log.error('The current step did not end', { error }))
            .finally(() => app.quit());
        },
      });
    },
  };
}
