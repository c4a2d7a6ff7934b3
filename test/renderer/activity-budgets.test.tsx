// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';
import { noCaps } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { refuse } = await import('./fake-client.ts');
const { BudgetsSection } = await import('../../src/renderer/features/settings/budgets-section.tsx');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  host().calls.length = 0;
  host().override({
    budgets: {
      list: () => ({
        rooms: [
          { tier: 'adult', ...noCaps, monthMicros: 20_000_000 },
          { tier: 'kids', ...noCaps },
        ],
      }),
      set: ({ tier: _tier, ...caps }) => caps,
    },
  });
});
afterEach(cleanup);

function saved(): unknown[] {
  return host()
    .calls.filter(({ operation }) => operation === 'budgets.set')
    .map(({ input }) => input);
}

async function room(name: RegExp) {
  await show(<BudgetsSection />, { at: '/settings' });
  return within(await screen.findByRole('group', { name }));
}

describe('the caps', () => {
  it('are saved when a field is left, with the other caps of the room as they were', async () => {
    const user = userEvent.setup();
    const adults = await room(/grown-ups/);
    await user.type(adults.getByRole('textbox', { name: /^Each day/ }), '2,50');
    await user.tab();
    await waitFor(() =>
      expect(saved()).toEqual([{ tier: 'adult', ...noCaps, monthMicros: 20_000_000, dayMicros: 2_500_000 }]),
    );
    expect(await adults.findByText('Saved')).toBeTruthy();
    expect(adults.getByRole<HTMLInputElement>('textbox', { name: /^Each day/ }).value).toBe('2.50');
  });

  it('of two fields left shortly after one another are both kept', async () => {
    const user = userEvent.setup();
    const first = Promise.withResolvers<void>();
    const set = vi.fn<FakeClient['handlers']['budgets']['set']>(async ({ tier: _tier, ...caps }) => {
      await first.promise;
      return caps;
    });
    host().override({ budgets: { set } });
    const kids = await room(/kids/);
    await user.type(kids.getByRole('textbox', { name: /^Each day/ }), '1');
    await user.tab();
    await user.type(kids.getByRole('textbox', { name: /^Each story/ }), '3');
    await user.tab();
    first.resolve();
    await waitFor(() =>
      expect(saved().at(-1)).toEqual({ tier: 'kids', ...noCaps, dayMicros: 1_000_000, storyMicros: 3_000_000 }),
    );
  });

  it('are taken away by an empty field, and never by an amount that is none', async () => {
    const user = userEvent.setup();
    const adults = await room(/grown-ups/);
    const month = adults.getByRole('textbox', { name: /^Each month/ });
    await user.clear(month);
    await user.type(month, 'lots{Enter}');
    expect(await adults.findByText(/Write an amount such as 5/)).toBeTruthy();
    expect(saved()).toEqual([]);
    await user.clear(month);
    await user.tab();
    await waitFor(() => expect(saved()).toEqual([{ tier: 'adult', ...noCaps }]));
    expect(await adults.findByText('Saved: no cap')).toBeTruthy();
  });

  it('that could not be saved stay in the field, with the reason', async () => {
    const user = userEvent.setup();
    host().override({ budgets: { set: () => refuse('CLOSED', {}) } });
    const adults = await room(/grown-ups/);
    const day = adults.getByRole<HTMLInputElement>('textbox', { name: /^Each day/ });
    await user.type(day, '4{Enter}');
    expect(await adults.findByText(/Fableroom is closing/)).toBeTruthy();
    expect(day.value).toBe('4');
  });
});
