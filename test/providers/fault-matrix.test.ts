import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model, Provider } from '../../src/engine/provider-kit/model.ts';
import { providers } from '../../src/engine/providers/index.ts';
import type { Fault, FaultScript } from '../simulator/core/fault-scripts.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { IMAGE_REQUEST, TEXT_REQUEST } from '../support/run-context.ts';
import { pictureBytes } from '../support/scripted-provider.ts';
import { providerDesk } from './provider-desk.ts';

type Stage = 'submit' | 'poll' | 'download';

/** One fault at one stage, and what has to become of the job, whoever the provider is. */
interface Row {
  readonly stage: Stage;
  readonly fault: Fault;
  readonly ends: string;
  /** Where a provider's own words mean something else. */
  readonly at?: Readonly<Record<string, string>>;
  /** Requests of that stage that leave: exactly so many, or at most where polls are repeated until the clip is there. */
  readonly sent: number;
  readonly script?: Partial<FaultScript>;
}

/** More than any answer here has; what is read of one without an end by itself takes seconds. */
const BYTE_LIMIT = 8 * 1024 * 1024;

const EVERY = { nth: 'every' } as const;
/** What each provider means by 403: the organisation, the money, the model. */
const NOT_ALLOWED = { openai: 'failed verification', xai: 'failed billing', google: 'failed model-gone' };
const NOT_BILLED = { billed: false } as const;

/** Retries of what was not bought, and of polls and downloads, which are free. */
const MOST_ATTEMPTS = 6;
const MOST_QUESTIONS = 8;

const MATRIX: readonly Row[] = [
  // At the order: whatever may have been bought is not ordered again.
  { stage: 'submit', fault: '429', ends: 'done', sent: 2 },
  { stage: 'submit', fault: '429-retry-after', ends: 'done', sent: 2 },
  { stage: 'submit', fault: '429', ends: 'failed rate-limited', sent: MOST_ATTEMPTS, script: EVERY },
  { stage: 'submit', fault: '429-retry-after', ends: 'failed rate-limited', sent: MOST_ATTEMPTS, script: EVERY },
  { stage: 'submit', fault: '500', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: '503', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: '401', ends: 'failed auth', sent: 1 },
  { stage: 'submit', fault: '402', ends: 'failed billing', sent: 1 },
  { stage: 'submit', fault: '403', ends: 'failed auth', at: NOT_ALLOWED, sent: 1 },
  { stage: 'submit', fault: 'refuse-connection', ends: 'failed unreachable', sent: 0 },
  { stage: 'submit', fault: 'reset', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: 'stall', ends: 'failed timeout', sent: 1, script: NOT_BILLED },
  { stage: 'submit', fault: 'truncate', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: 'html-200', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: 'wrong-type', ends: 'failed transient', sent: 1 },
  { stage: 'submit', fault: 'endless-body', ends: 'failed transient', sent: 1, script: NOT_BILLED },
  // At a question after a clip: free, so passing faults are waited out and the operation stays. While there is no way
  // to the provider it is looked for until the model's time is over.
  { stage: 'poll', fault: '429', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: '429-retry-after', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: '500', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: '503', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: '500', ends: 'failed transient', sent: MOST_QUESTIONS, script: EVERY },
  { stage: 'poll', fault: '401', ends: 'failed auth', sent: 1 },
  { stage: 'poll', fault: '402', ends: 'failed billing', sent: 1 },
  { stage: 'poll', fault: '403', ends: 'failed auth', at: NOT_ALLOWED, sent: 1 },
  { stage: 'poll', fault: 'refuse-connection', ends: 'failed timeout', sent: 0 },
  { stage: 'poll', fault: 'reset', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'stall', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'truncate', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'html-200', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'wrong-type', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'endless-body', ends: 'done', sent: MOST_QUESTIONS },
  { stage: 'poll', fault: 'unknown-status', ends: 'done', sent: MOST_QUESTIONS },
  // At the download: free as well.
  { stage: 'download', fault: '429', ends: 'done', sent: 2 },
  { stage: 'download', fault: '429-retry-after', ends: 'done', sent: 2 },
  { stage: 'download', fault: '500', ends: 'done', sent: 2 },
  { stage: 'download', fault: '503', ends: 'done', sent: 2 },
  { stage: 'download', fault: '500', ends: 'failed transient', sent: MOST_QUESTIONS, script: EVERY },
  { stage: 'download', fault: '401', ends: 'failed auth', sent: 1 },
  { stage: 'download', fault: '402', ends: 'failed billing', sent: 1 },
  { stage: 'download', fault: '403', ends: 'expired expired', sent: 1 },
  { stage: 'download', fault: 'refuse-connection', ends: 'failed timeout', sent: 0 },
  { stage: 'download', fault: 'reset', ends: 'done', sent: 2 },
  { stage: 'download', fault: 'stall', ends: 'done', sent: 2 },
  { stage: 'download', fault: 'truncate', ends: 'done', sent: 2 },
  { stage: 'download', fault: 'html-200', ends: 'failed empty', sent: 1 },
  { stage: 'download', fault: 'wrong-type', ends: 'failed empty', sent: 1 },
  { stage: 'download', fault: 'endless-body', ends: 'failed invalid', sent: 1 },
  { stage: 'download', fault: 'expired-url', ends: 'expired expired', sent: 1 },
];

interface Subject {
  readonly name: string;
  readonly provider: Provider;
  readonly model: Model;
}

/** The first model of each provider and kind: the wire is the same for the others, and the suite runs for all. */
const subjects: readonly Subject[] = providers
  .filter(({ kind }) => kind === 'service')
  .flatMap((provider) =>
    (['text', 'image', 'video'] as const).flatMap((kind) => {
      const model = provider.models.find((other) => other.kind === kind);
      return model ? [{ name: `${provider.id} ${kind}`, provider, model }] : [];
    }),
  );

/** A day on which every model of the catalogue was alive. */
const ALL_ALIVE = Date.UTC(2026, 9, 10, 12);

let simulator: Simulator;
let photo: Uint8Array;
const table = new Map<string, string>();

beforeAll(async () => {
  simulator = await startSimulator({ now: ALL_ALIVE });
  photo = new Uint8Array(await pictureBytes(256));
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await simulator.close();
  process.stdout.write(tableText());
});

function requestFor(model: Model): unknown {
  if (model.kind === 'text') return TEXT_REQUEST;
  if (model.kind === 'image') return IMAGE_REQUEST;
  const picture = { bytes: photo, mediaType: 'image/png', made: null };
  return { prompt: 'The lamp flickers.', durationSeconds: model.durationsSeconds[0] ?? 8, seed: 7, picture };
}

function sentAt(stage: Stage): number {
  return simulator.log().filter((request) => request.stage === stage).length;
}

const rowsOf = ({ model }: Subject): readonly Row[] =>
  model.kind === 'video' ? MATRIX : MATRIX.filter(({ stage }) => stage === 'submit');

const nameOf = ({ stage, fault, script }: Row): string =>
  `${stage} ${fault}${script?.nth === 'every' ? ' every time' : ''}`;

describe.each(subjects)('$name', ({ name, provider, model }) => {
  const service = provider.id as FaultScript['provider'];

  it.each(
    rowsOf({ name, provider, model }).map((row) => ({
      ...row,
      ends: row.at?.[provider.id] ?? row.ends,
      title: nameOf(row),
    })),
  )('after $title is $ends, and is not ordered twice', async (row) => {
    simulator.fault({ provider: service, stage: row.stage, fault: row.fault, ...row.script });
    const desk = providerDesk({ provider, model, baseUrl: simulator[service], byteLimit: BYTE_LIMIT });
    const { id } = await desk.begin(requestFor(model));
    if (row.fault === 'stall') {
      await vi.waitFor(() => expect(sentAt(row.stage)).toBeGreaterThan(0), { interval: 5, timeout: 5_000 });
      desk.clock.endLimits();
    }
    await desk.runner.live.settled(() => true);
    const { state, error_code: code } = desk.row(id);
    const ended = code === null || state === 'done' ? state : `${state} ${code}`;
    const submits = sentAt('submit');
    table.set(`${nameOf(row)}|${name}`, `${ended} ${simulator.log().length}`);
    expect(ended).toBe(row.ends);
    if (row.stage === 'submit' || row.sent < 2) expect(sentAt(row.stage)).toBe(row.sent);
    else expect(sentAt(row.stage)).toBeLessThanOrEqual(row.sent);
    if (row.stage !== 'submit') expect(submits).toBe(1);
    if (row.fault !== 'refuse-connection') {
      expect(simulator.log().some(({ fault }) => fault === row.fault)).toBe(true);
    }
    expect(simulator.charges().reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(1);
  });
});

/** Fault × stage in rows, providers in columns: how it ended and how many requests left in all. */
function tableText(): string {
  const columns = subjects.map(({ name }) => name);
  const rows = [...new Set(MATRIX.map(nameOf))].map((row) => [
    row,
    ...columns.map((column) => table.get(`${row}|${column}`) ?? '-'),
  ]);
  const all = [['fault (end, requests that left)', ...columns], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
