import { useTranslation } from 'react-i18next';
import type { Model } from '../../../../contract/models.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { Draft } from '../draft-store.ts';
import './memory.css';
import { PhotoConsent } from './photo-consent.tsx';
import { PhotosLeftOut } from './photos-left-out.tsx';
import { PhotosSent } from './photos-sent.tsx';
import { NoPhotosTaken } from './no-photos-taken.tsx';
import { needsConsent, type Memory, type PhotoPlan } from './use-photo-plan.ts';

interface MemoryChoiceProps {
  memory: Memory;
  painter: Model;
  /** Somebody tried to begin before saying whether the photos may be sent. */
  asked: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** The switch of memory mode and, while it is on, exactly which photos a picture would be sent with. */
export function MemoryChoice({ memory, painter, asked, onChange }: MemoryChoiceProps) {
  const { t } = useTranslation('home');
  return (
    <div className="group memory">
      <Switch label={t('memory.label')} checked={memory.on} onChange={(memoryMode) => onChange({ memoryMode })}>
        {t('memory.what')}
      </Switch>
      {memory.on && <MemoryPanel memory={memory} painter={painter} asked={asked} onChange={onChange} />}
    </div>
  );
}

function MemoryPanel({ memory, painter, asked, onChange }: MemoryChoiceProps) {
  const { t } = useTranslation('home');
  const { plan } = memory;
  if (memory.failed) {
    return (
      <Panel announce actions={<Button onClick={memory.retry}>{t('common:tryAgain')}</Button>}>
        <p>{t('memory.failed')}</p>
      </Panel>
    );
  }
  if (plan?.limit === 0) {
    return (
      <NoPhotosTaken
        painter={painter}
        alternatives={plan.alternatives}
        onChoose={(imageModelId) => onChange({ imageModelId })}
      />
    );
  }
  if (!plan || plan.sent.length + plan.leftOut.length === 0) return <p className="small soft">{t('memory.nobody')}</p>;
  return (
    <div className="memory-panel" role="group" aria-label={t('memory.panel')}>
      {plan.sent.length > 0 ? (
        <PhotosSent
          lead={t('memory.takes', { model: painter.title, count: plan.limit })}
          photos={plan.sent}
          onOrder={(photoIds) => onChange({ photoOrder: [...photoIds, ...restOf(plan)] })}
          onLeaveOut={(photoId) => onChange({ photosLeftOut: [...leftOutOf(plan), photoId] })}
        />
      ) : (
        <p className="small soft">{t('memory.nothingSent')}</p>
      )}
      <PhotosLeftOut
        photos={plan.leftOut}
        limit={plan.limit}
        onSend={(photoId) => onChange({ photosLeftOut: leftOutOf(plan).filter((id) => id !== photoId) })}
      />
      {needsConsent(memory) && plan.provider ? (
        <PhotoConsent
          provider={plan.provider}
          photos={plan.sent.length}
          asked={asked}
          onRefuse={() => onChange({ memoryMode: false })}
        />
      ) : (
        plan.sent.length > 0 && (
          <p className="small soft">
            {plan.provider ? t('memory.goTo', { provider: plan.provider.title }) : t('memory.stayHere')}
          </p>
        )
      )}
    </div>
  );
}

function leftOutOf({ leftOut }: PhotoPlan): string[] {
  return leftOut.filter(({ reason }) => reason === 'by-hand').map(({ photoId }) => photoId);
}

/** Those that have no place in the list stay behind it, in their order. */
function restOf({ leftOut }: PhotoPlan): string[] {
  return leftOut.map(({ photoId }) => photoId);
}
