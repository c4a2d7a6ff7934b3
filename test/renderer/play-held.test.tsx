// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract/scenes.ts';
import { fakeRooms } from './fake-rooms.ts';
import { makeJob, makeScene } from './fixtures.ts';
import { called, host, open } from './play-desk.tsx';

const PICTURE = 'data:image/webp;base64,UklGRg==';
const HELD = '01990000-0000-7000-8000-00000000abcd';

function check(values: Partial<Job>): Job {
  return makeJob({ kind: 'check', heldJobId: HELD, modelTitle: 'Seer', practice: false, costMicros: null, ...values });
}

beforeEach(async () => {
  const info = await host().client.system.info();
  host().override({
    ...fakeRooms({ assetAddress: '/asset/{id}', tier: () => 'kids', enter: () => undefined, preview: PICTURE }),
    system: { info: () => ({ ...info, tier: 'kids' }) },
  });
  await host().client.rooms.setPin({ pin: '2580' });
});

async function askGrownUp(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Ask a grown-up' }));
  await userEvent.type(await screen.findByLabelText('PIN'), '2580{Enter}');
}

describe('a picture that waits until a model has looked at it', () => {
  it('is told of as being looked at, and not as missing', async () => {
    await open([makeScene({ jobs: [check({ state: 'running' })] })]);
    expect(screen.getByText('Somebody looks at the picture before it is shown.')).toBeTruthy();
    expect(screen.getByText('Somebody looks at the picture')).toBeTruthy();
    expect(screen.queryByText('This page has no picture.')).toBeNull();
  });

  it('says why it waits where the look failed, can be looked at again, and is shown only after the PIN and a look', async () => {
    const job = check({ state: 'failed', error: { code: 'auth', message: 'E_SECRET' } });
    await open([makeScene({ jobs: [job] })]);
    expect(screen.getByRole('region', { name: 'The picture waits' }).textContent).toContain('so it is not shown');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(called('jobs.retry')).toEqual([{ id: job.id }]);
    await askGrownUp();
    expect(await screen.findByText('No model has looked at this picture yet, so it is not shown.')).toBeTruthy();
    expect(called('rooms.override')).toEqual([{ pin: '2580', jobId: job.id, words: [], dryRun: true }]);
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
    expect(document.body.innerHTML).not.toContain(PICTURE);
    await userEvent.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(screen.getByRole('img', { name: 'The picture that waits' }).getAttribute('src')).toBe(PICTURE);
    expect(document.activeElement?.textContent).not.toBe('Show it');
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await waitFor(() => expect(called('rooms.override')).toHaveLength(2));
    expect(document.body.innerHTML).not.toContain(PICTURE);
  });

  it('is not kept on the page where the grown-up leaves it', async () => {
    await open([makeScene({ jobs: [check({ state: 'failed', error: { code: 'auth', message: '' } })] })]);
    await askGrownUp();
    await userEvent.click(await screen.findByRole('button', { name: 'Look at it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(document.body.innerHTML).not.toContain(PICTURE);
    expect(called('rooms.override')).toHaveLength(1);
  });

  it('leaves the choice to a grown-up while the cap is reached', async () => {
    await open([makeScene({ jobs: [check({ state: 'queued', waitReason: 'over-budget' })] })]);
    await askGrownUp();
    expect(await screen.findByRole('button', { name: 'Look at it' })).toBeTruthy();
  });

  it('is a kind sentence where it did not pass, and says that another one has to be made', async () => {
    const job = check({ state: 'refused', error: { code: 'gate-gore', message: 'E_SECRET' } });
    await open([makeScene({ jobs: [job] })]);
    const sheet = screen.getByRole('region', { name: 'Let’s pick another idea' });
    expect(sheet.textContent).toContain('Another try looks different.');
    expect(document.body.textContent).not.toMatch(/gore|E_SECRET|Seer/);
    await askGrownUp();
    expect(await screen.findByText(/Nothing of that picture was kept/)).toBeTruthy();
    expect(screen.getByText(/it is made again\. With a paid model that costs again/)).toBeTruthy();
  });
});
