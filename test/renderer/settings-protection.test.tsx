// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeyProtection, PASSPHRASE_LENGTH } from '../../src/contract/accounts.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAccount, someProviders } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { ProvidersSection } = await import('../../src/renderer/features/settings/providers-section.tsx');
const { refuse } = await import('./fake-client.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

let protection: KeyProtection;

function protect(kind: KeyProtection['kind'], locked = false): void {
  protection = { kind, locked, keychainTrouble: null };
}

beforeEach(() => {
  host().calls.length = 0;
  host().override({
    accounts: {
      list: () => ({
        accounts: [makeAccount({ name: 'Home', configured: !protection.locked })],
        providers: someProviders,
        protection,
      }),
      unlock: () => (protection = { ...protection, locked: false }),
      setPassphrase: () => (protection = { kind: 'passphrase', locked: false, keychainTrouble: null }),
    },
  });
});
afterEach(cleanup);

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

describe('How keys are kept', () => {
  it.each<[KeyProtection['kind'], boolean, string]>([
    ['macos-keychain', false, 'Your keys are kept in the macOS Keychain'],
    ['windows-credential-manager', false, 'Your keys are kept in the Windows Credential Manager'],
    ['secret-service', false, 'Your keys are kept in this computer’s keyring'],
    ['passphrase', false, 'Your keys are in a file locked by your passphrase'],
    ['memory', false, 'Keys are not kept on this computer'],
    ['macos-keychain', true, 'Your keys are locked in the macOS Keychain'],
    ['windows-credential-manager', true, 'Your keys are locked in the Windows Credential Manager'],
    ['secret-service', true, 'Your keys are locked in this computer’s keyring'],
    ['passphrase', true, 'Your keys are locked by your passphrase'],
  ])('claims no other protection than %s (locked: %s)', async (kind, locked, title) => {
    protect(kind, locked);
    await show(<ProvidersSection />);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set a passphrase' }) !== null).toBe(kind === 'memory');
    expect(screen.queryByRole('button', { name: 'Open the keys' }) !== null).toBe(locked);
  });

  it('sets a passphrase only when it is long enough and typed the same twice', async () => {
    const user = userEvent.setup();
    protect('memory');
    await show(<ProvidersSection />);
    await user.click(await screen.findByRole('button', { name: 'Set a passphrase' }));
    const keep = screen.getByRole('button', { name: 'Keep this passphrase' });
    await user.type(screen.getByLabelText('Passphrase'), 'x'.repeat(PASSPHRASE_LENGTH - 1));
    await user.click(keep);
    expect(await screen.findByText(`Take at least ${PASSPHRASE_LENGTH} characters.`)).toBeTruthy();
    await user.type(screen.getByLabelText('Passphrase'), 'x');
    await user.click(keep);
    expect(await screen.findByText(/The two are not the same/)).toBeTruthy();
    expect(sent('accounts.setPassphrase')).toEqual([]);
    await user.type(screen.getByLabelText('The passphrase again'), 'x'.repeat(PASSPHRASE_LENGTH));
    await user.click(keep);
    expect(await screen.findByRole('heading', { name: /file locked by your passphrase/ })).toBeTruthy();
    expect(sent('accounts.setPassphrase')).toEqual([{ passphrase: 'x'.repeat(PASSPHRASE_LENGTH) }]);
  });

  it('says a wrong passphrase beside it, and opens with the right one', async () => {
    const user = userEvent.setup();
    protect('passphrase', true);
    host().override({
      accounts: {
        unlock: ({ passphrase }) =>
          passphrase === 'right and long'
            ? (protection = { ...protection, locked: false })
            : refuse('INPUT_REFUSED', { field: 'passphrase', reason: 'wrong' }),
      },
    });
    await show(<ProvidersSection />);
    await user.type(await screen.findByLabelText('Passphrase'), 'wrong{Enter}');
    expect(await screen.findByText('That is not the passphrase. Try again.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'right and long{Enter}');
    expect(await screen.findByRole('heading', { name: /file locked by your passphrase/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/cannot be read until the keys are opened/)).toBeNull());
  });

  it('asks the system without a passphrase, and says when the keyring stays locked', async () => {
    const user = userEvent.setup();
    protect('secret-service', true);
    host().override({ accounts: { unlock: () => protection } });
    await show(<ProvidersSection />);
    await user.click(await screen.findByRole('button', { name: 'Open the keys' }));
    expect(await screen.findByText(/They are still locked/)).toBeTruthy();
    expect(sent('accounts.unlock')).toEqual([{}]);
  });

  it('takes no new key where it could not be stored', async () => {
    protect('secret-service', true);
    await show(<ProvidersSection />);
    await screen.findByRole('heading', { name: 'OpenAI', level: 3 });
    expect(screen.queryByRole('button', { name: /Add a/ })).toBeNull();
  });
});
