// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { fakeRooms } = await import('./fake-rooms.ts');
const { show } = await import('./show.tsx');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { LocalApiSection } = await import('../../src/renderer/features/settings/local-api-section.tsx');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  host().calls.length = 0;
  host().override(fakeRooms({ assetAddress: '/asset/{id}', tier: () => 'adult', enter: () => undefined }));
});
afterEach(cleanup);

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

async function addClient(name: string, right: RegExp, cap?: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Add a program' }));
  await user.type(screen.getByLabelText('Name'), name);
  await user.click(screen.getByRole('radio', { name: right }));
  if (cap) await user.type(screen.getByLabelText(/Most that it may spend/), cap);
  await user.click(screen.getByRole('button', { name: 'Make a token' }));
}

describe('Settings → Local API', () => {
  it('switches on at the port that was typed, and gives its address; a port that is none is not sent', async () => {
    const user = userEvent.setup();
    await show(<LocalApiSection />);
    const port = await screen.findByLabelText('Port');
    await user.type(port, '70000{Enter}');
    expect(await screen.findByText(/Write a number from 1 to 65535/)).toBeTruthy();
    expect(sent('localApi.set')).toEqual([]);
    await user.clear(port);
    await user.type(port, '8123');
    await user.click(screen.getByRole('switch', { name: 'Answer programs on this computer' }));
    expect(await screen.findByText('http://127.0.0.1:8123/api/v1')).toBeTruthy();
    expect(screen.getByText('http://127.0.0.1:8123/api/v1/docs')).toBeTruthy();
  });

  it('shows what was added in another window when somebody comes back to this one', async () => {
    await show(<LocalApiSection />);
    await screen.findByRole('button', { name: 'Add a program' });
    await host().client.clients.add({ name: 'Bedtime', tier: 'adult', rights: 'read', capMicros: null });
    expect(screen.queryByRole('listitem', { name: 'Bedtime' })).toBeNull();
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByRole('listitem', { name: 'Bedtime' })).toBeTruthy();
  });

  it('says that another program has the port, with the address that works', async () => {
    host().override({
      localApi: {
        state: () => ({
          on: true,
          url: 'http://127.0.0.1:40001/api/v1',
          port: 8123,
          portTaken: true,
          canBeSwitchedOff: true,
        }),
      },
    });
    await show(<LocalApiSection />);
    expect(await screen.findByText(/Another program has port 8123/)).toBeTruthy();
    expect(screen.getByText('http://127.0.0.1:40001/api/v1')).toBeTruthy();
  });

  it('offers no switch that does nothing where the host always answers', async () => {
    host().override({
      localApi: {
        state: () => ({
          on: true,
          url: 'http://127.0.0.1:40001/api/v1',
          port: 0,
          portTaken: false,
          canBeSwitchedOff: false,
        }),
      },
    });
    await show(<LocalApiSection />);
    expect(await screen.findByRole('switch', { name: /Answer programs/ })).toHaveProperty('disabled', true);
    expect(screen.getByText(/Fableroom always answers/)).toBeTruthy();
  });

  it('shows a token once, and keeps it nowhere in the page after that', async () => {
    const user = userEvent.setup();
    await host().client.localApi.set({ on: true, port: 8123 });
    await show(<LocalApiSection />);
    await addClient('Bedtime script', /^Make/, '5');
    expect(await screen.findByText('frm_1_shown-once')).toBeTruthy();
    expect(
      screen.getByText('curl -H "Authorization: Bearer frm_1_shown-once" http://127.0.0.1:8123/api/v1/library'),
    ).toBeTruthy();
    expect(sent('clients.add')).toEqual([
      { name: 'Bedtime script', tier: 'adult', rights: 'make', capMicros: 5_000_000 },
    ]);
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    expect(document.body.textContent).not.toContain('shown-once');
    const caches = [
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ];
    expect(JSON.stringify(caches)).not.toContain('shown-once');
    expect(screen.getByText('$0.00 of $5.00 spent')).toBeTruthy();
  });

  it('asks before it revokes a token, and takes the program off the list', async () => {
    const user = userEvent.setup();
    await show(<LocalApiSection />);
    await addClient('Old script', /^Look/);
    await screen.findByText('frm_1_shown-once');
    await user.click(screen.getByRole('button', { name: 'Revoke Old script' }));
    expect(sent('clients.revoke')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Revoke the token' }));
    await waitFor(() => expect(screen.queryByText('Old script')).toBeNull());
    expect(document.body.textContent).not.toContain('shown-once');
  });

  it('caps nothing for a program that only looks', async () => {
    await show(<LocalApiSection />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Add a program' }));
    expect(screen.queryByLabelText(/Most that it may spend/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^Make/ }));
    await user.type(screen.getByLabelText('Name'), 'x');
    await user.type(screen.getByLabelText(/Most that it may spend/), 'much');
    await user.click(screen.getByRole('button', { name: 'Make a token' }));
    expect(await screen.findByText(/Write an amount/)).toBeTruthy();
    expect(sent('clients.add')).toEqual([]);
  });
});
