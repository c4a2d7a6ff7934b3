import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { queries } from '../../lib/queries.ts';
import { StoryTitleField } from '../../ui/story-title-field.tsx';

/** The name of the story; a press makes it writable in place. Enter keeps the new one, Escape the old one. */
export function StoryName({ story }: { story: Story }) {
  const { t } = useTranslation('play');
  const cache = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, error } = useMutation(
    queries.stories.update.mutationOptions({
      // Only the name: the rest of the answer may be older than what events have told since.
      onSuccess: ({ id, title }) =>
        cache.setQueryData(queries.stories.get.queryKey({ input: { id } }), (old) => old && { ...old, title }),
    }),
  );

  function close(title: string | null, byKey: boolean) {
    if (title !== null && title !== story.title) mutate({ id: story.id, title });
    setRenaming(false);
    if (byKey) requestAnimationFrame(() => button.current?.focus());
  }

  if (renaming) {
    return <StoryTitleField title={story.title} label={t('rename.label')} className="play-rename" onDone={close} />;
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="play-title"
        title={t('rename.hint')}
        aria-label={t('rename.named', { title: story.title })}
        dir="auto"
        onClick={() => setRenaming(true)}
      >
        {story.title}
      </button>
      {error && (
        <span className="field-error" role="alert">
          {t('rename.failed')}
        </span>
      )}
    </>
  );
}
