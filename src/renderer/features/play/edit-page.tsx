import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ALT_TEXT_LIMIT, Scene, TEXT_LIMIT } from '../../../contract/scenes.ts';
import type { TITLE_LIMIT } from '../../../contract/values.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { PageActions } from './use-page-actions.ts';

const textLimit: typeof TEXT_LIMIT = 20_000;
const titleLimit: typeof TITLE_LIMIT = 120;
const altTextLimit: typeof ALT_TEXT_LIMIT = 1000;

interface EditPageProps {
  scene: Scene;
  language: string;
  actions: PageActions;
  onClose: () => void;
}

/** The words of a page, to be changed by hand. They become a new take; nothing is made again. Escape keeps the old ones. */
export function EditPage({ scene, language, actions, onClose }: EditPageProps) {
  const { t } = useTranslation('play');
  const before = { title: scene.title ?? '', text: scene.text ?? '', altText: scene.altText ?? '' };
  const [words, setWords] = useState(before);
  const hasPicture = scene.takes.some(({ kind }) => kind !== 'text');

  function keep(event: FormEvent) {
    event.preventDefault();
    if (actions.edit.isPending) return;
    const changed = {
      ...(words.title.trim() !== before.title && { title: words.title.trim() }),
      ...(words.text !== before.text && { text: words.text }),
      ...(words.altText.trim() !== before.altText && { altText: words.altText.trim() }),
    };
    if (Object.keys(changed).length === 0) onClose();
    else actions.edit.mutate({ id: scene.id, ...changed }, { onSuccess: onClose });
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    <form className="play-edit" aria-label={t('edit.name')} onSubmit={keep} onKeyDown={onKeyDown}>
      <TextField
        label={t('edit.title')}
        value={words.title}
        maxLength={titleLimit}
        lang={language}
        onChange={({ target }) => setWords({ ...words, title: target.value })}
      />
      <TextField
        as="textarea"
        label={t('edit.text')}
        hint={t('edit.hint')}
        className="play-edit-text"
        rows={10}
        maxLength={textLimit}
        lang={language}
        autoFocus
        value={words.text}
        onChange={({ target }) => setWords({ ...words, text: target.value })}
      />
      {hasPicture && (
        <TextField
          as="textarea"
          label={t('edit.altText')}
          rows={2}
          maxLength={altTextLimit}
          lang={language}
          value={words.altText}
          onChange={({ target }) => setWords({ ...words, altText: target.value })}
        />
      )}
      <div className="play-steps-row">
        <Button type="submit" kind="main" size="small" busy={actions.edit.isPending}>
          {t('edit.keep')}
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
      <p className="small quiet">{t('edit.sentence')}</p>
    </form>
  );
}
