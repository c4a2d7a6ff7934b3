import { Brush } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import type { PROMPT_LIMIT } from '../../../contract/values.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { sentWords } from './sent-words.ts';
import { ShortPrice } from './short-price.tsx';
import type { PageActions } from './use-page-actions.ts';

const promptLimit: typeof PROMPT_LIMIT = 4000;

interface EditPromptProps {
  scene: Scene;
  /** The take whose words are changed. */
  take: Take | undefined;
  actions: PageActions;
  onSent: () => void;
  onClose: () => void;
}

/** The exact words that are sent for the next picture, to be changed before they are. Escape sends nothing. */
export function EditPrompt({ scene, take, actions, onSent, onClose }: EditPromptProps) {
  const { t } = useTranslation('play');
  const sent = useMemo(() => sentWords(scene, take), [scene, take]);
  const [words, setWords] = useState(sent.words);
  const priceId = useId();
  const price = usePrice({ what: 'take', sceneId: scene.id, kind: 'image' });
  const empty = words.trim() === '';
  const form = useRef<HTMLFormElement>(null);
  // It opens under the picture, often below the edge of the window.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not.
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  function send(event: FormEvent) {
    event.preventDefault();
    if (empty || actions.remake.isPending) return;
    actions.remake.mutate({ id: scene.id, kind: 'image', picturePrompt: words.trim() }, { onSuccess: onSent });
  }

  return (
    <form
      ref={form}
      className="play-edit-prompt"
      aria-label={t('prompt.name')}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <FieldFrame label={t('prompt.label')}>
        {(ids) => (
          <textarea
            {...ids}
            className="field"
            rows={5}
            maxLength={promptLimit}
            dir="auto"
            autoFocus
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </FieldFrame>
      <div className="play-prompt-rest">
        <p className="label">{t('prompt.rest')}</p>
        <p className={sent.rest === null ? 'small soft' : 'small play-prompt'} dir="auto">
          {sent.rest ?? t('prompt.restUnknown')}
        </p>
      </div>
      <div className="play-steps-row">
        <Button
          type="submit"
          kind="main"
          size="small"
          icon={Brush}
          disabled={empty}
          busy={actions.remake.isPending}
          aria-describedby={priceId}
        >
          {t('prompt.send')}
          <ShortPrice sceneId={scene.id} kind="image" />
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
      <PriceLine id={priceId} price={price} />
    </form>
  );
}
