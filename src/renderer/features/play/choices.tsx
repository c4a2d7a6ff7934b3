import { Check, CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answer, Scene } from '../../../contract/scenes.ts';
import { Icon } from '../../ui/icon.tsx';
import { sceneAfterChoice } from './answered-pages.ts';
import { useChoiceKeys } from './use-choice-keys.ts';

interface ChoicesProps {
  scene: Scene;
  /** The pages that answers have already led to. */
  following: readonly Scene[];
  opening: Answer | null;
  onAnswer: (answer: Answer) => void;
  onTurnTo: (sceneId: string) => void;
}

/** What could happen next, by number. Answers given before are marked; each other one begins a new branch. */
export function Choices({ scene, following, opening, onAnswer, onTurnTo }: ChoicesProps) {
  const { t } = useTranslation('play');
  useChoiceKeys(scene.choices.length, (index) => onAnswer({ kind: 'choice', index }));
  const others = following.filter((next) => next.answer !== null && next.answer.kind !== 'choice');
  return (
    <ol className="play-choices" aria-label={t('choices.name')}>
      {scene.choices.map((choice, index) => {
        const isOpening = opening?.kind === 'choice' && opening.index === index;
        const known = sceneAfterChoice(following, index) !== undefined;
        return (
          <li key={index}>
            <button
              type="button"
              className={isOpening ? 'is-opening' : undefined}
              aria-disabled={opening !== null || undefined}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => opening === null && onAnswer({ kind: 'choice', index })}
            >
              <span className="play-key" aria-hidden="true">
                {index + 1}
              </span>
              <span dir="auto">{choice.label}</span>
              <ChoiceMark opening={isOpening} chosen={known} />
            </button>
          </li>
        );
      })}
      {others.map((next) => (
        <li key={next.id}>
          <button type="button" onClick={() => onTurnTo(next.id)}>
            <span className="play-key">
              <Icon of={CornerDownRight} size={16} />
            </span>
            <span dir="auto">
              {next.answer?.kind === 'words' ? next.answer.text : (next.answerLabel ?? t('finish'))}
            </span>
            <ChoiceMark opening={false} chosen />
          </button>
        </li>
      ))}
    </ol>
  );
}

function ChoiceMark({ opening, chosen }: { opening: boolean; chosen: boolean }) {
  const { t } = useTranslation('play');
  if (opening) return <span className="play-choice-mark is-opening">{t('choices.opening')}</span>;
  if (!chosen) return null;
  return (
    <span className="play-choice-mark">
      <Icon of={Check} size={16} />
      {t('choices.chosen')}
    </span>
  );
}
