import { memo, useRef, type CSSProperties, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset, Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { StoryText } from '../../ui/story-text.tsx';
import { MovingPlate } from './moving-plate.tsx';
import { clipOf, pictureOf } from './page-media.ts';
import { SpokenWords } from './read-aloud/spoken-words.tsx';
import type { ReadAloud } from './read-aloud/use-read-aloud.ts';
import type { ReadingStep } from './reading-path.ts';
import { useReachedWhenScrolling } from './use-reached-when-scrolling.ts';
import { Ways } from './ways.tsx';

interface BookPageProps {
  ref: Ref<HTMLElement> | undefined;
  story: Story;
  step: ReadingStep;
  /** The page that "Next" leads to. */
  next: Scene | null;
  /** Ids of files that did not load. */
  missing: ReadonlySet<string>;
  /** Null for a page that is laid out ahead: nobody sees, reaches or hears it, and its clip stands still. */
  aloud: ReadAloud | null;
  onMissing: (assetId: string) => void;
  onTake: (sceneId: string) => void;
}

/** One page of the book: its picture or clip, its words, and where the path divides the ways on. */
export const BookPage = memo(function BookPage({
  ref,
  story,
  step,
  next,
  missing,
  aloud,
  onMissing,
  onTake,
}: BookPageProps) {
  const { t } = useTranslation('reader');
  const { scene, ways } = step;
  const open = aloud !== null;
  const text = useRef<HTMLDivElement>(null);
  useReachedWhenScrolling(text);
  const there = (asset: Asset | null) => (asset && !missing.has(asset.id) ? asset : null);
  const picture = there(pictureOf(scene));
  const clip = there(clipOf(scene));
  const shown = picture ?? clip;
  const ratio = shown?.width && shown.height ? shown.width / shown.height : 1;
  return (
    <div
      className={['reader-page', shown ? '' : 'has-no-picture', open ? '' : 'is-near'].filter(Boolean).join(' ')}
      inert={!open}
      aria-hidden={!open || undefined}
      style={{ '--reader-ratio': ratio } as CSSProperties}
    >
      {shown && (
        <MovingPlate
          picture={picture}
          clip={clip}
          moving={open}
          alt={scene.altText ?? scene.picturePrompt ?? t('pictureOf', { title: scene.title ?? story.title })}
          onMissing={onMissing}
        />
      )}
      <article
        className="reader-words"
        ref={ref}
        tabIndex={-1}
        lang={story.language}
        aria-label={scene.title ?? story.title}
      >
        <div className="reader-text" ref={text}>
          <div>
            {aloud?.page ? (
              <SpokenWords page={aloud.page} spoken={aloud.spoken} language={story.language} onWord={aloud.speakFrom} />
            ) : (
              <>
                {scene.title !== null && <h1 dir="auto">{scene.title}</h1>}
                <StoryText text={scene.text ?? ''} language={story.language} />
              </>
            )}
          </div>
        </div>
        <Ways ways={ways} nextId={next?.id ?? null} onTake={onTake} />
      </article>
    </div>
  );
});
