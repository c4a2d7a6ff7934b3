// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model } from '../../src/contract/models.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAccount, makeModel, practiceModels } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { ModelsSection } = await import('../../src/renderer/features/settings/models-section.tsx');
const { createFakeClient, refuse } = await import('./fake-client.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const openai = { provider: { id: 'openai', title: 'OpenAI' }, practice: false, timeLimitSeconds: 300 };
const price = { lowMicros: 40_000, highMicros: 60_000, asOf: '2026-11-12', source: 'openai.com' };
let models: Model[];

beforeEach(() => {
  host().calls.length = 0;
  const fresh = createFakeClient();
  host().accounts = fresh.accounts;
  models = [...practiceModels, makeModel({ ...openai, id: 'flare', title: 'Flare', price })];
  host().override({
    accounts: fresh.handlers.accounts,
    models: {
      ...fresh.handlers.models,
      change: ({ id }) => models.find((model) => model.id === id) ?? refuse('NOT_FOUND', { what: 'model', id }),
      list: () => ({
        models,
        defaults: { text: 'practice/storyteller', image: 'practice/painter', video: null, check: null },
        asOf: 0,
      }),
    },
  });
});
afterEach(cleanup);

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

async function openForm(title = 'Flare') {
  const user = userEvent.setup();
  await show(<ModelsSection />);
  await user.click(await screen.findByRole('button', { name: `Change ${title}` }));
  return user;
}

const lowest = 'Your price for a picture, in dollars';

describe('Models', () => {
  it('shows each model under its provider and kind, with its price, its day and the time limit', async () => {
    await show(<ModelsSection />);
    const group = await screen.findByRole('region', { name: 'OpenAI' });
    const pictures = within(group).getByRole('list', { name: 'Pictures' });
    expect(pictures.textContent).toContain('≈ $0.04–0.06');
    expect(pictures.textContent).toContain('price of 12 Nov 2026');
    expect(pictures.textContent).toContain('waits at most 5 minutes');
    expect(within(screen.getByRole('region', { name: 'On this computer' })).queryByRole('button')).toBeNull();
  });

  it('reads a price with a comma as the same millionths as one with a point', async () => {
    const user = await openForm();
    await user.type(screen.getByLabelText(lowest), '0,035');
    await user.type(screen.getByLabelText('Up to, in dollars'), '0.05{Enter}');
    await waitFor(() => expect(sent('models.change')).toHaveLength(1));
    expect(sent('models.change')).toEqual([{ id: 'flare', price: { lowMicros: 35_000, highMicros: 50_000 } }]);
  });

  it.each([
    ['a lot', '', 'Write the price as a number, such as 0.04.'],
    ['', '0.05', 'Write the lower price first.'],
    ['0.05', '0.04', 'The second price is lower than the first.'],
  ])('does not send a price of %j up to %j', async (low, high, words) => {
    const user = await openForm();
    if (low) await user.type(screen.getByLabelText(lowest), low);
    if (high) await user.type(screen.getByLabelText('Up to, in dollars'), high);
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(sent('models.change')).toEqual([]);
  });

  it('takes the listed price again from an empty field, and leaves the time limit alone', async () => {
    models = [makeModel({ ...openai, id: 'flare', title: 'Flare', price: { ...price, source: 'you' } })];
    const user = await openForm();
    expect(screen.getByText(/your price/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(lowest).value).toBe('0.04');
    await user.clear(screen.getByLabelText(lowest));
    await user.clear(screen.getByLabelText('Up to, in dollars'));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(sent('models.change')).toEqual([{ id: 'flare', price: null }]));
  });

  it('sends minutes as seconds, and an empty limit as the usual one', async () => {
    const user = await openForm();
    const limit = screen.getByLabelText('Longest wait, in minutes');
    await user.clear(limit);
    await user.type(limit, '0.01{Enter}');
    expect(await screen.findByText(/between 0.2 and 1440/)).toBeTruthy();
    await user.clear(limit);
    await user.type(limit, '7.5{Enter}');
    await waitFor(() => expect(sent('models.change')).toEqual([{ id: 'flare', timeLimitSeconds: 450 }]));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Change Flare' }));
    await user.clear(screen.getByLabelText('Longest wait, in minutes'));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(sent('models.change').at(-1)).toEqual({ id: 'flare', timeLimitSeconds: null }));
  });

  it('adds a model of an account with the abilities of one of the same provider', async () => {
    const user = userEvent.setup();
    models.push(makeModel({ id: 'nano', title: 'Nano', provider: { id: 'google', title: 'Google' }, practice: false }));
    host().accounts.push(
      makeAccount({ id: 'one', name: 'Google', provider: { id: 'google', title: 'Google' } }),
      makeAccount({ id: 'two', name: 'Gateway' }),
    );
    await show(<ModelsSection />);
    await user.click(await screen.findByRole('button', { name: 'Add a model' }));
    await user.click(screen.getByRole('button', { name: 'Add it' }));
    expect(await screen.findByText('Write the id of the model.')).toBeTruthy();
    await user.type(screen.getByLabelText('Id of the model'), ' house/painter-9 ');
    await user.selectOptions(screen.getByLabelText('Served by'), 'OpenAI · Gateway');
    expect(within(screen.getByLabelText('Works like')).getAllByRole('option')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Add it' }));
    await waitFor(() =>
      expect(sent('models.add')).toEqual([{ id: 'house/painter-9', title: '', accountId: 'two', like: 'flare' }]),
    );
  });

  it('says a taken id beside the field', async () => {
    const user = userEvent.setup();
    host().accounts.push(makeAccount());
    host().override({ models: { add: () => refuse('INPUT_REFUSED', { field: 'id', reason: 'taken' }) } });
    await show(<ModelsSection />);
    await user.click(await screen.findByRole('button', { name: 'Add a model' }));
    await user.type(screen.getByLabelText('Id of the model'), 'flare{Enter}');
    expect(await screen.findByText('There is a model with this id already.')).toBeTruthy();
  });

  it('removes only a model of one’s own, after asking', async () => {
    const user = userEvent.setup();
    host().accounts.push(makeAccount({ id: 'one', name: 'Gateway' }));
    models.push(
      makeModel({ ...openai, id: 'mine', title: 'Mine', price: null, own: { accountId: 'one', like: 'flare' } }),
    );
    await show(<ModelsSection />);
    expect(await screen.findByText('Through Gateway')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove Flare' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove Mine' }));
    expect(sent('models.remove')).toEqual([]);
    const question = screen.getByRole('form', { name: 'Remove Mine' });
    await user.click(within(question).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sent('models.remove')).toEqual([{ id: 'mine' }]));
  });

  it('says until when a model is offered and what comes after it', async () => {
    models.push(
      makeModel({
        ...openai,
        id: 'old',
        title: 'Old',
        usable: false,
        missing: 'retired',
        retiresOn: '2026-10-23',
        replacedBy: { id: 'flare', title: 'Flare' },
      }),
    );
    await show(<ModelsSection />);
    expect(await screen.findByText('Retired on 23 Oct 2026 · replaced by Flare')).toBeTruthy();
  });
});
