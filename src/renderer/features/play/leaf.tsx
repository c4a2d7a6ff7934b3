import { Feather } from 'lucide-react';
import { useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { useStreamedText } from '../../lib/streamed-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Choices } from './choices.tsx';
import { EditPage } from './edit-page.tsx';
import { JobProgress } from './job-progress.tsx';
import type { ModelList } from './model-list.ts';
import { OwnWords } from './own-words.tsx';
import { isActive, isTrouble, isWritten, partState } from './page-parts.ts';
import { SettlingText } from './settling-text.tsx';
import { TheEnd } from './the-end.tsx';
import { NextPagePrice } from './next-page-price.tsx';
import { TroubleSteps } from './trouble-steps.tsx';
import type { PageActions } from './use-page-actions.ts';
import { useTroubleWords } from './use-trouble-words.ts';
import type { Trouble } from './page-parts.ts';
import { WordsTakes } from './words-takes.tsx';

interface LeafProps {
  ref: Ref<HTMLElement>;
  story: Story;
  scene: Scene;
  following: readonly Scene[];
  models: ModelList | undefined;
  actions: PageActions;
  now: number;
  /** The answer whose page is being opened now. */
  opening: Answer | null;
  notice: ReactNode;
  onAnswer: (answer: Answer) => void;
  onTurnTo: (sceneId: string) => void;
}

/** The right half of the page: its words, and what happens next. */
export function Leaf(props: LeafProps) {
  const { ref, story, scene, following, models, actions, now, opening, notice, onAnswer, onTurnTo } = props;
  const { t } = useTranslation('play');
  const reducedMotion = useReducedMotion();
  const streamed = useStreamedText(scene.id);
  const part = partState(scene, 'text');
  const writing = isActive(part);
  const text = (writing ? streamed?.text : null) ?? scene.text ?? streamed?.text ?? '';
  const title = (writing ? streamed?.title : null) ?? scene.title ?? streamed?.title ?? null;
  const written = isWritten(scene);
  const [asked, setEditing] = useState(false);
  // Words that are being written are not to be changed under the writer's hands.
  const editing = asked && written;
  const editButton = useRef<HTMLButtonElement>(null);

  function closeEditing() {
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  }

  return (
    <article className="play-leaf" ref={ref} tabIndex={-1} aria-label={t('page', { page: scene.depth })}>
      {scene.answerLabel !== null && (
        <p className="play-answered small quiet" dir="auto">
          {scene.answer?.kind === 'finish' ? t('youFinished') : t('youChose', { answer: scene.answerLabel })}
        </p>
      )}
      <h1 className={title === null || editing ? 'vh' : undefined} dir="auto" lang={story.language}>
        {title ?? t('page', { page: scene.depth })}
      </h1>
      {editing && <EditPage scene={scene} language={story.language} actions={actions} onClose={closeEditing} />}
      {!editing && (text !== '' || writing) && (
        <SettlingText text={text} language={story.language} writing={writing} reducedMotion={reducedMotion} />
      )}
      {isTrouble(part) && <WordsTrouble story={story} scene={scene} part={part} models={models} actions={actions} />}
      {!editing && written && (
        <WordsTakes editButton={editButton} scene={scene} actions={actions} onEdit={() => setEditing(true)} />
      )}
      <div className="play-next">
        {notice}
        {writing && <JobProgress job={part.job} icon={Feather} models={models} actions={actions} now={now} />}
        {scene.ends && written && <TheEnd story={story} />}
        {!scene.ends && (
          <>
            {written && (
              <Choices scene={scene} following={following} opening={opening} onAnswer={onAnswer} onTurnTo={onTurnTo} />
            )}
            {written && <NextPagePrice storyId={story.id} />}
            {(written || writing) && (
              <>
                {writing && <p className="small quiet">{t('choices.later')}</p>}
                <OwnWords
                  key={scene.id}
                  ready={written && opening === null}
                  opening={opening?.kind === 'words'}
                  onSend={(words) => onAnswer({ kind: 'words', text: words })}
                />
              </>
            )}
            {opening?.kind === 'finish' && (
              <p className="small soft" role="status">
                {t('choices.finishing')}
              </p>
            )}
          </>
        )}
      </div>
    </article>
  );
}

interface WordsTroubleProps {
  scene: Scene;
  part: Trouble;
  story: Story;
  models: ModelList | undefined;
  actions: PageActions;
}

function WordsTrouble({ story, scene, part, models, actions }: WordsTroubleProps) {
  const { title, reason, money } = useTroubleWords(part);
  return (
    <Panel className="play-words-trouble" title={title}>
      <p className="soft">{[reason, money].filter(Boolean).join(' ')}</p>
      <TroubleSteps key={part.job.id} story={story} scene={scene} part={part} models={models} actions={actions} />
    </Panel>
  );
}
