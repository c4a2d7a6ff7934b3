// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PROMPT_LIMIT } from '../../src/contract/values.ts';
import type { Job } from '../../src/contract/scenes.ts';
import { makeJob, makeModel, makeScene, makeTake, practiceModels } from './fixtures.ts';
import { called, gpt, host, open, pageWith } from './play-desk.tsx';

function failed(code: string, values: Partial<Job> = {}): Job {
  return makeJob({ ...gpt, state: 'failed', costMicros: 0, error: { code, message: 'E_SECRET' }, ...values });
}

describe('a refusal', () => {
  const refused = () => makeJob({ ...gpt, state: 'refused', error: { code: 'refused-input', message: '' } });
  const strong = () => makeScene({ picturePrompt: 'A dead tree and a fox', jobs: [refused()] });

  it('can be repaired with softer words, shown as a difference and changed before they are sent', async () => {
    const scene = strong();
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Softer words' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is to be seen' });
    expect(field.value).toBe('A sleeping tree and a fox');
    expect(field.maxLength).toBe(PROMPT_LIMIT);
    expect(document.querySelector('del')?.textContent).toContain('dead');
    expect(document.querySelector('ins')?.textContent).toContain('sleeping');
    expect(called('scenes.remake')).toEqual([]);
    await userEvent.type(field, ' at noon');
    await userEvent.click(screen.getByRole('button', { name: 'Paint it with these words' }));
    expect(called('scenes.remake')).toEqual([
      { id: scene.id, kind: 'image', picturePrompt: 'A sleeping tree and a fox at noon' },
    ]);
  });

  it('sends no empty words', async () => {
    await open([strong()]);
    await userEvent.click(screen.getByRole('button', { name: 'Softer words' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'What is to be seen' }));
    expect(screen.getByRole('button', { name: 'Paint it with these words' })).toHaveProperty('disabled', true);
  });

  it('can go to another model that can be used, with its price', async () => {
    const price = { lowMicros: 20_000, highMicros: 30_000, asOf: '2026-11-20', source: 'x' };
    const models = [
      ...practiceModels,
      makeModel({ id: gpt.modelId, title: gpt.modelTitle, practice: false }),
      makeModel({ id: 'xai/image', title: 'Grok Imagine Image', practice: false, price }),
      makeModel({ id: 'gone', title: 'Gone', practice: false, usable: false, missing: 'retired' }),
    ];
    const defaults = { text: 'practice/storyteller', image: gpt.modelId, video: null, check: null };
    host().override({ models: { list: () => ({ models, defaults, asOf: 0 }) } });
    const scene = strong();
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Another model' }));
    const others = within(await screen.findByRole('list', { name: 'Other models' })).getAllByRole('button');
    expect(others.map(({ textContent }) => textContent)).toEqual([
      'Practice painterfree',
      'Grok Imagine Image≈ $0.02–0.03 · price of 20 Nov 2026',
    ]);
    await userEvent.click(others[1] ?? document.body);
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image', modelId: 'xai/image' }]);
  });

  it('opens neither words nor models in the kids’ room', async () => {
    const info = await host().client.system.info();
    host().override({ system: { info: () => ({ ...info, tier: 'kids' }) } });
    await open([strong()]);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Softer words' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Another model' })).toBeNull();
  });
});

describe('each failure has its sentence and its next step', () => {
  it.each([
    ['auth', /did not accept the key/, 'link', 'Providers & keys'],
    ['billing', /no credit left/, 'link', 'Providers & keys'],
    ['verification', /verified first/, 'link', 'Providers & keys'],
    ['model-gone', /no longer offered/, 'button', 'Another model'],
    ['invalid', /could not use this request/, 'button', 'Change the words'],
    ['rate-limited', /too many requests/, 'button', 'Try again'],
    ['unreachable', /could not be reached/, 'button', 'Try again'],
    ['transient', /connection to .* broke/, 'button', 'Try again'],
    ['empty', /answered with nothing/, 'button', 'Try again'],
    ['wrong-type', /a file that cannot be used/, 'button', 'Another model'],
    ['cancelled-by-provider', /stopped the work/, 'button', 'Try again'],
    ['disk-full', /no room left on the disk/, 'button', 'Try again'],
    ['answer-lost', /You gave it up/, 'button', 'Try again'],
    ['something-new', /Something went wrong/, 'button', 'Try again'],
  ])('%s', async (code, sentence, role, step) => {
    await open([pageWith(failed(code))]);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByRole(role, { name: step })).toBeTruthy();
    expect(document.body.textContent).not.toContain('E_SECRET');
  });

  it('says that it may have been charged where the provider did not say, and not twice', async () => {
    const unsaid = { costMicros: null, estimateMicros: 60_000 };
    await open([pageWith(failed('transient', unsaid))]);
    expect(screen.getByText(/It may have been charged all the same, about \$0\.06\./)).toBeTruthy();
    cleanup();
    await open([pageWith(failed('answer-lost', unsaid))]);
    expect(document.body.textContent.match(/charged/g)).toHaveLength(1);
  });

  it('a clip whose picture is missing leads to the picture', async () => {
    const job = failed('picture-missing', { kind: 'video' });
    const scene = makeScene({ takes: [makeTake()], jobs: [job] });
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Make the picture again' }));
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image' }]);
  });

  it('a clip that took too long may still arrive; a picture may not', async () => {
    const scene = makeScene({ jobs: [failed('timeout', { kind: 'video' }), failed('timeout')] });
    await open([scene]);
    expect(screen.getByText(/It may still arrive, and will be taken in then/)).toBeTruthy();
    expect(screen.getByText(/did not answer in time. Nothing was charged/)).toBeTruthy();
  });
});

describe('a part that waits', () => {
  const waiting = (values: Partial<Job>) => makeJob({ ...gpt, state: 'queued', startedAt: null, ...values });

  it('says when a break that the provider asked for is over', async () => {
    const dueAt = new Date(2026, 10, 21, 14, 2, 10).getTime();
    await open([pageWith(waiting({ waitReason: 'rate-limit', dueAt }))]);
    expect(screen.getByText(/asked for a break. It goes on at 14:02:10/)).toBeTruthy();
  });

  it('leads to the keys where they are locked', async () => {
    await open([pageWith(waiting({ waitReason: 'keys-locked' }))]);
    expect(screen.getByText(/The keys are locked/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the keys' }).getAttribute('href')).toContain('section=providers');
  });

  it('leads to Activity where somebody paused the work', async () => {
    await open([pageWith(waiting({ waitReason: 'paused' }))]);
    expect(screen.getByRole('link', { name: 'Go to Activity' }).getAttribute('href')).toContain('/activity');
  });
});
