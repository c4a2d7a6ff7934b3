// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyEvent, called, host, known, open, queryClient, waiting, paid, place } from './activity-desk.tsx';
import { makeJob, makeMoney, nextId, noCaps } from './fixtures.ts';

describe('money', () => {
  it('tells what was charged from what is estimated', async () => {
    host().override({
      money: {
        summary: () =>
          makeMoney({
            today: { actualMicros: 1_940_000, estimatedMicros: 240_000, calls: 3 },
            budget: { ...noCaps, dayMicros: 3_000_000 },
            days: [{ day: '2026-11-12', actualMicros: 1_000_000, estimatedMicros: 0, calls: 2 }],
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

  it('is read again when a line was added, and the list of calls a page at a time', async () => {
    const user = userEvent.setup();
    known.ended = [makeJob({ state: 'done' })];
    const entry = {
      at: Date.UTC(2026, 10, 12),
      jobId: nextId(),
      kind: 'image' as const,
      outcome: 'refused',
      provider: { id: 'xai', title: 'xAI' },
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

describe('in French', () => {
  it('has every word of the screen', async () => {
    known.active = [waiting(), makeJob({ ...paid, ...place, state: 'unknown' })];
    known.ended = [makeJob({ ...paid, state: 'failed', error: { code: 'auth', message: '' } })];
    await open('fr');
    expect(await screen.findByText('Échec')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\b(state|wait|end|charge|stop|unknown|money|lane|part|reason)\.\w/);
  });
});
