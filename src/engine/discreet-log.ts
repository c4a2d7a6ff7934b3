import type { Log } from './ports.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields whose text is a fixed word of ours or an id, never something that a person or a model wrote. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  'accountId',
  'assetId',
  'code',
  'jobId',
  'kind',
  'reason',
  'tier',
  'version',
]);
/** Ids, codes and our own words. A path, a key or a sentence has other characters or is longer. */
const PLAIN_TEXT = /^[\w.:-]{1,48}$/;

/**
 * A log that carries no key, no words of a person or a model, and no path: of errors only their kind, their code and
 * the places in our own code, of other fields only figures and ids. What it passes on can be shown to anybody.
 */
export function discreetLog(log: Log): Log {
  return {
    info: (message, fields) => log.info(message, discreetFields(fields)),
    warn: (message, fields) => log.warn(message, discreetFields(fields)),
    error: (message, fields) => log.error(message, discreetFields(fields)),
  };
}

function discreetFields(fields: Fields = {}): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, discreetValue(name, value)]));
}

function discreetValue(name: string, value: unknown): unknown {
  if (value instanceof Error) return discreetError(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return value;
  if (typeof value === 'string' && PLAIN_FIELDS.has(name) && PLAIN_TEXT.test(value)) return value;
  return 'left out';
}

/** What may be said of an error anywhere: its kind, its code, where in our code it arose, and the same of its cause. */
export function discreetError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return 'left out';
  const code = 'code' in error && typeof error.code === 'string' && PLAIN_TEXT.test(error.code) ? error.code : null;
  const kind = PLAIN_TEXT.test(error.name) ? error.name : 'Error';
  const lines = [code === null ? kind : `${kind} ${code}`, ...framesOf(error)];
  const cause = error.cause === undefined || depth >= 3 ? [] : [`because of ${discreetError(error.cause, depth + 1)}`];
  return [...lines, ...cause].join('\n');
}

const FRAME = /^ {4}at (?:([\w.$<>#[\] ]{1,100}) \()?(?:[^()\n]*[/\\])?([\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/;

/** Function, file name and place of each step. The message is taken out first: its lines could look like steps. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const steps = error.message === '' ? stack : stack.replace(error.message, '');
  return steps.split('\n').flatMap((line) => {
    const [, called, place] = FRAME.exec(line) ?? [];
    return place === undefined ? [] : [`    at ${called === undefined ? place : `${called} (${place})`}`];
  });
}
