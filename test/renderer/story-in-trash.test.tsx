// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { makeScene, makeStory, someTime } from './fixtures.ts';
import { called, host, PlayPage, show } from './play-desk.tsx';

it('would be a page full of buttons that are all refused: a story in the trash is put back first', async () => {
  const story = makeStory({ title: 'Ant', scenes: [makeScene({ title: 'The lamp' })], deletedAt: someTime });
  host().stories.push(story);
  await show(<PlayPage />, { at: `/play/${story.id}` });
  await screen.findByRole('heading', { name: '“Ant” is in the trash' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('link', { name: 'Read it' }).getAttribute('href')).toBe(`/read/${story.id}`);
  await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  await screen.findByRole('heading', { name: 'The lamp' });
  expect(called('trash.restore')).toEqual([{ items: [{ kind: 'story', id: story.id }] }]);
});
