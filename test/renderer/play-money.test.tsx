// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Spending } from '../../src/contract/money.ts';
import type { Job } from '../../src/contract/scenes.ts';
import { makePrice, priceLineOf } from './fake-prices.ts';
import { makeJob, makeModel, makeScene, makeTake, practiceModels } from './fixtures.ts';
import { called, clip, gpt, host, open, pageWith, refuse } from './play-desk.tsx';

const listed = (micros: number) => ({
  lowMicros: micros,
  highMicros: micros,
  asOf: '2026-11-20',
  source: 'https://example.com',
});
const flare = makeModel({ id: 'openai/x', title: 'GPT Image 2.5 Flare', practice: false, price: listed(43_000) });
const grok = makeModel({
  id: 'xai/video',
  title: 'Grok Imagine Video',
  kind: 'video',
  practice: false,
  price: listed(420_000),
  capabilities: { ...flare.capabilities, imageToVideo: true, durationsSeconds: [6] },
});
const models = [...practiceModels, flare, grok];

/** Prices of a host whose pictures cost 4.3 cents and whose clips cost 42. */
function sellPictures(): void {
  const price = (spending: Spending) => {
    if (spending.what === 'page') return makePrice([priceLineOf(flare), priceLineOf(grok, 6)]);
    if (spending.what === 'take' && spending.kind === 'video') return makePrice([priceLineOf(grok, 6)]);
    if (spending.what === 'take' && spending.kind === 'text')
      return makePrice([priceLineOf(practiceModels[0] ?? flare)]);
    return makePrice([priceLineOf(flare)]);
  };
  const defaults = { text: 'practice/storyteller', image: flare.id, video: grok.id, check: null };
  host().override({ money: { price }, models: { list: () => ({ models, defaults, asOf: 0 }) } });
}

async function inTheKidsRoom(): Promise<void> {
  const info = await host().client.system.info();
  host().override({
    system: { info: () => ({ ...info, tier: 'kids' }) },
    money: { price: () => refuse('NOT_ALLOWED', { reason: 'kids-room' }) },
  });
  host().calls.length = 0;
}

describe('the price before spending', () => {
  it('of the next page stands once beside the choices, with models, seconds and its day', async () => {
    sellPictures();
    await open([makeScene({ takes: [makeTake()] })]);
    const line = await screen.findByText('Next page:');
    expect(line.parentElement?.textContent).toBe(
      'Next page: ≈ $0.46 · GPT Image 2.5 Flare · Grok Imagine Video · 6 s · price of 20 Nov 2026',
    );
  });

  it('of a clip for one page of a story without Video Mode is told in full before it is asked for', async () => {
    sellPictures();
    const scene = makeScene({ takes: [makeTake()] });
    await open([scene]);
    const button = await screen.findByRole('button', { name: 'Make a clip' });
    await waitFor(() =>
      expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
        'Clip: ≈ $0.42 · Grok Imagine Video · 6 s · price of 20 Nov 2026',
      ),
    );
    expect(button.textContent).toContain('≈ $0.42');
    expect(screen.getByRole('button', { name: /Paint the picture again/ }).textContent).toContain('≈ $0.04');
    expect(screen.getByRole('button', { name: /Write the words again/ }).textContent).toContain('free');
    await userEvent.hover(screen.getByRole('button', { name: /Paint the picture again/ }));
    expect(await screen.findByText('Picture:')).toBeTruthy();
    await userEvent.click(button);
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'video' }]);
  });

  it('of what Practice makes is the word free, never a row of zeros', async () => {
    await open([makeScene({ takes: [makeTake()] })]);
    expect((await screen.findByText('Next page:')).parentElement?.textContent).toBe(
      'Next page: free · made on this computer',
    );
    expect(document.body.textContent).not.toContain('$');
  });

  it('says so where it is not known, with the way to set one', async () => {
    host().override({ money: { price: () => makePrice([priceLineOf({ ...flare, price: null })]) } });
    await open([makeScene()]);
    const line = (await screen.findByText('Next page:')).parentElement;
    expect(line?.textContent).toContain('price not known');
    const way = within(line ?? document.body).getByRole('link', { name: 'Set a price' });
    expect(way.getAttribute('href')).toContain('section=models');
  });

  it('warns of the cap that would stop it', async () => {
    const over = { scope: 'day' as const, capMicros: 1, usedMicros: 1, neededMicros: 43_000 };
    host().override({ money: { price: () => makePrice([priceLineOf(flare)], over) } });
    await open([makeScene()]);
    expect((await screen.findByText('Next page:')).parentElement?.textContent).toMatch(/Today’s cap would be passed/);
  });

  it('is neither shown nor asked for in the kids’ room', async () => {
    await inTheKidsRoom();
    await open([makeScene({ takes: [makeTake()], jobs: [makeJob({ ...gpt, kind: 'video', state: 'failed' })] })]);
    await screen.findByRole('button', { name: 'Try again' });
    expect(called('money.price')).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\$|free|price/i);
  });
});

describe('a part that waits for money', () => {
  const over = { scope: 'story' as const, capMicros: 2_000_000, usedMicros: 1_990_000, neededMicros: 43_000 };
  const waiting = (values: Partial<Job> = {}) =>
    makeJob({ ...gpt, state: 'queued', waitReason: 'over-budget', overBudget: over, startedAt: null, ...values });

  it('says which cap, and raises it once by what is missing', async () => {
    const { story } = await open([pageWith(waiting())]);
    const panel = screen.getByRole('status', { name: 'The picture waits: a cap is reached' });
    expect(panel.textContent).toContain('This story’s cap is $2.00, and $1.99 of it is spent or promised.');
    expect(panel.textContent).toContain('This may cost up to $0.043. Nothing was sent and nothing is lost.');
    expect(screen.queryByRole('alert', { name: /./ })).toBeNull();
    await userEvent.click(within(panel).getByRole('button', { name: 'Raise once and continue' }));
    expect(called('budgets.raiseOnce')).toEqual([{ scope: 'story', byMicros: 40_000, storyId: story.id }]);
  });

  it('sends no amount that is none', async () => {
    await open([pageWith(waiting())]);
    const field = screen.getByRole('textbox', { name: /Raise this story’s cap once/ });
    await userEvent.clear(field);
    await userEvent.type(field, 'much{Enter}');
    expect(screen.getByText('Write an amount such as 0.50.')).toBeTruthy();
    expect(called('budgets.raiseOnce')).toEqual([]);
  });

  it('offers no raise where the price is not known, because none would let it through', async () => {
    await open([pageWith(waiting({ overBudget: { ...over, neededMicros: null } }))]);
    expect(screen.getByText(/no cap lets it through/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Raise once and continue' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Set a price' })).toBeTruthy();
  });

  it('names no sum in the kids’ room', async () => {
    await inTheKidsRoom();
    await open([pageWith(waiting())]);
    expect(screen.getByText(/A grown-up can say when it goes on/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\$|cap is \d/);
    expect(screen.queryByRole('link', { name: 'Change the caps' })).toBeNull();
  });
});

describe('a call whose answer was lost', () => {
  const lost = (values: Partial<Job> = {}) => makeJob({ ...gpt, state: 'unknown', ...values });

  it('is paid for again only by a decision, with the price on the button', async () => {
    sellPictures();
    const job = lost();
    await open([pageWith(job)]);
    expect(screen.getByText(/It may have been made and charged/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Look for it' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Pay again · ≈ $0.04' }));
    expect(called('jobs.decide')).toEqual([{ id: job.id, decision: 'pay-again' }]);
    expect([...called('jobs.retry'), ...called('scenes.remake')]).toEqual([]);
  });

  it('can be looked for where the provider can be asked, and given up', async () => {
    const job = lost({ canBeLookedUp: true });
    await open([pageWith(job)]);
    await userEvent.click(screen.getByRole('button', { name: 'Look for it' }));
    await waitFor(() => expect(called('jobs.decide')).toEqual([{ id: job.id, decision: 'look' }]));
  });
});

describe('what was stopped', () => {
  it.each([
    [true, 'GPT Image 2.5 Flare charges for it all the same.'],
    [false, 'Nothing is charged.'],
    [null, 'Whether it is charged, the provider of GPT Image 2.5 Flare does not say.'],
  ])('tells what became of the money (%s)', async (stillCharged, sentence) => {
    const stopped = makeJob({ ...gpt, kind: 'video', state: 'cancelled', stillCharged });
    await open([makeScene({ takes: [makeTake(), clip()], jobs: [stopped] })]);
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});
