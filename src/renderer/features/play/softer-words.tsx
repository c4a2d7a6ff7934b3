import { useId, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PROMPT_LIMIT } from '../../../contract/values.ts';
import type { Scene } from '../../../contract/scenes.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { softenWords } from './soften-words.ts';
import type { PageActions } from './use-page-actions.ts';
import { wordDifference } from './word-difference.ts';

const promptLimit: typeof PROMPT_LIMIT = 4000;

interface SofterWordsProps {
  scene: Scene;
  language: string;
  /** Gentler words are put in place of strong ones to begin with. */
  soften: boolean;
  actions: PageActions;
  onClose: () => void;
}

/** The words of the picture, to be changed before they are sent; what changes is shown below them. */
export function SofterWords({ scene, language, soften, actions, onClose }: SofterWordsProps) {
  const { t } = useTranslation('play');
  const before = scene.picturePrompt ?? '';
  const [words, setWords] = useState(() => (soften ? softenWords(before, language) : before));
  const priceId = useId();
  const price = usePrice({ what: 'take', sceneId: scene.id, kind: 'image' });
  const parts = useMemo(() => wordDifference(before, words), [before, words]);
  const changed = parts.some(({ kind }) => kind !== 'same');
  const empty = words.trim() === '';

  function send(event: FormEvent) {
    event.preventDefault();
    if (!empty && !actions.remake.isPending)
      actions.remake.mutate({ id: scene.id, kind: 'image', picturePrompt: words.trim() });
  }

  return (
    <form className="play-softer" onSubmit={send}>
      <FieldFrame label={t('softer.label')}>
        {(ids) => (
          <textarea
            {...ids}
            className="field"
            rows={4}
            maxLength={promptLimit}
            dir="auto"
            autoFocus
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </FieldFrame>
      {changed ? (
        <p className="play-difference" dir="auto" aria-label={t('softer.difference')}>
          {parts.map(({ kind, text }, index) => {
            if (kind === 'same') return <span key={index}>{text} </span>;
            const Tag = kind === 'gone' ? 'del' : 'ins';
            return (
              <Tag key={index}>
                <span className="vh">{t(`softer.${kind}`)} </span>
                {text}{' '}
              </Tag>
            );
          })}
        </p>
      ) : (
        <p className="small soft">{t(soften ? 'softer.nothingStrong' : 'softer.unchanged')}</p>
      )}
      <div className="play-steps-row">
        <Button
          type="submit"
          kind="main"
          size="small"
          disabled={empty}
          busy={actions.remake.isPending}
          aria-describedby={priceId}
        >
          {t('softer.send')}
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
      <PriceLine id={priceId} price={price} />
    </form>
  );
}
