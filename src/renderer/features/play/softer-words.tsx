import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import { PictureWordsForm } from './picture-words-form.tsx';
import { softenWords } from './soften-words.ts';
import type { PageActions } from './use-page-actions.ts';
import { wordDifference } from './word-difference.ts';

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
  const parts = useMemo(() => wordDifference(before, words), [before, words]);
  const changed = parts.some(({ kind }) => kind !== 'same');
  return (
    <PictureWordsForm
      scene={scene}
      className="play-softer"
      rows={4}
      words={words}
      onWords={setWords}
      action={t('softer.send')}
      actions={actions}
      onClose={onClose}
    >
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
    </PictureWordsForm>
  );
}
