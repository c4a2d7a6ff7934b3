import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { contentRefusal } from '../../lib/content-refusal.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { storyTree } from '../../lib/story-tree.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { KindRefusal } from '../../ui/gate/kind-refusal.tsx';
import { Panel } from '../../ui/panel.tsx';
import { sceneAfterAnswer } from './answered-pages.ts';
import { Leaf } from './leaf.tsx';
import { PageAnnouncer } from './page-announcer.tsx';
import { frameRatio, isActive, partState } from './page-parts.ts';
import { Plate } from './plate.tsx';
import { PlayHeader } from './play-header.tsx';
import { useNow } from './use-now.ts';
import { usePageActions } from './use-page-actions.ts';
import { useShownPage } from './use-shown-page.ts';
import { VideoModeNotice } from './video-mode-notice.tsx';

const generationKinds = ['text', 'image', 'video'] as const;

/** The open page of a story, with everything that can be done on it. */
export function OpenPage({ story }: { story: Story }) {
  const { t } = useTranslation('play');
  const sentence = useErrorSentence();
  const { scene, turnTo } = useShownPage(story);
  const { data: modelList } = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const actions = usePageActions(story);
  const [opening, setOpening] = useState<Answer | null>(null);
  const leaf = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(() => leaf.current);
  const now = useNow(scene !== undefined && generationKinds.some((kind) => isActive(partState(scene, kind))));

  useEffect(() => {
    document.title = `${story.title} · Fableroom`;
  }, [story.title]);

  // A page that opens is read from its start, by eye and by screen reader.
  useEffect(() => {
    leaf.current?.focus({ preventScroll: true });
    leaf.current?.closest('.view')?.scrollTo?.({ top: 0 });
  }, [scene?.id]);

  if (!scene) {
    return (
      <div className="play play-alone">
        <Panel title={t('noPages')} />
      </div>
    );
  }

  const following = storyTree(story.scenes).following(scene.id);

  function give(from: Scene, answer: Answer) {
    const known = sceneAfterAnswer(following, answer);
    if (known) {
      turnTo(known.id);
      return;
    }
    if (actions.answer.isPending) return;
    setOpening(answer);
    actions.answer.mutate(
      { storyId: story.id, parentId: from.id, answer },
      { onSuccess: (next) => turnTo(next.id), onSettled: () => setOpening(null) },
    );
  }

  const problem = Object.values(actions).find(({ error }) => error !== null);
  const refused = contentRefusal(problem?.error);

  return (
    <div className="play">
      <PlayHeader story={story} scene={scene} onTurnTo={turnTo} onFinish={() => give(scene, { kind: 'finish' })} />
      <div
        className="play-spread"
        key={scene.id}
        style={{ '--play-ratio': frameRatio(scene, story.scenes) } as CSSProperties}
        {...keptFocus}
      >
        <Plate story={story} scene={scene} models={modelList} actions={actions} now={now} />
        <Leaf
          ref={leaf}
          story={story}
          scene={scene}
          following={following}
          models={modelList}
          actions={actions}
          now={now}
          opening={opening}
          notice={
            <>
              {problem && !refused && (
                <p className="play-problem" role="alert">
                  {sentence(problem.error)}
                </p>
              )}
              {problem && refused && (
                <KindRefusal category={refused.category} words={refused.words} onAllowed={problem.reset} />
              )}
              <VideoModeNotice story={story} scene={scene} />
            </>
          }
          onAnswer={(answer) => give(scene, answer)}
          onTurnTo={turnTo}
        />
      </div>
      <PageAnnouncer
        key={`say-${scene.id}`}
        depth={scene.depth}
        writing={isActive(partState(scene, 'text'))}
        picture={scene.takes.some(({ kind }) => kind === 'image')}
        clip={scene.takes.some(({ kind }) => kind === 'video')}
      />
    </div>
  );
}
