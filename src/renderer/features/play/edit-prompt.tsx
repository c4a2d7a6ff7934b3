import { Brush } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import { PictureWordsForm } from './picture-words-form.tsx';
import { sentWords } from './sent-words.ts';
import { ShortPrice } from './short-price.tsx';
import type { PageActions } from './use-page-actions.ts';

interface EditPromptProps {
  scene: Scene;
  /** The take whose words are changed. */
  take: Take | undefined;
  actions: PageActions;
  onSent: () => void;
  onClose: () => void;
}

/** The exact words that are sent for the next picture, and what goes along with them. */
export function EditPrompt({ scene, take, actions, onSent, onClose }: EditPromptProps) {
  const { t } = useTranslation('play');
  const sent = useMemo(() => sentWords(scene, take), [scene, take]);
  const [words, setWords] = useState(sent.words);
  return (
    <PictureWordsForm
      scene={scene}
      className="play-edit-prompt"
      name={t('prompt.name')}
      rows={5}
      words={words}
      onWords={setWords}
      icon={Brush}
      action={
        <>
          {t('prompt.send')}
          <ShortPrice sceneId={scene.id} kind="image" />
        </>
      }
      actions={actions}
      onSent={onSent}
      onClose={onClose}
    >
      <div className="play-prompt-rest">
        <p className="label">{t('prompt.rest')}</p>
        <p className={sent.rest === null ? 'small soft' : 'small play-prompt'} dir="auto">
          {sent.rest ?? t('prompt.restUnknown')}
        </p>
      </div>
    </PictureWordsForm>
  );
}
