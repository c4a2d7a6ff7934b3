// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TITLE_LIMIT, WORDS_LIMIT } from '../../src/contract/values.ts';
import type { Job, Scene, Take } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAsset, makeJob, makeScene, makeStory, makeTake, someSettings } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { PlayPage } = await import('../../src/renderer/features/play/play-page.tsx');
const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
const { queries, queryClient } = await import('../../src/renderer/lib/queries.ts');
const { createFakeClient, refuse } = await import('./fake-client.ts');
const { dropAllStreamedText } = await import('../../src/renderer/lib/streamed-text.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  localStorage.clear();
  dropAllStreamedText();
  host().calls.length = 0;
  host().stories.length = 0;
  const fresh = createFakeClient();
  host().override({
    models: { list: () => fresh.client.models.list() },
    system: { info: () => fresh.client.system.info(), settings: () => someSettings },
    jobs: { retry: () => makeJob({ state: 'queued' }), cancel: () => makeJob({ state: 'cancelling' }) },
    scenes: {
      add: ({ storyId, parentId, answer }) => {
        const scene = makeScene({ storyId, parentId, answer, depth: 2, title: 'The stairs' });
        host().stories[0]?.scenes.push(scene);
        return scene;
      },
    },
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: false, configurable: true });
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function pause(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: true, configurable: true });
    this.dispatchEvent(new Event('pause'));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens a story whose pages are these; the last one is where it was left unless told otherwise. */
async function open(scenes: Scene[], story: Partial<Story> = {}) {
  const made = makeStory({ scenes, currentSceneId: scenes.at(-1)?.id ?? null, ...story });
  for (const scene of scenes) {
    scene.storyId = made.id;
    for (const job of scene.jobs) Object.assign(job, { storyId: made.id, sceneId: scene.id });
  }
  host().stories.push(made);
  const view = await show(<PlayPage />, { at: `/play/${made.id}` });
  await screen.findByRole('article');
  return { ...view, story: made };
}

function tell(scene: Scene): void {
  act(() => applyEvent(queryClient, { type: 'scene-changed', scene }));
}

function called(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

const gpt = { modelId: 'openai/x', modelTitle: 'GPT Image 2.5 Flare', practice: false };
function clip(values: Partial<Take> = {}): Take {
  return makeTake({
    kind: 'video',
    modelTitle: 'Practice clip maker',
    asset: makeAsset({ mediaType: 'video/mp4', durationSeconds: 4 }),
    ...values,
  });
}
function pageWith(...jobs: Job[]): Scene {
  return makeScene({ jobs });
}

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

  it('never pays twice by itself where it is unclear what became of a call: a new take is asked for', async () => {
    const scene = pageWith(makeJob({ ...gpt, state: 'unknown' }));
    await open([scene]);
    expect(screen.getByText(/may cost a second time/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make it again' }));
    expect(called('jobs.retry')).toEqual([]);
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image' }]);
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

describe('takes', () => {
  const takes = () => [
    makeTake({ chosen: false, madeAt: 1 }),
    makeTake({ chosen: false, madeAt: 2 }),
    makeTake({ madeAt: 3 }),
  ];

  it('turn with the arrow keys around the ends, and the viewed one can be used', async () => {
    const scene = makeScene({ takes: takes() });
    await open([scene]);
    expect(screen.getByText('Take 3 of 3')).toBeTruthy();
    screen.getByRole('button', { name: 'Picture, take 3, In use' }).focus();
    expect(screen.queryByRole('button', { name: 'Use this one' })).toBeNull();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('Take 1 of 3')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Picture, take 1');
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.click(screen.getByRole('button', { name: 'Use this one' }));
    expect(called('scenes.chooseTake')).toEqual([{ id: scene.id, takeId: scene.takes[1]?.id }]);
    await screen.findByRole('button', { name: 'Picture, take 2, In use' });
  });

  it('are not there when there is only one', async () => {
    await open([makeScene({ takes: [makeTake()] })]);
    expect(screen.queryByRole('list', { name: 'Pictures and clips of this page' })).toBeNull();
  });

  it('of the words can be turned back to', async () => {
    const words = [
      makeTake({ kind: 'text', asset: null, chosen: false, madeAt: 1 }),
      makeTake({ kind: 'text', asset: null, madeAt: 2 }),
    ];
    const scene = makeScene({ takes: words });
    await open([scene]);
    expect(screen.getByText('Words 2 of 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Earlier words' }));
    expect(called('scenes.chooseTake')).toEqual([{ id: scene.id, takeId: words[0]?.id }]);
  });

  it('offers no clip where no model can make one', async () => {
    const fresh = createFakeClient();
    host().override({
      models: {
        list: async () => {
          const list = await fresh.client.models.list();
          return { ...list, defaults: { ...list.defaults, video: null } };
        },
      },
    });
    await open([makeScene({ takes: [makeTake()] })]);
    expect(screen.getByRole('button', { name: /Paint the picture again/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make a clip' })).toBeNull();
  });
});

describe('the player', () => {
  async function openClip() {
    await open([makeScene({ takes: [makeTake(), clip()] })]);
    const video = screen.getByLabelText<HTMLVideoElement>('A fox looks up at a lighthouse');
    return { video, player: screen.getByRole('region', { name: 'Clip' }) };
  }

  it('plays by itself in silence and in a loop', async () => {
    const { video } = await openClip();
    expect(video.play).toHaveBeenCalled();
    expect(video.muted).toBe(true);
    expect(video.loop).toBe(true);
    expect(video.getAttribute('poster')).toContain('/api/v1/media/assets/');
  });

  it('waits to be started when motion is reduced', async () => {
    host().override({ system: { settings: () => ({ ...someSettings, reduceMotion: true }) } });
    const { video, player } = await openClip();
    expect(video.play).not.toHaveBeenCalled();
    await userEvent.click(within(player).getByRole('button', { name: 'Play' }));
    expect(video.play).toHaveBeenCalledOnce();
    expect(within(player).getByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  it('gives sound, loop and position to keyboard and pointer', async () => {
    const { video, player } = await openClip();
    await userEvent.click(within(player).getByRole('button', { name: 'Sound' }));
    expect(video.muted).toBe(false);
    await userEvent.keyboard('l');
    expect(within(player).getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed')).toBe('false');
    Object.defineProperty(video, 'duration', { value: 4, configurable: true });
    fireEvent.loadedMetadata(video);
    fireEvent.change(within(player).getByRole('slider', { name: 'Position' }), { target: { value: '3' } });
    expect(video.currentTime).toBe(3);
    await userEvent.keyboard('k');
    expect(video.pause).toHaveBeenCalled();
  });

  it('hides its controls after two seconds and shows them again to the pointer', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { player } = await openClip();
    await act(() => vi.advanceTimersByTimeAsync(1900));
    expect(player.classList.contains('is-idle')).toBe(false);
    await act(() => vi.advanceTimersByTimeAsync(300));
    expect(player.classList.contains('is-idle')).toBe(true);
    fireEvent.pointerMove(player);
    expect(player.classList.contains('is-idle')).toBe(false);
  });
});

describe('the story around the page', () => {
  it('says once, on the first page, that there will be no clips', async () => {
    const { story } = await open([makeScene()], { notice: 'video-mode-unavailable' });
    expect(screen.getByText(/this story has pictures only/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(screen.queryByText(/this story has pictures only/)).toBeNull();
    cleanup();
    await show(<PlayPage />, { at: `/play/${story.id}` });
    await screen.findByRole('article');
    expect(screen.queryByText(/this story has pictures only/)).toBeNull();
  });

  it('lists the pages of the path with their answers, and turns to one of them', async () => {
    const first = makeScene({ title: 'Start' });
    const second = makeScene({
      parentId: first.id,
      depth: 2,
      title: 'Up',
      answer: { kind: 'choice', index: 0 },
      answerLabel: 'Climb the stairs',
    });
    await open([first, second]);
    await userEvent.click(screen.getByRole('button', { name: 'Pages' }));
    const list = await screen.findByRole('dialog');
    expect(within(list).getByText('Climb the stairs')).toBeTruthy();
    await userEvent.click(within(list).getByRole('button', { name: /Start/ }));
    await screen.findByRole('heading', { level: 1, name: 'Start' });
  });

  it('says what is wrong when the story is not there', async () => {
    await show(<PlayPage />, { at: '/play/01990000-0000-7000-8000-00000000dead' });
    expect(await screen.findByRole('heading', { name: 'This story cannot be opened' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to the library' })).toBeTruthy();
  });
});
