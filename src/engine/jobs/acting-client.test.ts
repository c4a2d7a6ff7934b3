import { describe, expect, it } from 'vitest';
import { scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import { actFor } from './acting-client.ts';

describe('what is done for a program', () => {
  it('would not count for it where one job follows from another, or count for somebody else', async () => {
    const { provider } = scriptedProvider();
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const begun = ['script', null, 'other'].map((client) =>
      actFor(client, () => library.stories.create({ premise: `a story for ${client}` })),
    );
    await Promise.all(begun.map(({ id }) => library.jobs.settled(id)));
    // Each has one page of words and the picture that follows from them.
    expect([library.money.ofClient('script'), library.money.ofClient('other')]).toEqual([80_000, 80_000]);
  });

  it('would still count for a program when a person has it made again', async () => {
    const { provider, script } = scriptedProvider();
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const works = script.image;
    script.image = () => Promise.reject(new Error('the painter is out'));
    const { id } = actFor('script', () => library.stories.create({ premise: 'a fox' }));
    await library.jobs.settled(id);
    const before = library.money.ofClient('script');
    const failed = library.stories.get(id).scenes[0]?.jobs.find(({ state }) => state === 'failed');
    script.image = works;
    library.jobs.retry(failed?.id ?? '');
    await library.jobs.settled(id);
    expect(library.money.ofClient('script')).toBe(before);
  });
});
