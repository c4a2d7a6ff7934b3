import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { photoRefusal } from '../../lib/photo-files.ts';
import { Button } from '../../ui/button.tsx';
import type { PhotoDrop } from './use-photo-drop.ts';

/** Which photo is being read, and which were not taken with the reason. */
export function PhotoDropNews({ drop: { waiting, notTaken, dismiss } }: { drop: PhotoDrop }) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  const [reading] = waiting;
  return (
    <>
      <p className={reading === undefined ? 'vh' : 'small soft photo-news'} role="status">
        {reading === undefined ? '' : t('cast.reading', { file: reading, count: waiting.length })}
      </p>
      {notTaken.map(({ number, fileName, error }) => {
        const key = photoRefusal(error);
        return (
          <p key={number} className="small photo-not-taken" role="alert">
            <b dir="auto">{fileName}</b> <span>{key ? t(key) : sentence(error)}</span>
            <Button
              kind="bare"
              size="small"
              icon={X}
              iconName={t('cast.dismiss', { file: fileName })}
              onClick={() => dismiss(number)}
            />
          </p>
        );
      })}
    </>
  );
}
