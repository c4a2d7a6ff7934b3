import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Icon } from '../../ui/icon.tsx';
import { pictureOf } from './page-media.ts';
import type { Way } from './reading-path.ts';

interface WaysProps {
  ways: readonly Way[];
  /** The one that "Next" takes. */
  nextId: string | null;
  onTake: (sceneId: string) => void;
}

/** The branches that lead on from a page. Not there where the story does not branch. */
export function Ways({ ways, nextId, onTake }: WaysProps) {
  const { t } = useTranslation('reader');
  if (ways.length === 0) return null;
  return (
    <section className="reader-ways" aria-label={t('ways.name')}>
      <h2>{t('ways.name')}</h2>
      {ways.map((way) => (
        <button
          key={way.scene.id}
          type="button"
          className="reader-way"
          aria-current={way.scene.id === nextId ? 'true' : undefined}
          onClick={() => onTake(way.scene.id)}
        >
          <WayPicture way={way} />
          <span>
            <span dir="auto">{labelOf(way) ?? t('ways.unnamed')}</span>
            <span className="small soft num">{t('ways.pages', { count: way.pagesAhead })}</span>
          </span>
          <Icon of={ChevronRight} />
        </button>
      ))}
    </section>
  );
}

function labelOf({ scene }: Way): string | null {
  return scene.answer?.kind === 'words' ? scene.answer.text : (scene.answerLabel ?? scene.title);
}

function WayPicture({ way }: { way: Way }) {
  const address = useAssetAddress();
  const [missing, setMissing] = useState(false);
  const picture = pictureOf(way.scene);
  if (!picture || missing) return null;
  return <img src={address(picture.id, 320)} alt="" draggable={false} onError={() => setMissing(true)} />;
}
