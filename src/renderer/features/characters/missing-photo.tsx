import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferencePhoto } from '../../../contract/characters.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { photoRefusal } from '../../lib/photo-files.ts';
import { ChooseFiles } from '../../ui/choose-files.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { CharacterActions } from './use-character-actions.ts';

/** Stands where a photo would be whose file is gone: says what that means, and takes another one in its place. */
export function MissingPhoto({ photo, actions }: { photo: ReferencePhoto; actions: CharacterActions }) {
  const { t } = useTranslation('characters');
  const sentence = useErrorSentence();
  const { replace } = actions;
  const key = photoRefusal(replace.error);
  return (
    <Panel
      tone="warn"
      title={
        <>
          <ImageOff className="i" width={20} height={20} strokeWidth={1.7} aria-hidden /> {t('missing.title')}
        </>
      }
      actions={
        <ChooseFiles kind="main" onFiles={([file]) => file && replace.mutate({ photoId: photo.id, file })}>
          {t(replace.isPending ? 'intake.reading' : 'missing.replace')}
        </ChooseFiles>
      }
    >
      <p className="soft">{t('missing.means')}</p>
      <p className="field-error" role="alert">
        {replace.error ? (key ? t(key) : sentence(replace.error)) : ''}
      </p>
    </Panel>
  );
}
