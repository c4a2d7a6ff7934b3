const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type StopSignal = (typeof SIGNALS)[number];

/**
 * npm forwards Ctrl-C to a script that the terminal has already sent it to, so one key press arrives twice. What
 * comes within this time is the same key press.
 */
const SAME_PRESS_MILLISECONDS = 500;

export interface StopSignals {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Which one it was. */
  received(): StopSignal | null;
  /** Stops listening. */
  release(): void;
}

/** The first Ctrl-C (or end of the process) asks to stop; a second one leaves at once with exit code 130. */
export function listenForStop(
  source: Pick<NodeJS.Process, 'on' | 'off'> = process,
  leave: (code: number) => void = (code) => process.exit(code),
  now: () => number = () => performance.now(),
): StopSignals {
  const controller = new AbortController();
  let received: { signal: StopSignal; at: number } | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    const known = SIGNALS.find((candidate) => candidate === signal);
    if (!known) return;
    if (received) {
      if (now() - received.at >= SAME_PRESS_MILLISECONDS) leave(130);
      return;
    }
    received = { signal: known, at: now() };
    controller.abort(new Error(`Stopped by ${known}`));
  };
  for (const signal of SIGNALS) source.on(signal, onSignal);
  return {
    signal: controller.signal,
    received: () => received?.signal ?? null,
    release: () => {
      for (const signal of SIGNALS) source.off(signal, onSignal);
    },
  };
}
