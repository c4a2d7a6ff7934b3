import { describe, expect, it } from 'vitest';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { transports } from './transports.ts';

describe.each(transports)('the library over $name', ({ connect }) => {
  it('would not list, search, filter or count the same, or would take "false" for true', async () => {
    const engine = await testEngine({ providers: [scriptedProvider().provider] });
    const client = await connect(engine);
    const { id } = await client.stories.create({ premise: 'a fox in the snow' });
    await engine.library('adult').jobs.settled(id);
    expect(await client.library.change({ storyIds: [id], favourite: true, addTags: ['Sea'] })).toEqual({ changed: 1 });
    const found = await client.library.list({ query: 'sno', favourite: true, tag: 'sea', sort: 'best' });
    expect(found.stories).toMatchObject([{ id, favourite: true, tags: ['Sea'], hit: { where: 'premise' } }]);
    expect((await client.library.list({ favourite: false })).stories).toEqual([]);
    expect(await client.library.facets()).toMatchObject({
      total: 1,
      favourites: 1,
      tags: [{ id: 'sea', title: 'Sea' }],
    });
    await expect(client.library.list({ cursor: 'x' })).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  });
});
