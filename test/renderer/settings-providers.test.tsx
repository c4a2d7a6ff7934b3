// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, KeyTest } from '../../src/contract/accounts.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAccount, makeKeyTest } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { ProvidersSection } = await import('../../src/renderer/features/settings/providers-section.tsx');
const { createFakeClient, refuse } = await import('./fake-client.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const sentinel = 'sk-sentinel-5d0c1f7a-never-kept';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  host().calls.length = 0;
  const fresh = createFakeClient();
  host().accounts = fresh.accounts;
  host().override({ accounts: fresh.handlers.accounts, models: fresh.handlers.models });
});
afterEach(cleanup);

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

/** As people do; the field has the focus as soon as the form opens. */
async function pasteKey(user: ReturnType<typeof userEvent.setup>, key: string) {
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Key')));
  await user.paste(key);
  await user.keyboard('{Enter}');
}

async function showWith(...accounts: Account[]) {
  host().accounts.push(...accounts);
  const view = await show(<ProvidersSection />);
  await screen.findByRole('heading', { name: 'OpenAI', level: 3 });
  return view;
}

describe('Providers and keys', () => {
  it('stores a key, tests it at once, and says what it unlocked', async () => {
    const user = userEvent.setup();
    host().override({
      accounts: {
        test: ({ id }) =>
          Object.assign(host().accounts.find((account) => account.id === id) ?? makeAccount(), {
            lastTest: makeKeyTest({
              unlocked: [
                { id: 'terra', title: 'GPT-6.1 Terra', kind: 'text' },
                { id: 'flare', title: 'GPT Image 2.6 Flare', kind: 'image' },
              ],
              others: 12,
            }),
          }),
      },
    });
    await showWith();
    await user.click(screen.getByRole('button', { name: 'Add a key for OpenAI' }));
    expect(screen.getByText('https://platform.openai.com/api-keys')).toBeTruthy();
    await pasteKey(user, 'sk-test-1234567890abcd');
    const account = await screen.findByRole('article', { name: 'OpenAI' });
    expect(await within(account).findByText('GPT Image 2.6 Flare')).toBeTruthy();
    expect(within(account).getByText('Works')).toBeTruthy();
    expect(within(account).getByText('And 12 more that Fableroom does not use.')).toBeTruthy();
    expect(within(account).getByText('…abcd')).toBeTruthy();
    expect(sent('accounts.add')).toEqual([
      { providerId: 'openai', name: '', key: 'sk-test-1234567890abcd', baseUrl: null },
    ]);
    expect(sent('accounts.test')).toEqual([{ id: host().accounts[0]?.id }]);
  });

  it('keeps a typed key nowhere in the page once it is stored', async () => {
    const user = userEvent.setup();
    await showWith(makeAccount({ id: 'one', name: 'Home' }));
    await user.click(screen.getByRole('button', { name: 'Add a key for Google' }));
    await pasteKey(user, sentinel);
    await screen.findByRole('article', { name: 'Google' });
    await user.click(screen.getByRole('button', { name: 'More for Home' }));
    await user.click(screen.getByRole('button', { name: 'Replace the key' }));
    await pasteKey(user, sentinel);
    await waitFor(() => expect(sent('accounts.update')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByLabelText('Key')).toBeNull());
    const mutations = queryClient.getMutationCache().getAll();
    const read = queryClient.getQueryCache().getAll();
    const kept = JSON.stringify([
      mutations.map(({ state }) => state),
      read.map(({ state }) => state.data ?? null),
      { ...localStorage },
      { ...sessionStorage },
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
    ]);
    expect(kept).toContain('Home');
    expect(kept).not.toContain(sentinel);
  });

  it('says that it tests while it does, and asks only once', async () => {
    const user = userEvent.setup();
    let answer: (account: Account) => void = () => undefined;
    host().override({ accounts: { test: () => new Promise<Account>((resolve) => (answer = resolve)) } });
    await showWith(makeAccount({ id: 'one', name: 'Home' }));
    const test = screen.getByRole('button', { name: 'Test Home' });
    await user.click(test);
    expect(await screen.findByText('Testing the key …')).toBeTruthy();
    await user.click(test);
    expect(sent('accounts.test')).toHaveLength(1);
    const [tested = makeAccount()] = host().accounts;
    act(() => answer(Object.assign(tested, { lastTest: makeKeyTest({ outcome: 'billing' }) })));
    expect(await screen.findByText('No credit')).toBeTruthy();
  });

  it.each<[KeyTest['outcome'], RegExp]>([
    ['auth', /does not accept this key.*then replace it/],
    ['billing', /no credit.*Add credit at OpenAI/],
    ['verification', /verified first.*Do that at OpenAI/],
    ['rate-limited', /asks for a break.*Test again in a minute/],
    ['unreachable', /could not be reached.*Check the connection/],
    ['unexpected', /could not be understood.*test again later/],
    ['keys-locked', /cannot be read until the keys are opened/],
  ])('has its own words and next step for a test that ends in %s', async (outcome, words) => {
    await showWith(makeAccount({ lastTest: makeKeyTest({ outcome }) }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText('Works')).toBeNull();
  });

  it('does not call a key that opens nothing a good one without a word', async () => {
    await showWith(makeAccount({ lastTest: makeKeyTest({ others: 1 }) }));
    expect(screen.getByText(/opens none of the models/)).toBeTruthy();
    expect(screen.getByText('And 1 more that Fableroom does not use.')).toBeTruthy();
  });

  it('says a refused key beside the field, and keeps what was typed', async () => {
    const user = userEvent.setup();
    host().override({ accounts: { add: () => refuse('INPUT_REFUSED', { field: 'key', reason: 'malformed' }) } });
    await showWith();
    await user.click(screen.getByRole('button', { name: 'Add a key for OpenAI' }));
    const field = screen.getByLabelText<HTMLInputElement>('Key');
    await user.type(field, 'two words{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText(/This is not a whole key/).role).toBe('alert');
    expect(field.value).toBe('two words');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(sent('accounts.test')).toEqual([]);
  });

  it('hides a key while it is typed until somebody asks to see it', async () => {
    const user = userEvent.setup();
    await showWith();
    await user.click(screen.getByRole('button', { name: 'Add a key for OpenAI' }));
    const field = screen.getByLabelText<HTMLInputElement>('Key');
    expect([field.type, field.autocomplete]).toEqual(['password', 'off']);
    await user.click(screen.getByRole('button', { name: 'Show: Key' }));
    expect(field.type).toBe('text');
  });

  it('offers no way to change a key that comes from the environment, and names its variables', async () => {
    await showWith(
      makeAccount({
        id: 'environment:google',
        name: 'Google',
        provider: { id: 'google', title: 'Google' },
        origin: 'environment',
      }),
    );
    const account = screen.getByRole('article', { name: 'Google' });
    expect(within(account).getByText(/GEMINI_API_KEY or GOOGLE_API_KEY/)).toBeTruthy();
    expect(within(account).getAllByRole('button')).toHaveLength(1);
  });

  it('removes an account only after asking, and leads the focus on', async () => {
    const user = userEvent.setup();
    await showWith(makeAccount({ id: 'one', name: 'Home' }));
    await user.click(screen.getByRole('button', { name: 'More for Home' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByText(/Your stories stay as they are/)).toBeTruthy();
    expect(sent('accounts.remove')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove the key' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Home' })).toBeNull());
    expect(sent('accounts.remove')).toEqual([{ id: 'one' }]);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Add a key/));
  });

  it('uses another account first, and never shows two as first', async () => {
    const user = userEvent.setup();
    await showWith(
      makeAccount({ id: 'one', name: 'Home' }),
      makeAccount({ id: 'two', name: 'School', preferred: false }),
    );
    await user.click(screen.getByRole('button', { name: 'More for School' }));
    await user.click(screen.getByRole('button', { name: 'Use first' }));
    const school = screen.getByRole('article', { name: 'School' });
    expect(await within(school).findByText('Used first')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText('Used first')).toHaveLength(1));
  });

  it('tests a new address at once, and lets a rename be', async () => {
    const user = userEvent.setup();
    await showWith(makeAccount({ id: 'one', name: 'Home' }));
    await user.click(screen.getByRole('button', { name: 'More for Home' }));
    await user.click(screen.getByRole('button', { name: 'Name and address' }));
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Desk{Enter}');
    await user.click(await screen.findByRole('button', { name: 'More for Desk' }));
    expect(sent('accounts.test')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Name and address' }));
    await user.click(screen.getByLabelText('Address of the service'));
    await user.paste('https://gateway.example/v1');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent('accounts.test')).toEqual([{ id: 'one' }]));
    expect(sent('accounts.update').at(-1)).toEqual({ id: 'one', name: 'Desk', baseUrl: 'https://gateway.example/v1' });
  });

  it('asks for a key that was only remembered until Fableroom closed', async () => {
    const user = userEvent.setup();
    await showWith(makeAccount({ id: 'one', name: 'Home', configured: false, lastFour: null }));
    expect(screen.getByText(/only remembered until Fableroom closed/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put the key in again' }));
    await pasteKey(user, 'sk-test-again-0000wxyz');
    await waitFor(() => expect(sent('accounts.update')).toEqual([{ id: 'one', key: 'sk-test-again-0000wxyz' }]));
    expect(await screen.findByText('…wxyz')).toBeTruthy();
  });
});
