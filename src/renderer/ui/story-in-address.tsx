import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../contract/stories.ts';
import { useErrorSentence } from '../lib/error-sentence.ts';
import { queries } from '../lib/queries.ts';
import { buttonClass } from './button-class.ts';
import { Panel } from './panel.tsx';
import { StoryInTrash } from './story-in-trash.tsx';

interface StoryInAddressProps {
  /** Of the page; where there is only a sentence to show, `<className>-alone` comes with it. */
  className: string;
  children: (story: Story) => ReactNode;
}

/**
 * The page of the story that the address names, or the sentence that says why it cannot be opened. In the trash nothing
 * can be done with a story, so that its page would be full of buttons that are refused.
 */
export function StoryInAddress(props: StoryInAddressProps) {
  const { storyId } = useParams({ strict: false });
  // Nothing of one story is left on the page of another.
  return storyId ? <OpenStory key={storyId} storyId={storyId} {...props} /> : null;
}

function OpenStory({ storyId, className, children }: StoryInAddressProps & { storyId: string }) {
  const { t } = useTranslation('common');
  const sentence = useErrorSentence();
  const { data: story, error, isPending } = useQuery(queries.stories.get.queryOptions({ input: { id: storyId } }));
  if (story?.deletedAt != null) return <StoryInTrash story={story} className={`${className} ${className}-alone`} />;
  if (story) return children(story);
  if (isPending) return <div className={className} aria-busy="true" />;
  return (
    <div className={`${className} ${className}-alone`}>
      <Panel
        announce
        title={t('openStory.failed')}
        actions={
          <Link to="/library" className={buttonClass()}>
            {t('openStory.toLibrary')}
          </Link>
        }
      >
        <p className="soft">{sentence(error)}</p>
      </Panel>
    </div>
  );
}
