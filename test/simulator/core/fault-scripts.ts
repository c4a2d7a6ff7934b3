import { PROVIDERS, STAGES, type Kind, type ProviderId, type Route, type Stage } from './exchange.ts';

export const FAULTS = [
  '429',
  '429-retry-after',
  '500',
  '503',
  '401',
  '402',
  '403',
  'refuse-connection',
  'reset',
  'stall',
  'truncate',
  'html-200',
  'wrong-type',
  'endless-body',
  'expired-url',
  'unknown-status',
  'refused-input',
  'refused-output',
  'empty',
  'billed-refusal',
  'transient-400',
  'stream-error',
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * One thing that is to go wrong.
 *
 * `refuse-connection` closes the provider's port before the nth call of its stage could come and keeps it closed until
 * `clearFaults` or `reset`, because a refused call cannot be counted: for `poll` that is once a clip was ordered, for
 * `download` once one was announced as done.
 */
export interface FaultScript {
  readonly provider: ProviderId;
  readonly stage: Stage;
  /** Counted from 1 over the calls that fit, from the moment this script is added; 1 when it is missing. */
  readonly nth?: number | 'every';
  readonly fault: Fault;
  /** Only calls of this kind. */
  readonly kind?: Kind;
  /** Only calls for this model. */
  readonly model?: string;
  /** With `429-retry-after`; 2000 when it is missing. */
  readonly retryAfterMs?: number;
  /** Whether the work behind a broken answer was done and charged; true for faults on the way back, else false. */
  readonly billed?: boolean;
  /** With `stall`: whether the answer has begun when nothing more comes; false when it is missing. */
  readonly inBody?: boolean;
  /** The error's own code and text instead of the usual ones. */
  readonly code?: string;
  readonly message?: string;
}

export interface FaultScripts {
  add(script: FaultScript): void;
  /** The script that strikes this call, which counts it. */
  take(provider: ProviderId, route: Route): FaultScript | null;
  /** Whether the next call of some stage must find the port closed. */
  refuses(provider: ProviderId, reached: ReadonlySet<Stage>): boolean;
  clear(): void;
}

/** Where a fault means something; those that are not here fit every stage. */
const FITTING: Partial<Record<Fault, readonly Stage[]>> = {
  'expired-url': ['poll', 'download'],
  'unknown-status': ['poll'],
  'transient-400': ['poll'],
  'refused-input': ['submit', 'poll'],
  'refused-output': ['submit', 'poll'],
  'billed-refusal': ['submit', 'poll'],
  empty: ['submit', 'poll', 'download'],
  'stream-error': ['submit'],
};

/** Reads a fault script that came over HTTP. Throws TypeError with a sentence that says what is wrong. */
export function readFaultScript(value: unknown): FaultScript {
  const script = value as FaultScript;
  if (typeof value !== 'object' || value === null) throw new TypeError('A fault script is an object.');
  const oneOf = (name: 'provider' | 'stage' | 'fault', words: readonly string[]): void => {
    if (!words.includes(script[name])) throw new TypeError(`"${name}" is one of ${words.join(', ')}.`);
  };
  oneOf('provider', PROVIDERS);
  oneOf('stage', STAGES);
  oneOf('fault', FAULTS);
  const stages = FITTING[script.fault] ?? STAGES;
  if (!stages.includes(script.stage)) throw new TypeError(`"${script.fault}" fits ${stages.join(', ')} only.`);
  if (script.provider === 'openai' && (script.stage === 'poll' || script.stage === 'download')) {
    throw new TypeError('OpenAI answers at once: it has the stages submit and models.');
  }
  const { nth = 1 } = script;
  if (nth !== 'every' && !(Number.isInteger(nth) && nth >= 1)) {
    throw new TypeError('"nth" is a whole number from 1, or "every".');
  }
  return script;
}

export function createFaultScripts(): FaultScripts {
  let entries: { readonly script: FaultScript; seen: number }[] = [];
  const due = (script: FaultScript, seen: number): boolean => script.nth === 'every' || seen === (script.nth ?? 1);
  return {
    add: (script) => {
      entries.push({ script: readFaultScript(script), seen: 0 });
    },
    take: (provider, route) => {
      let struck: FaultScript | null = null;
      for (const entry of entries) {
        const { script } = entry;
        if (script.provider !== provider || script.stage !== route.stage) continue;
        if (script.kind !== undefined && script.kind !== route.kind) continue;
        if (script.model !== undefined && script.model !== route.model) continue;
        entry.seen++;
        if (script.fault !== 'refuse-connection' && due(script, entry.seen)) struck ??= script;
      }
      return struck;
    },
    refuses: (provider, reached) =>
      entries.some(
        ({ script, seen }) =>
          script.fault === 'refuse-connection' &&
          script.provider === provider &&
          reached.has(script.stage) &&
          (script.nth === 'every' || seen >= (script.nth ?? 1) - 1),
      ),
    clear: () => {
      entries = [];
    },
  };
}
