import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useSettings } from '../../lib/use-settings.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Book } from './book.tsx';
import { lookStore } from './look-store.ts';
import { readingPath } from './reading-path.ts';
import './reader.css';
import { useAloneOnScreen } from './use-alone-on-screen.ts';

/** A story as a book: the whole window, page by page, in the reader's own light. */
export function ReaderPage() {
  const { storyId } = useParams({ strict: false });
  const { scene } = useSearch({ strict: false });
  const frame = useRef<HTMLDivElement>(null);
  useAloneOnScreen(frame);
  const settings = useSettings();
  const { theme, font, scale } = lookStore();
  return (
    <div
      ref={frame}
      className="reader"
      data-reader-theme={theme}
      data-reader-font={font ?? settings.storyFont}
      style={{ '--reader-scale': scale ?? settings.textScale } as React.CSSProperties}
    >
      {storyId && <OpenBook key={storyId} storyId={storyId} sceneId={scene ?? null} />}
    </div>
  );
}

function OpenBook({ storyId, sceneId }: { storyId: string; sceneId: string | null }) {
  const { t } = useTranslation('reader');
  const sentence = useErrorSentence();
  const navigate = useNavigate();
  const { data: story, error, isPending } = useQuery(queries.stories.get.queryOptions({ input: { id: storyId } }));
  if (isPending) return <div aria-busy="true" />;
  if (story && readingPath(story.scenes, null).length > 0) {
    return <Book story={story} openAt={sceneId} onClose={() => void navigate({ to: '/library' })} />;
  }
  return (
    <div className="reader-alone">
      <h1>{story ? t('nothingYet', { title: story.title }) : t('notOpen')}</h1>
      <p className="soft">{story ? t('nothingYetWhy') : sentence(error)}</p>
      <Link to="/library" className={buttonClass()}>
        {t('toLibrary')}
      </Link>
    </div>
  );
}
