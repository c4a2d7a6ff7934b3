// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyEvent,
  called,
  host,
  known,
  lane,
  open,
  paid,
  place,
  queryClient,
  refuse,
  rows,
  scene,
  waiting,
} from './activity-desk.tsx';
import { makeJob } from './fixtures.ts';

describe('what runs and waits', () => {
  it('teaches with one sentence and one button when there is nothing', async () => {
    await open();
    expect(await screen.findByText(/you see it here/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin a story' }).getAttribute('href')).toBe('/');
  });

  it('names the story, the page, the model, the reason and until when', async () => {
    const dueAt = new Date(2030, 0, 1, 14, 2, 10).getTime();
    known.active = [waiting({ waitReason: 'rate-limit', dueAt })];
    await open();
    const link = await screen.findByRole('link', { name: 'The Fox' });
    expect(link.getAttribute('href')).toContain(`/play/${scene.storyId}?scene=`);
    expect(await screen.findByText('Picture of page 3 · Grok')).toBeTruthy();
    expect(screen.getByText(/Rate limit at xAI, goes on at .*14:02:10/)).toBeTruthy();
    expect(screen.getByText('Waits')).toBeTruthy();
  });

  it('moves with the events, without being asked again', async () => {
    const job = makeJob({ ...paid, ...place });
    known.active = [job];
    await open();
    expect(await screen.findByText('Painting')).toBeTruthy();
    const asked = called('jobs.list').length;
    act(() => applyEvent(queryClient, { type: 'job-progressed', job: { ...job, state: 'done', costMicros: 43_000 } }));
    expect(await screen.findByText('Done')).toBeTruthy();
    expect(screen.getByText('$0.043')).toBeTruthy();
    expect(called('jobs.list')).toHaveLength(asked);
  });

  it('stays small with a thousand jobs in a lane', async () => {
    known.active = Array.from({ length: 1000 }, () => waiting());
    await open();
    await screen.findByText('and 950 more');
    expect(rows()).toHaveLength(50);
  });

  it('leaves no place for a handle before what has ended, beside which it would be a hole', async () => {
    known.active = [makeJob({ ...paid, ...place }), waiting(), waiting()];
    known.ended = [makeJob({ ...paid, ...place, state: 'done' })];
    await open();
    const ended = await screen.findByRole('region', { name: 'Ended' });
    const [running, first] = rows().map((row) => row.firstElementChild?.className);
    expect([running, first]).toEqual(['job-places', 'job-places']);
    expect(within(ended).getByRole('listitem').firstElementChild?.className).toBe('job-picture');
  });

  it('does not say that an estimate was charged', async () => {
    known.ended = [makeJob({ ...paid, ...place, state: 'done', costMicros: null })];
    await open();
    const price = await screen.findByText('$0.04');
    expect(price.className).toContain('est');
    expect(within(price).getByText('about')).toBeTruthy();
  });
});

describe('pausing', () => {
  it('pauses and ends the pause of everything', async () => {
    const user = userEvent.setup();
    known.active = [waiting()];
    host().override({ jobs: { pause: () => ({ ...known.queue, paused: true }), resume: () => known.queue } });
    await open();
    await user.click(await screen.findByRole('button', { name: 'Pause all' }));
    expect(await screen.findByText(/All work is paused/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on with all' }));
    expect(await screen.findByRole('button', { name: 'Pause all' })).toBeTruthy();
    expect(called('jobs.pause')).toEqual([{}]);
  });

  it('pauses one lane, and that one only', async () => {
    const user = userEvent.setup();
    known.active = [waiting()];
    host().override({ jobs: { pause: () => ({ paused: false, lanes: [{ ...lane, paused: true }] }) } });
    await open();
    await user.click(await screen.findByRole('button', { name: 'Pause' }));
    expect(await screen.findByText(/Nothing more is sent in this lane/)).toBeTruthy();
    expect(called('jobs.pause')).toEqual([{ laneId: lane.id }]);
  });
});

describe('the order', () => {
  const titles = () => rows().map((row) => within(row).getByRole('link').textContent);
  beforeEach(() => {
    known.active = ['One', 'Two', 'Three'].map((storyTitle) => waiting({ storyTitle }));
    host().override({
      jobs: {
        move: ({ id, before }) => {
          const job = known.active.find((one) => one.id === id)!;
          const others = known.active.filter((one) => one !== job);
          const at = others.findIndex((one) => one.id === before);
          known.active = others.toSpliced(at === -1 ? others.length : at, 0, job);
          return job;
        },
      },
    });
  });

  it('changes by the buttons, and the focus stays on the moved one', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(await screen.findByRole('button', { name: 'Move forward: Three' }));
    await waitFor(() => expect(titles()).toEqual(['One', 'Three', 'Two']));
    expect(called('jobs.move')).toEqual([{ id: known.active[1]!.id, before: known.active[2]!.id }]);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Move forward: Three'));
    expect(screen.getByText('Now number 2 of 3 that wait')).toBeTruthy();
  });

  it('changes by dragging a row to where the line is shown, and stays as it is on Escape', async () => {
    await open();
    await screen.findByRole('link', { name: 'Three' });
    // Nothing has a size here, so every row gets its place.
    for (const [index, row] of rows().entries()) {
      row.getBoundingClientRect = () => new DOMRect(0, index * 60, 600, 60);
    }
    const handle = rows()[2]!.querySelector('.job-handle')!;
    handle.setPointerCapture = () => undefined;
    const pointer = (type: string, clientY: number) =>
      fireEvent(handle, new PointerEvent(type, { bubbles: true, clientY }));
    pointer('pointerdown', 150);
    pointer('pointermove', 10);
    expect(rows().map((row) => row.dataset['drag'])).toEqual(['line-above', undefined, 'dragged']);
    await userEvent.keyboard('{Escape}');
    pointer('pointerup', 10);
    expect(called('jobs.move')).toEqual([]);
    pointer('pointerdown', 150);
    pointer('pointermove', 10);
    pointer('pointerup', 10);
    await waitFor(() => expect(titles()).toEqual(['Three', 'One', 'Two']));
    expect(screen.getByText('Now number 1 of 3 that wait')).toBeTruthy();
  });

  it('changes by Alt and an arrow key, and not past the ends', async () => {
    const user = userEvent.setup();
    await open();
    (await screen.findByRole('link', { name: 'Two' })).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['One', 'Three', 'Two']));
    screen.getByRole('link', { name: 'One' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(called('jobs.move')).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('stops at once what has not been sent, and says that it costs nothing', async () => {
    const user = userEvent.setup();
    const job = waiting();
    known.active = [job];
    host().override({ jobs: { cancel: () => ({ ...job, state: 'cancelled', stillCharged: false }) } });
    await open();
    await user.click(await screen.findByRole('button', { name: /^Stop: Picture\. It has not been sent/ }));
    expect(await screen.findByText('Nothing was charged.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Ended' })).getByText('$0.00')).toBeTruthy();
  });

  it('asks before it stops what has left, and says afterwards that it is charged all the same', async () => {
    const user = userEvent.setup();
    const job = makeJob({ ...paid, ...place });
    known.active = [job];
    host().override({ jobs: { cancel: () => ({ ...job, state: 'cancelling', stillCharged: true }) } });
    await open();
    await user.click(await screen.findByRole('button', { name: /^Stop: / }));
    expect(called('jobs.cancel')).toEqual([]);
    await user.click(within(screen.getByRole('group', { name: 'Stop it' })).getByRole('button', { name: 'Stop it' }));
    expect(await screen.findByText('It is charged all the same.')).toBeTruthy();
  });

  it('lets it go on when the person thinks better of it', async () => {
    const user = userEvent.setup();
    known.active = [makeJob({ ...paid, ...place })];
    await open();
    await user.click(await screen.findByRole('button', { name: /^Stop: / }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Stop it' })).toBeNull();
    expect(called('jobs.cancel')).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Stop: /);
  });
});

describe('the focus', () => {
  it('goes to the next name when the stopped row leaves, not to the top of the page', async () => {
    const user = userEvent.setup();
    known.active = ['One', 'Two', 'Three'].map((storyTitle) => waiting({ storyTitle }));
    host().override({
      jobs: {
        cancel: ({ id }) => ({
          ...known.active.find((job) => job.id === id)!,
          state: 'cancelled',
          stillCharged: false,
        }),
      },
    });
    await open();
    const stops = await screen.findAllByRole('button', { name: /^Stop: / });
    stops[1]!.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Three'));
    await user.keyboard('{Enter}');
    expect(called('jobs.cancel')).toHaveLength(1);
  });

  it('goes to the first of the rows that were asked for', async () => {
    const user = userEvent.setup();
    known.ended = Array.from({ length: 12 }, (_, index) =>
      makeJob({ ...paid, ...place, state: 'done', storyTitle: `Story ${index + 1}` }),
    );
    await open();
    await user.click(await screen.findByRole('button', { name: 'Show all 12' }));
    expect(document.activeElement?.textContent).toBe('Story 11');
  });
});

describe('trying again', () => {
  const failed = { ...paid, ...place, state: 'failed' as const, error: { code: 'transient', message: 'x' } };

  it('shows its price before, and what became of it when it was refused', async () => {
    const user = userEvent.setup();
    known.ended = [makeJob(failed)];
    host().override({ jobs: { retry: () => refuse('STATE_CONFLICT', { state: 'done' }) } });
    await open();
    await user.click(await screen.findByRole('button', { name: 'Try again · ≈ $0.04' }));
    expect(await screen.findByText(/not possible any more/)).toBeTruthy();
  });

  it('offers all failed ones at once, with their number and their price', async () => {
    const user = userEvent.setup();
    known.ended = [makeJob(failed), makeJob({ ...failed, kind: 'video' })];
    await open();
    await user.click(await screen.findByRole('button', { name: 'Try all 2 failed again · ≈ $0.04' }));
    expect(called('jobs.retryFailed')).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  const unknown = { ...paid, ...place, state: 'unknown' as const };

  it('offers to look only where the provider can be asked', async () => {
    known.active = [makeJob(unknown)];
    await open();
    expect(await screen.findByText(/after the request had left/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Pay again · ≈ $0.04' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Give up' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Look for it' })).toBeNull();
  });

  it('never pays again by itself, and leaves the panel when it was decided', async () => {
    const user = userEvent.setup();
    const job = makeJob({ ...unknown, canBeLookedUp: true });
    known.active = [job];
    host().override({ jobs: { decide: () => ({ ...job, state: 'done', costMicros: 40_000 }) } });
    await open();
    await user.click(await screen.findByRole('button', { name: 'Look for it' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Needs your decision' })).toBeNull());
    expect(called('jobs.decide')).toEqual([{ id: job.id, decision: 'look' }]);
  });
});

describe('a reached cap', () => {
  const overBudget = { scope: 'month' as const, capMicros: 20_000_000, usedMicros: 19_970_000, neededMicros: 42_000 };

  it('says which and how much, asks for what is needed, and goes on', async () => {
    const user = userEvent.setup();
    known.active = [waiting({ waitReason: 'over-budget', overBudget })];
    host().override({ budgets: { raiseOnce: () => ({ continued: 1 }) } });
    await open();
    expect(await screen.findByRole('heading', { name: 'The cap of this month is reached' })).toBeTruthy();
    expect(screen.getByText(/\$19\.97 of \$20\.00 are used/)).toBeTruthy();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Raise once by, in dollars' });
    expect(field.value).toBe('0.02');
    await user.click(screen.getByRole('button', { name: 'Raise once and go on' }));
    await waitFor(() => expect(called('budgets.raiseOnce')).toEqual([{ scope: 'month', byMicros: 20_000 }]));
  });

  it('does not send an amount that is none', async () => {
    const user = userEvent.setup();
    known.active = [waiting({ waitReason: 'over-budget', overBudget: { ...overBudget, scope: 'story' } })];
    await open();
    const field = await screen.findByRole('textbox', { name: 'Raise once by, in dollars' });
    await user.clear(field);
    await user.type(field, 'much{Enter}');
    expect(await screen.findByText(/Write an amount above zero/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '0,50{Enter}');
    const raised = [{ scope: 'story', storyId: scene.storyId, byMicros: 500_000 }];
    await waitFor(() => expect(called('budgets.raiseOnce')).toEqual(raised));
  });

  it('asks for a price instead of money when nobody has said what it costs', async () => {
    known.active = [waiting({ waitReason: 'over-budget', overBudget: { ...overBudget, neededMicros: null } })];
    await open();
    expect(await screen.findByRole('link', { name: 'Set a price' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
