// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model } from '../../src/contract/models.ts';
import type { FakeClient } from './fake-client.ts';
import { makeModel, practiceModels } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { HomePage } = await import('../../src/renderer/features/home/home-page.tsx');
const { draftStore } = await import('../../src/renderer/features/home/draft-store.ts');
const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const openai = { provider: { id: 'openai', title: 'OpenAI' }, practice: false };
const xai = { provider: { id: 'xai', title: 'xAI' }, practice: false };
const unusable = { usable: false, missing: 'account' } as const;
const { capabilities } = makeModel();
let models: Model[];
let video: string | null;

beforeEach(() => {
  localStorage.clear();
  draftStore.setState({ drafts: {} });
  host().calls.length = 0;
  models = practiceModels.slice(0, 2);
  video = null;
  host().override({
    models: {
      list: () => ({
        models,
        defaults: { text: 'practice/storyteller', image: 'practice/painter', video, check: null },
        asOf: 0,
      }),
    },
  });
});
afterEach(cleanup);

async function pictures() {
  return screen.findByRole('group', { name: 'Pictures' });
}

describe('the models of a new story', () => {
  it('tells a painter’s typical time here, its photos and its end', async () => {
    models.push(
      makeModel({
        ...openai,
        id: 'flare',
        title: 'Flare',
        price: { lowMicros: 40_000, highMicros: 60_000, asOf: '2026-11-12', source: 'openai.com' },
        typicalSeconds: { low: 12, median: 15, high: 20, count: 9 },
        capabilities: { ...capabilities, referencePhotos: 16 },
        retiresOn: '2026-12-01',
        retiresSoon: true,
        replacedBy: { id: 'sunburst', title: 'Sunburst' },
      }),
      makeModel({ ...xai, id: 'imagine', title: 'Imagine', retiresOn: '2027-12-01' }),
    );
    await show(<HomePage />);
    const flare = within(await pictures())
      .getByRole('radio', { name: /Flare/ })
      .closest('label');
    expect(flare?.textContent).toContain('≈ $0.04–0.06');
    expect(flare?.textContent).toContain('usually 12–20 seconds here · takes up to 16 photos');
    expect(flare?.textContent).toContain('Retires on 1 Dec 2026 · replaced by Sunburst');
    const imagine = within(await pictures())
      .getByRole('radio', { name: /Imagine/ })
      .closest('label');
    expect(imagine?.textContent).toContain('takes no photos');
    expect(imagine?.textContent).not.toContain('Retires');
  });

  it('offers no painter that cannot be used, says what is missing, and leads to the keys once for each provider', async () => {
    const user = userEvent.setup();
    models.push(
      makeModel({ ...openai, id: 'flare', title: 'Flare', ...unusable }),
      makeModel({ ...openai, id: 'mini', title: 'Mini', ...unusable }),
      makeModel({ ...xai, id: 'imagine', title: 'Imagine', usable: false, missing: 'keys-locked' }),
      makeModel({ ...openai, id: 'old', title: 'Old', usable: false, missing: 'retired', retiresOn: '2026-10-23' }),
      makeModel({ ...openai, id: 'stern', title: 'Stern', usable: false, missing: 'not-in-this-room' }),
    );
    const { router } = await show(<HomePage />);
    const group = await pictures();
    expect(within(group).getAllByRole('radio')).toHaveLength(1);
    await user.click(within(group).getByText(/5 more models/));
    const row = (title: string) => within(group).getByText(title).closest('li')?.textContent;
    expect(row('Flare')).toContain('Needs a key');
    expect(row('Imagine')).toContain('Its keys are locked');
    expect(row('Old')).toContain('Retired on 23 Oct 2026');
    expect(row('Stern')).toContain('Not in this room');
    expect(within(group).getByRole('link', { name: 'Open the keys : xAI' })).toBeTruthy();
    await user.click(within(group).getByRole('link', { name: 'Add a key : OpenAI' }));
    await waitFor(() => expect(router.state.location.href).toBe('/settings?section=providers'));
  });

  it('names whose key would make clips instead of a switch that does nothing', async () => {
    models.push(
      makeModel({ ...xai, id: 'clip', title: 'Clip', kind: 'video', ...unusable }),
      makeModel({
        id: 'omni',
        title: 'Omni',
        kind: 'video',
        provider: { id: 'google', title: 'Google' },
        practice: false,
        ...unusable,
      }),
    );
    await show(<HomePage />);
    expect(await screen.findByText(/Clips need a key of xAI or Google/)).toBeTruthy();
    expect(screen.queryByRole('switch', { name: 'Video Mode' })).toBeNull();
  });

  it('begins with the clip model that was picked', async () => {
    const user = userEvent.setup();
    models.push(
      makeModel({ ...xai, id: 'clip', title: 'Clip', kind: 'video' }),
      makeModel({ ...xai, id: 'lite', title: 'Lite', kind: 'video' }),
    );
    video = 'clip';
    await show(<HomePage />);
    await user.type(await screen.findByRole('textbox', { name: 'What happens in the story' }), 'a fox');
    await user.click(await screen.findByRole('switch', { name: 'Video Mode' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Clips' }), 'lite');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() =>
      expect(host().calls.find(({ operation }) => operation === 'stories.create')?.input).toMatchObject({
        videoMode: true,
        videoModelId: 'lite',
      }),
    );
  });

  it('shows a model as soon as an event says that it can be used', async () => {
    await show(<HomePage />);
    expect(within(await pictures()).getAllByRole('radio')).toHaveLength(1);
    models.push(makeModel({ ...openai, id: 'flare', title: 'Flare' }));
    act(() => applyEvent(queryClient, { type: 'models-changed' }));
    expect(await screen.findByRole('radio', { name: /Flare/ })).toBeTruthy();
  });
});
