import { Link } from '@tanstack/react-router';
import { Shapes, Wand2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { gateCategory } from '../../lib/content-refusal.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { usePrice } from '../../lib/use-price.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { AskGrownUp } from '../../ui/gate/ask-grown-up.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { AnotherModel } from './another-model.tsx';
import { LostAnswer } from './lost-answer.tsx';
import { MakePicture } from './make-picture.tsx';
import { AgreeAndRetry } from './memory/agree-and-retry.tsx';
import { ReplacePhotos } from './memory/replace-photos.tsx';
import { missingPhotos, useScenePhotos } from './memory/scene-photos.ts';
import { WithoutPhotos } from './memory/without-photos.tsx';
import type { ModelList } from './model-list.ts';
import { isHeld, type Trouble } from './page-parts.ts';
import { repairsOf, type Repair } from './repairs.ts';
import { SofterWords } from './softer-words.tsx';
import { TryAgain } from './try-again.tsx';
import type { PageActions } from './use-page-actions.ts';

interface TroubleStepsProps {
  scene: Scene;
  part: Trouble;
  story: Story;
  models: ModelList | undefined;
  actions: PageActions;
  size?: 'normal' | 'small';
}

/** What can be done next about a part that did not arrive, each step with its price, the best one first. */
export function TroubleSteps({ story, scene, part, models, actions, size = 'small' }: TroubleStepsProps) {
  const { t } = useTranslation('play');
  const kids = useKidsRoom();
  const priceId = useId();
  const [open, setOpen] = useState<Repair | null>(null);
  const { job } = part;
  const photos = useScenePhotos(story, scene);
  const missing = missingPhotos(photos, job);
  const repairs = repairsOf(part, kids, photos.length > 0);
  const price = usePrice(repairs.includes('decide') ? null : { what: 'retry', jobId: job.id });

  if (repairs.includes('decide')) {
    return (
      <>
        <LostAnswer job={job} actions={actions} size={size} />
        {isHeld(job) && <AskGrownUp key={job.id} job={job} size={size} />}
      </>
    );
  }
  return (
    <div className="play-steps">
      <div className="play-steps-row">{repairs.map((repair) => step(repair))}</div>
      {(gateCategory(job) || isHeld(job)) && <AskGrownUp key={job.id} job={job} size={size} />}
      {(open === 'softer-words' || open === 'change-words') && (
        <SofterWords
          scene={scene}
          language={story.language}
          soften={open === 'softer-words'}
          actions={actions}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'another-model' && <AnotherModel scene={scene} job={job} models={models} actions={actions} />}
      {open === null && <PriceLine id={priceId} what={t(`price.${priced(repairs)}`)} price={price} />}
    </div>
  );

  function step(repair: Repair) {
    switch (repair) {
      case 'try-again':
        return <TryAgain key={repair} part={part} actions={actions} size={size} describedBy={priceId} />;
      case 'afresh':
        return (
          <TryAgain key={repair} part={part} afresh={scene.id} actions={actions} size={size} describedBy={priceId} />
        );
      case 'without-it':
      case 'without-photos':
        if (job.kind === 'check') return null;
        return (
          <WithoutPhotos
            key={repair}
            scene={scene}
            kind={job.kind}
            photos={repair === 'without-it' ? missing : photos}
            say={repair}
            actions={actions}
            size={size}
            describedBy={priceId}
          />
        );
      case 'replace-photo':
        return <ReplacePhotos key={repair} photos={missing} size={size} />;
      case 'agree':
        return (
          <AgreeAndRetry key={repair} job={job} models={models} actions={actions} size={size} describedBy={priceId} />
        );
      case 'keys':
        return (
          <Link key={repair} to="/settings" search={{ section: 'providers' }} className={buttonClass({ size })}>
            {t('step.keys')}
          </Link>
        );
      case 'make-picture':
        return <MakePicture key={repair} scene={scene} actions={actions} label={t('step.make-picture')} />;
      case 'decide':
        return null;
      case 'softer-words':
      case 'change-words':
      case 'another-model':
        return (
          <Button
            key={repair}
            size={size}
            icon={repair === 'another-model' ? Shapes : Wand2}
            aria-expanded={open === repair}
            onClick={() => setOpen(open === repair ? null : repair)}
          >
            {t(`step.${repair}`)}
          </Button>
        );
    }
  }

  function priced(all: readonly Repair[]): 'again' | 'alone' {
    return all.length > 1 ? 'again' : 'alone';
  }
}
