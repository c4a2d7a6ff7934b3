// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { makeScene, makeTake, someSettings } from './fixtures.ts';
import { PlayPage, show, createFakeClient, called, clip, host, open } from './play-desk.tsx';

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

  it('offers sound and volume only where the browser has decoded some, off until asked for', async () => {
    const { video, player } = await openClip();
    fireEvent.loadedMetadata(video);
    expect(within(player).queryByRole('button', { name: 'Sound' })).toBeNull();
    expect(within(player).queryByRole('slider', { name: 'Volume' })).toBeNull();
    within(player).getByRole('button', { name: 'Loop' }).focus();
    await userEvent.keyboard('m');
    expect(video.muted).toBe(true);
    Object.defineProperty(video, 'webkitAudioDecodedByteCount', { value: 4096, configurable: true });
    fireEvent.timeUpdate(video);
    const volume = within(player).getByRole<HTMLInputElement>('slider', { name: 'Volume' });
    expect([video.muted, volume.value]).toEqual([true, '0']);
    await userEvent.keyboard('m');
    expect([video.muted, volume.value]).toEqual([false, '1']);
    fireEvent.change(volume, { target: { value: '0.4' } });
    expect([video.muted, video.volume]).toEqual([false, 0.4]);
    fireEvent.change(volume, { target: { value: '0' } });
    expect(within(player).getByRole('button', { name: 'Sound' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('shows the picture until the clip moves, and leaves only the picture where the file is broken', async () => {
    const { video } = await openClip();
    expect(video.className).toBe('');
    fireEvent.canPlay(video);
    expect(video.className).toBe('is-shown');
    fireEvent.error(video);
    expect(screen.queryByRole('region', { name: 'Clip' })).toBeNull();
    expect(screen.getByRole('img', { name: 'A fox looks up at a lighthouse' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no full screen where the browser has none', async () => {
    const { player } = await openClip();
    expect(within(player).queryByRole('button', { name: 'Full screen' })).toBeNull();
  });

  it('gives loop and position to keyboard and pointer', async () => {
    const { video, player } = await openClip();
    within(player).getByRole('button', { name: 'Loop' }).focus();
    await userEvent.keyboard('l');
    expect(within(player).getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed')).toBe('false');
    Object.defineProperty(video, 'duration', { value: 4, configurable: true });
    fireEvent.loadedMetadata(video);
    fireEvent.change(within(player).getByRole('slider', { name: 'Position' }), { target: { value: '3' } });
    expect(video.currentTime).toBe(3);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(video.currentTime).toBe(4);
    await userEvent.keyboard('{ArrowLeft}');
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
