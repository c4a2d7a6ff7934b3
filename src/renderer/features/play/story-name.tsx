import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { queries } from '../../lib/queries.ts';

/** As the contract has it; types are all that the page takes from there. */
const titleLimit = 120;

/** The name of the story; a press makes it writable in place. Enter keeps the new one, Escape the old one. */
export function StoryName({ story }: { story: Story }) {
  const { t } = useTranslation('play');
  const cache = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, error } = useMutation(
    queries.stories.update.mutationOptions({
      // Only the name: the rest of the answer may be older than what events have told since.
      onSuccess: ({ id, title }) =>
        cache.setQueryData(queries.stories.get.queryKey({ input: { id } }), (old) => old && { ...old, title }),
    }),
  );

  function close(keep: boolean) {
    const title = draft?.trim() ?? '';
    if (keep && title !== '' && title !== story.title) mutate({ id: story.id, title });
    setDraft(null);
  }

  if (draft !== null) {
    return (
      <input
        className="field play-rename"
        aria-label={t('rename.label')}
        value={draft}
        maxLength={titleLimit}
        dir="auto"
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => close(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          close(event.key === 'Enter');
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
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
        onClick={() => setDraft(story.title)}
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
