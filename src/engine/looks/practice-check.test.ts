import { expect, it } from 'vitest';
import { hurriedClock } from '../../../test/support/hurried-clock.ts';
import { testEngine } from '../../../test/support/test-engine.ts';

it('finds in a Practice picture what was painted before a look was changed, and nothing before that', async () => {
  const engine = await testEngine({ clock: hurriedClock });
  const { stories, jobs } = engine.library('adult');
  const { id } = stories.create({
    premise: 'Mia the fox finds a lamp by the sea',
    cast: [{ name: 'Mia', kind: 'fox', description: 'a small fox', facts: { outfit: 'a yellow coat' } }],
    textModelId: 'practice-storyteller',
    imageModelId: 'practice-painter',
    checkModelId: 'practice-storyteller',
    seed: 1,
  });
  await jobs.settled(id);
  const checked = () => {
    const scene = stories.get(id).scenes[0];
    const take = scene?.takes.find(({ kind }) => kind === 'image');
    return { sceneId: scene?.id ?? '', takeId: take?.id ?? '', check: take?.check };
  };
  expect(checked().check).toMatchObject({ practice: true, findings: [], notFound: [] });
  const { sceneId, takeId } = checked();
  stories.setLook({ id: sceneId, name: 'Mia', facts: { outfit: 'blue pyjamas' } });
  stories.check({ id: sceneId, takeId });
  await jobs.settled(id);
  expect(checked().check?.findings).toEqual([
    { name: 'Mia', fact: 'outfit', expected: 'blue pyjamas', seen: 'a yellow coat' },
  ]);
});
