// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyEvent, called, host, known, lane, open, queryClient, waiting, paid, place } from './activity-desk.tsx';
import { makeJob, makeMoney, nextId, noCaps } from './fixtures.ts';

describe('money', () => {
  it('tells what was charged from what is estimated', async () => {
    host().override({
      money: {
        summary: () =>
          makeMoney({
            today: { actualMicros: 1_940_000, estimatedMicros: 240_000, calls: 3, unpricedCalls: 0 },
            budget: { ...noCaps, dayMicros: 3_000_000 },
            days: [{ day: '2026-11-12', actualMicros: 1_000_000, estimatedMicros: 0, calls: 2, unpricedCalls: 0 }],
          }),
      },
    });
    await open();
    const money = await screen.findByRole('complementary', { name: 'Spent today' });
    await within(money).findAllByText('$2.18');
    const today = within(money).getByRole('row', { name: /Today/ });
    expect(within(today).getByText('$1.94').className).not.toContain('est');
    expect(within(today).getByText('$0.24').className).toContain('est');
    expect(
      within(money).getByRole('img', { name: /Today: \$1\.94 charged and about \$0\.24 expected, of \$3\.00/ }),
    ).toBeTruthy();
    expect(within(within(money).getByRole('list', { name: 'By day' })).getByText('12 Nov')).toBeTruthy();
  });

  it('calls only that free which is practice: not what failed, nor what nobody has said the price of', async () => {
    const nothing = { actualMicros: 0, estimatedMicros: 0 };
    const provider = (title: string) => ({ provider: { id: title, title, builtIn: false } });
    host().override({
      money: {
        summary: () =>
          makeMoney({
            today: { ...nothing, calls: 1, unpricedCalls: 1 },
            providers: [
              { ...nothing, calls: 1, unpricedCalls: 0, ...provider('xAI') },
              { ...nothing, calls: 2, unpricedCalls: 2, ...provider('Gateway') },
              { actualMicros: 50_000, estimatedMicros: 0, calls: 3, unpricedCalls: 2, ...provider('OpenAI') },
            ],
            days: [{ day: '2026-11-12', ...nothing, calls: 1, unpricedCalls: 1 }],
          }),
      },
    });
    await open();
    const money = await screen.findByRole('complementary', { name: 'Spent today' });
    const row = async (name: RegExp) => (await within(money).findByRole('row', { name })).textContent;
    expect(await row(/xAI/)).toBe('xAI$0.00–');
    expect(await row(/Gateway/)).toBe('Gatewaynot said–');
    expect(await row(/OpenAI/)).toBe('OpenAI · 2 calls: not said$0.05–');
    expect(await row(/Today/)).toBe('Todaynot said–');
    expect(within(within(money).getByRole('list', { name: 'By day' })).getByText('not said')).toBeTruthy();
    expect(within(money).queryByText('free')).toBeNull();
  });

  it('is read again when a line was added, and the list of calls a page at a time', async () => {
    const user = userEvent.setup();
    known.ended = [makeJob({ state: 'done' })];
    const entry = {
      at: Date.UTC(2026, 10, 12),
      jobId: nextId(),
      kind: 'image' as const,
      outcome: 'refused',
      provider: { id: 'xai', title: 'xAI', builtIn: false },
      accountName: null,
      modelId: 'xai/grok',
      modelTitle: 'Grok',
      story: null,
      sceneId: null,
      estimateMicros: 42_000,
      actualMicros: null,
    };
    host().override({
      money: {
        ledger: ({ cursor }) => ({ entries: [{ ...entry, id: nextId() }], nextCursor: cursor ? null : 'next' }),
      },
    });
    await open();
    await user.click(await screen.findByText('Every call and its money'));
    const table = await screen.findByRole('table', { name: 'Every call and its money' });
    expect(within(table).getByText('not said')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(within(table).getAllByText('Declined')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    const asked = called('money.summary').length;
    act(() => applyEvent(queryClient, { type: 'money-changed' }));
    await waitFor(() => expect(called('money.summary').length).toBeGreaterThan(asked));
  });
});

describe('in the kids’ room', () => {
  beforeEach(async () => {
    await host().client.rooms.enter({ tier: 'kids' });
  });

  it('shows what is being made and Stop, and neither money nor models', async () => {
    const user = userEvent.setup();
    const job = makeJob({ ...paid, ...place });
    const overBudget = { scope: 'day' as const, capMicros: 1_000_000, usedMicros: 990_000, neededMicros: 42_000 };
    known.active = [
      job,
      waiting({ waitReason: 'over-budget', overBudget }),
      makeJob({ ...paid, ...place, state: 'unknown' }),
    ];
    known.ended = [makeJob({ ...paid, state: 'failed' })];
    host().override({ jobs: { cancel: () => ({ ...job, state: 'cancelling' }) } });
    await open();
    expect(await screen.findByText('The painter is painting')).toBeTruthy();
    expect(screen.getByText('It waits. Ask a grown-up to help.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Stop Picture' })[0]!);
    expect(await screen.findByText('Stopping …')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\$|Grok|xAI/);
    const operations = host().calls.map(({ operation }) => operation);
    expect(operations.filter((name) => name.startsWith('money.') || name.startsWith('budgets.'))).toEqual([]);
  });
});

describe('what is built in', () => {
  const entry = {
    at: Date.UTC(2026, 10, 12),
    jobId: nextId(),
    kind: 'image' as const,
    outcome: 'done',
    accountName: null,
    modelId: 'a-painter',
    modelTitle: 'A painter',
    story: null,
    sceneId: null,
    estimateMicros: 0,
    actualMicros: null,
  };
  const practice = { id: 'practice', title: 'On this computer', builtIn: true };
  const gone = { id: 'gateway', title: 'Gateway', builtIn: false };

  it('is called by the words of the page, not by those of the engine', async () => {
    known.active = [makeJob({ ...place })];
    known.queue = { paused: false, lanes: [{ ...lane, id: 'practice/image', provider: practice }] };
    host().override({
      money: {
        summary: () =>
          makeMoney({
            providers: [{ actualMicros: 0, estimatedMicros: 9_000, calls: 1, unpricedCalls: 0, provider: practice }],
          }),
      },
    });
    await open('fr');
    await screen.findByText(/^Sur cet ordinateur · /);
    expect(await screen.findByRole('rowheader', { name: 'Sur cet ordinateur' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('On this computer');
  });

  it('is free, also where it failed; an account that is gone is not', async () => {
    const user = userEvent.setup();
    known.ended = [makeJob({ state: 'done' })];
    host().override({
      money: {
        ledger: () => ({
          entries: [
            { ...entry, id: nextId(), provider: practice, outcome: 'failed', actualMicros: 0 },
            { ...entry, id: nextId(), provider: gone },
          ],
          nextCursor: null,
        }),
      },
    });
    await open();
    await user.click(await screen.findByText('Every call and its money'));
    const table = await screen.findByRole('table', { name: 'Every call and its money' });
    const [, first, second] = await within(table).findAllByRole('row');
    expect(within(first!).getByText('free')).toBeTruthy();
    expect(first!.textContent).toContain('On this computer');
    expect(within(second!).getByText('not said')).toBeTruthy();
    expect(second!.textContent).toContain('Gateway');
  });
});

describe('in French', () => {
  it('has every word of the screen', async () => {
    known.active = [waiting(), makeJob({ ...paid, ...place, state: 'unknown' })];
    known.ended = [makeJob({ ...paid, state: 'failed', error: { code: 'auth', message: '' } })];
    await open('fr');
    expect(await screen.findByText('Échec')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\b(state|wait|end|charge|stop|unknown|money|lane|part|reason)\.\w/);
  });
});
