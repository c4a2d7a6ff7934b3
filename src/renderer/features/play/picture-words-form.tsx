import type { LucideIcon } from 'lucide-react';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { PROMPT_LIMIT } from '../../../contract/values.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { PriceLine } from '../../ui/price-line.tsx';
import type { PageActions } from './use-page-actions.ts';

const promptLimit: typeof PROMPT_LIMIT = 4000;

interface PictureWordsFormProps {
  scene: Scene;
  className: string;
  /** Read aloud. */
  name?: string;
  /** Lines of the field. */
  rows: number;
  words: string;
  onWords: (words: string) => void;
  /** Below the words. */
  children: ReactNode;
  /** On the button that sends them. */
  action: ReactNode;
  icon?: LucideIcon;
  actions: PageActions;
  onSent?: () => void;
  onClose: () => void;
}

/** The words of the next picture, to be changed before they are sent, and its price. Escape sends nothing. */
export function PictureWordsForm({
  scene,
  className,
  name,
  rows,
  words,
  onWords,
  children,
  action,
  icon,
  actions,
  onSent,
  onClose,
}: PictureWordsFormProps) {
  const { t } = useTranslation('play');
  const priceId = useId();
  const price = usePrice({ what: 'take', sceneId: scene.id, kind: 'image' });
  const empty = words.trim() === '';
  const form = useBroughtIntoView<HTMLFormElement>();

  function send(event: FormEvent) {
    event.preventDefault();
    if (empty || actions.remake.isPending) return;
    const take = { id: scene.id, kind: 'image', picturePrompt: words.trim() } as const;
    actions.remake.mutate(take, { onSuccess: () => onSent?.() });
  }

  return (
    <form ref={form} className={className} aria-label={name} onSubmit={send} onKeyDown={onEscape(onClose)}>
      <TextField
        as="textarea"
        label={t('prompt.label')}
        rows={rows}
        maxLength={promptLimit}
        autoFocus
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
      {children}
      <div className="play-steps-row">
        <Button
          type="submit"
          kind="main"
          size="small"
          {...(icon && { icon })}
          disabled={empty}
          busy={actions.remake.isPending}
          aria-describedby={priceId}
        >
          {action}
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
      <PriceLine id={priceId} price={price} />
    </form>
  );
}
