import './activity.css';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobLists } from '../../lib/cache-patches.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useJobLists } from '../../lib/use-job-lists.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Decisions } from './decisions.tsx';
import { EndedJobs } from './ended-jobs.tsx';
import { jobsByLane } from './jobs-by-lane.ts';
import { KidsJobs } from './kids-jobs.tsx';
import { LaneSection } from './lane-section.tsx';
import { Ledger } from './ledger.tsx';
import { MoneyPanel } from './money-panel.tsx';
import { useJobActions, type JobActions } from './use-job-actions.ts';
import { useKeptRow } from './use-kept-row.ts';

/** What runs, why it waits, what it will cost and what it has cost; the way to stop any of it. */
export function ActivityPage() {
  const { t } = useTranslation('activity');
  const kids = useKidsRoom();
  const lists = useJobLists();
  const actions = useJobActions();
  const sentence = useErrorSentence();
  const title = t(kids ? 'kids.title' : 'title');
  return (
    <>
      <header className="top">
        <PageHeading title={title}>{title}</PageHeading>
        {lists.data && !kids && <PauseAll lists={lists.data} actions={actions} />}
        <span className="push" />
        <GoToButton />
      </header>
      {lists.error && !lists.data && (
        <Panel
          className="activity-trouble"
          announce
          title={t('failed')}
          actions={<Button onClick={() => void lists.refetch()}>{t('common:tryAgain')}</Button>}
        >
          <p className="soft">{sentence(lists.error)}</p>
        </Panel>
      )}
      {lists.data &&
        (kids ? <KidsJobs lists={lists.data} actions={actions} /> : <Work lists={lists.data} actions={actions} />)}
    </>
  );
}

function PauseAll({ lists, actions }: { lists: JobLists; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const { paused } = lists.queue;
  const { pause, resume } = actions;
  const changing = [pause, resume].some(({ isPending, variables }) => isPending && variables?.laneId === undefined);
  if (!paused && lists.active.length === 0) return null;
  return paused ? (
    <Button size="small" icon={Play} busy={changing} onClick={() => resume.mutate({})}>
      {t('resumeAll')}
    </Button>
  ) : (
    <Button size="small" icon={Pause} busy={changing} onClick={() => pause.mutate({})}>
      {t('pauseAll')}
    </Button>
  );
}

function Work({ lists, actions }: { lists: JobLists; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const sentence = useErrorSentence();
  const models = useQuery(queries.models.list.queryOptions({ input: undefined })).data?.models ?? [];
  const lanes = jobsByLane(lists);
  const trouble = actions.pause.error ?? actions.resume.error;
  const box = useRef<HTMLDivElement>(null);
  const keptRow = useKeptRow(box);
  const quiet = lists.active.length === 0 && lists.ended.length === 0;
  return (
    <div className="activity">
      <div className="lanes" ref={box} {...keptRow}>
        <p role="status" className={lists.queue.paused ? 'panel activity-paused' : 'vh'}>
          {lists.queue.paused ? t('paused') : ''}
        </p>
        {trouble && (
          <p className="field-error" role="alert">
            {sentence(trouble)}
          </p>
        )}
        <Decisions active={lists.active} actions={actions} />
        {lanes.map((lane) => (
          <LaneSection key={lane.laneId} lane={lane} models={models} actions={actions} allPaused={lists.queue.paused} />
        ))}
        {quiet && (
          <div className="activity-empty">
            <p className="soft">{t('empty.sentence')}</p>
            <Link to="/" className={buttonClass({ kind: 'main' })}>
              {t('empty.begin')}
            </Link>
          </div>
        )}
        {!quiet && lists.active.length === 0 && <p className="soft">{t('nothingRuns')}</p>}
        <EndedJobs lists={lists} actions={actions} />
        {!quiet && <Ledger />}
      </div>
      <MoneyPanel openJobs={lists.active.length} />
    </div>
  );
}
