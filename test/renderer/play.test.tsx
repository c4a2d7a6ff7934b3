// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { TITLE_LIMIT, WORDS_LIMIT } from '../../src/contract/values.ts';
import type { Job, Scene } from '../../src/contract/scenes.ts';
import { makeAsset, makeJob, makeScene, makeTake, someSettings } from './fixtures.ts';
import {
  applyEvent,
  queries,
  queryClient,
  refuse,
  createFakeClient,
  called,
  clip,
  gpt,
  host,
  open,
  pageWith,
  tell,
} from './play-desk.tsx';

describe('a page that is being written', () => {
  it('shows words as they come, keeps Send for later, and says aloud when it is written', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const scene = makeScene({
      title: null,
      text: null,
      choices: [],
      jobs: [makeJob({ kind: 'text', modelTitle: 'Practice storyteller' })],
    });
    await open([scene]);
    expect(screen.getByText('Writing with Practice storyteller')).toBeTruthy();
    expect(screen.getByText('Choices appear when the page is written.')).toBeTruthy();
    act(() =>
      applyEvent(queryClient, {
        type: 'scene-streamed',
        storyId: scene.storyId,
        sceneId: scene.id,
        title: 'A lamp',
        text: 'The fox sat down beside the lamp and waited',
      }),
    );
    expect(screen.getByRole('heading', { name: 'A lamp' })).toBeTruthy();
    for (let group = 0; group < 12; group += 1) await act(() => vi.advanceTimersByTimeAsync(100));
    expect(screen.getByRole('article').textContent).toContain('sat down beside the lamp and waited');
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.type(screen.getByRole('textbox', { name: 'Your own words' }), 'Sing');
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    tell({ ...scene, text: 'The fox sat down.', choices: [{ label: 'Climb' }], jobs: [] });
    await screen.findByRole('button', { name: /Climb/ });
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', false);
    await waitFor(() => expect(screen.getByText('The page is written')).toBeTruthy());
  });

  it('shows all words at once when motion is reduced', async () => {
    host().override({ system: { settings: () => ({ ...someSettings, reduceMotion: true }) } });
    const scene = makeScene({ title: null, text: null, choices: [], jobs: [makeJob({ kind: 'text' })] });
    await open([scene]);
    const text = 'One two three four five six seven eight nine ten eleven twelve';
    act(() =>
      applyEvent(queryClient, { type: 'scene-streamed', storyId: scene.storyId, sceneId: scene.id, title: null, text }),
    );
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('offers to write it again when it failed, and shows no dead choices', async () => {
    const job = makeJob({ kind: 'text', state: 'failed', error: { code: 'transient', message: 'ECONNRESET' } });
    await open([makeScene({ text: null, title: null, choices: [], jobs: [job] })]);
    expect(screen.getByRole('heading', { name: 'The page was not written' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Your own words' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(called('jobs.retry')).toEqual([{ id: job.id }]);
  });
});

describe('stopping', () => {
  it('leaves the focus on the page when the button that stopped it goes', async () => {
    const job = makeJob({ kind: 'text' });
    const scene = makeScene({ text: null, title: null, choices: [], jobs: [job] });
    host().override({ jobs: { cancel: () => ({ ...job, state: 'cancelled', stillCharged: true }) } });
    await open([scene]);
    screen.getByRole('button', { name: /^Stop/ }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Stopped before the page was written' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article')));
  });
});

describe('answering', () => {
  it('opens the next page by number key while the picture is still being painted', async () => {
    const scene = pageWith(makeJob({ kind: 'image' }), makeJob({ kind: 'video', state: 'queued' }));
    const { story, router } = await open([scene]);
    await userEvent.keyboard('2');
    await screen.findByRole('heading', { name: 'The stairs' });
    expect(called('scenes.add')).toEqual([
      { storyId: story.id, parentId: scene.id, answer: { kind: 'choice', index: 1 } },
    ]);
    const next = host().stories[0]?.scenes.at(-1)?.id;
    expect(called('stories.update')).toEqual([{ id: story.id, currentSceneId: next }]);
    expect(router.state.location.search).toEqual({ scene: next });
  });

  it('leads Back to the page that was answered, not once more to the one that came of it', async () => {
    const scene = makeScene({ title: 'Start' });
    const { router } = await open([scene]);
    await userEvent.keyboard('2');
    await screen.findByRole('heading', { name: 'The stairs' });
    act(() => router.history.back());
    expect(await screen.findByRole('heading', { name: 'Start' })).toBeTruthy();
    expect(router.state.location.search).toEqual({ scene: scene.id });
  });

  it('does not take a digit typed into a field for a choice', async () => {
    await open([makeScene()]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your own words' }), 'Wait 2 hours');
    expect(called('scenes.add')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(called('scenes.add')).toMatchObject([{ answer: { kind: 'words', text: 'Wait 2 hours' } }]);
  });

  it('keeps the limits of the contract in its fields', async () => {
    await open([makeScene()]);
    expect(screen.getByRole('textbox', { name: 'Your own words' })).toHaveProperty('maxLength', WORDS_LIMIT);
    await userEvent.click(screen.getByRole('button', { name: /Rename the story/ }));
    expect(screen.getByRole('textbox', { name: 'Name of the story' })).toHaveProperty('maxLength', TITLE_LIMIT);
  });

  it('shows which choice is on its way, and gives it only once', async () => {
    let arrive: (scene: Scene) => void = () => undefined;
    host().override({ scenes: { add: () => new Promise<Scene>((resolve) => (arrive = resolve)) } });
    const scene = makeScene();
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: /Climb the stairs/ }));
    await screen.findByText('Opening the next page');
    await userEvent.keyboard('2');
    expect(called('scenes.add')).toHaveLength(1);
    await act(async () => arrive(makeScene({ storyId: scene.storyId, parentId: scene.id, title: 'Up', depth: 2 })));
    await screen.findByRole('heading', { name: 'Up' });
  });

  it('goes to the page that is already there, without asking for another one', async () => {
    const first = makeScene();
    const second = makeScene({ parentId: first.id, depth: 2, title: 'Up', answer: { kind: 'choice', index: 0 } });
    await open([first, second], { currentSceneId: first.id });
    const chosen = screen.getByRole('button', { name: /Climb the stairs.*chosen/ });
    expect(screen.queryByRole('button', { name: /Call out again.*chosen/ })).toBeNull();
    await userEvent.click(chosen);
    await screen.findByRole('heading', { name: 'Up' });
    expect(called('scenes.add')).toEqual([]);
  });

  it('branches: another answer on an earlier page begins another path', async () => {
    const first = makeScene({ title: 'Start' });
    const second = makeScene({ parentId: first.id, depth: 2, title: 'Up', answer: { kind: 'choice', index: 0 } });
    await open([first, second]);
    await userEvent.click(screen.getByRole('button', { name: 'Back one page' }));
    await screen.findByRole('heading', { name: 'Start' });
    await userEvent.click(screen.getByRole('button', { name: /Call out again/ }));
    await screen.findByRole('heading', { name: 'The stairs' });
    expect(called('scenes.add')).toMatchObject([{ parentId: first.id, answer: { kind: 'choice', index: 1 } }]);
  });

  it('says in one sentence when the answer could not be taken, and stays on the page', async () => {
    host().override({ scenes: { add: () => refuse('DISK_FULL', { path: '/x' }) } });
    await open([makeScene()]);
    await userEvent.click(screen.getByRole('button', { name: /Climb the stairs/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full/);
    expect(screen.getByRole('button', { name: /Climb the stairs/ }).getAttribute('aria-disabled')).toBeNull();
  });

  it('asks for the last page with Finish, and offers neither Finish nor answers on it', async () => {
    await open([makeScene()]);
    await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
    expect(called('scenes.add')).toMatchObject([{ answer: { kind: 'finish' } }]);
    cleanup();
    host().stories.length = 0;
    const { story } = await open([makeScene({ ends: true, choices: [] })]);
    expect(screen.getByRole('heading', { name: 'The end' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Read it' }).getAttribute('href')).toContain(`/read/${story.id}`);
    expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Your own words' })).toBeNull();
  });

  it('renames in place with Enter and lets go with Escape', async () => {
    const { story } = await open([makeScene()]);
    await userEvent.click(screen.getByRole('button', { name: /Rename the story/ }));
    await userEvent.keyboard('A Better Name{Escape}');
    expect(called('stories.update')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Rename the story/ }));
    await userEvent.keyboard('A Better Name{Enter}');
    await screen.findByRole('button', { name: /^A Better Name/ });
    expect(called('stories.update')).toEqual([{ id: story.id, title: 'A Better Name' }]);
  });
});

describe('the picture and the clip', () => {
  it('says the place in line and the moment of the next try, and can be stopped', async () => {
    const job = makeJob({
      ...gpt,
      state: 'queued',
      waitReason: 'retry-later',
      placeInLine: 1,
      dueAt: new Date(2026, 10, 21, 14, 2, 10).getTime(),
      error: { code: 'rate-limited', message: '' },
      startedAt: null,
    });
    await open([pageWith(job)]);
    expect(screen.getByText('The picture waits, 2nd in line')).toBeTruthy();
    expect(screen.getByText(/had too many requests. Next try at 14:02:10/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Stop/ }));
    expect(called('jobs.cancel')).toEqual([{ id: job.id }]);
  });

  it('does not bring an older state back when the answer comes after its event', async () => {
    let arrive: (job: Job) => void = () => undefined;
    host().override({ jobs: { cancel: () => new Promise<Job>((resolve) => (arrive = resolve)) } });
    const job = makeJob();
    const { story } = await open([pageWith(job)]);
    await userEvent.click(screen.getByRole('button', { name: /^Stop/ }));
    await waitFor(() => expect(called('jobs.cancel')).toHaveLength(1));
    act(() => applyEvent(queryClient, { type: 'job-progressed', job: { ...job, state: 'cancelled' } }));
    await screen.findByRole('region', { name: 'The picture was stopped' });
    act(() => arrive({ ...job, state: 'cancelling' }));
    await waitFor(() => expect(queryClient.isMutating()).toBe(0));
    const known = queryClient.getQueryData(queries.stories.get.queryKey({ input: { id: story.id } }));
    expect(known?.scenes[0]?.jobs.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('shows at once that it is being stopped when no event has come', async () => {
    const job = makeJob();
    host().override({ jobs: { cancel: () => ({ ...job, state: 'cancelling' as const }) } });
    await open([pageWith(job)]);
    await userEvent.click(screen.getByRole('button', { name: /^Stop/ }));
    expect(await screen.findByText('Stopping the painter')).toBeTruthy();
  });

  it('draws a bar only where the share of work is true', async () => {
    const image = makeJob({ kind: 'image', fraction: null });
    const video = makeJob({ kind: 'video', fraction: 0.5, modelTitle: 'Practice clip maker' });
    const { container } = await open([pageWith(image, video)]);
    expect(screen.getByText('Making the clip with Practice clip maker')).toBeTruthy();
    expect([...container.querySelectorAll('progress')].map(({ value }) => value)).toEqual([0.5]);
    expect(container.textContent).not.toContain('%');
  });

  it('shows the draft while the picture develops, and the picture with its words when it is done', async () => {
    const scene = pageWith(makeJob({ draftId: 'draft-1' }));
    const { container } = await open([scene]);
    const draft = screen.getByRole('img', { name: 'The picture is developing' });
    expect(draft.getAttribute('src')).toContain('/draft-1/');
    fireEvent.load(draft);
    const asset = makeAsset();
    tell({ ...scene, jobs: [], takes: [makeTake({ ...gpt, asset, costMicros: 43_000 })] });
    const picture = await screen.findByRole('img', { name: 'A fox looks up at a lighthouse' });
    expect(picture.getAttribute('src')).toContain(asset.id);
    // The draft stays underneath until the picture has developed over it.
    expect(container.querySelectorAll('.play-frame img')).toHaveLength(2);
    expect(screen.getByText('GPT Image 2.5 Flare')).toBeTruthy();
    expect(screen.getByText(/\$0\.04/)).toBeTruthy();
    await waitFor(() => expect(screen.getByText('The picture is here')).toBeTruthy());
  });

  it('keeps trouble in its frame: reason, cost and Try again; words and choices go on', async () => {
    const job = makeJob({ ...gpt, state: 'failed', costMicros: 0, error: { code: 'timeout', message: 'ETIMEDOUT' } });
    await open([pageWith(job)]);
    const frame = screen.getByRole('region', { name: 'The picture did not arrive' });
    expect(frame.textContent).toContain('GPT Image 2.5 Flare did not answer in time. Nothing was charged.');
    expect(document.body.textContent).not.toContain('ETIMEDOUT');
    await userEvent.click(within(frame).getByRole('button', { name: 'Try again' }));
    expect(called('jobs.retry')).toEqual([{ id: job.id }]);
    expect(screen.getByRole('button', { name: /Climb the stairs/ })).toBeTruthy();
  });

  it('treats a refusal as calm, not as a fault', async () => {
    await open([pageWith(makeJob({ ...gpt, state: 'refused', error: { code: 'refused', message: '' } }))]);
    const frame = screen.getByRole('region', { name: 'The painter would not draw that' });
    expect(within(frame).getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers to make a stopped clip again beside the picture', async () => {
    const job = makeJob({ kind: 'video', state: 'cancelled' });
    await open([makeScene({ takes: [makeTake()], jobs: [job] })]);
    expect(screen.getByText('The clip was stopped')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make it again' }));
    expect(called('jobs.retry')).toEqual([{ id: job.id }]);
  });

  it.each([
    ['the engine says that the file is gone', false],
    ['the file does not load', true],
  ])('stays readable when %s', async (_why, present) => {
    const scene = makeScene({ takes: [makeTake({ asset: makeAsset({ present }) })] });
    await open([scene]);
    if (present) fireEvent.error(screen.getByRole('img', { name: 'A fox looks up at a lighthouse' }));
    expect(screen.getByText('This picture’s file is missing.')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /fox/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Make it again' }));
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image' }]);
  });

  it('shows the picture when the clip’s file does not load', async () => {
    await open([makeScene({ takes: [makeTake(), clip({ madeAt: 2e12 })] })]);
    fireEvent.error(screen.getByLabelText('A fox looks up at a lighthouse'));
    expect(screen.queryByRole('region', { name: 'Clip' })).toBeNull();
    expect(screen.getByRole('img', { name: 'A fox looks up at a lighthouse' })).toBeTruthy();
  });

  it('names no model and no money in the kids’ room', async () => {
    const fresh = createFakeClient();
    host().override({
      system: { info: async () => ({ ...(await fresh.client.system.info()), tier: 'kids' as const }) },
    });
    const job = makeJob({ kind: 'video', ...gpt });
    const { container } = await open([makeScene({ takes: [makeTake({ ...gpt, costMicros: 5e6 })], jobs: [job] })]);
    expect(screen.getByText('The picture is learning to move')).toBeTruthy();
    expect(container.textContent).not.toContain('GPT');
    expect(container.textContent).not.toContain('$');
  });
});
