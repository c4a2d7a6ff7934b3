import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { client } from '../../lib/client.ts';
import { gateCategory } from '../../lib/content-refusal.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { useRoomState } from '../../lib/use-room-state.ts';
import { useSecretCall } from '../../lib/use-secret-call.ts';
import { Button } from '../button.tsx';
import { PinForm } from '../pin/pin-form.tsx';
import './gate.css';
import { WaitingPicture } from './waiting-picture.tsx';

interface AskGrownUpProps {
  /** What would be let through; empty for a job, of which the engine knows what stopped it. */
  words?: readonly string[];
  /** The job that was stopped, which is made again; or the check for which a picture waits, which is shown. */
  job?: Pick<Job, 'id' | 'heldJobId' | 'state' | 'error'>;
  size?: 'normal' | 'small';
  onAllowed?: () => void;
}

interface Answer {
  allowed: readonly string[];
  continued: boolean;
  shown: boolean;
  preview: string | null;
}

/**
 * For a false alarm: takes the PIN, only then shows what stopped it, and lets that through after another press. A picture
 * that waits is seen first, after a press of its own: a child may stand beside.
 */
export function AskGrownUp({ words = [], job, size = 'normal', onAllowed }: AskGrownUpProps) {
  const { t, i18n } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const pinSet = useRoomState()?.pinSet ?? false;
  const [step, setStep] = useState<'closed' | 'pin' | 'words' | 'seen' | 'done'>('closed');
  // Kept from the PIN to the press that follows it, and no longer.
  const [pin, setPin] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asking = useSecretCall();
  const panel = useBroughtIntoView<HTMLDivElement>(step);
  const list = new Intl.ListFormat(i18n.language);
  const wish = { words: [...words], ...(job && { jobId: job.id }) };
  const stoppedBy = answer?.allowed ?? [];
  const isByService = stoppedBy.length === 0;
  const isLooked = job !== undefined && job.heldJobId !== null;
  const isWaiting = isLooked && gateCategory(job) === null;
  const mustSee = isWaiting && step === 'words';

  async function check(typed: string) {
    const given = await asking.run(() => client.rooms.override({ pin: typed, ...wish, dryRun: true }));
    if (!given) return;
    setAnswer(given);
    setPin(typed);
    setStep('words');
  }

  async function letThrough() {
    const given = await asking.run(() => client.rooms.override({ pin, ...wish }));
    if (!given) return;
    setPin('');
    setAnswer(given);
    setStep('done');
    onAllowed?.();
  }

  function close() {
    setPin('');
    setAnswer(null);
    setStep('closed');
  }

  switch (step) {
    case 'closed':
      return (
        <Button kind="bare" size={size} onClick={() => setStep('pin')}>
          {t('gate.ask')}
        </Button>
      );
    case 'pin':
      if (!pinSet)
        return (
          <p className="soft" role="status">
            {t('gate.noPin')}
          </p>
        );
      return (
        <div ref={panel} className="ask-grown-up">
          <PinForm
            title={t('gate.askTitle')}
            hint={t(isWaiting ? 'gate.nextSee' : 'gate.next')}
            action={t('gate.goOn')}
            busyAction={t('door.opening')}
            cancel={t('door.back')}
            pending={asking.pending}
            error={asking.error}
            onPin={(typed) => void check(typed)}
            onCancel={close}
          />
        </div>
      );
    case 'words':
    case 'seen':
      return (
        <div ref={panel} className="ask-grown-up" role="group" aria-label={t('gate.askTitle')}>
          <p>{why()}</p>
          {step === 'seen' && answer?.preview && <WaitingPicture src={answer.preview} />}
          <p className="soft">{t(`gate.${means()}`)}</p>
          <p className="field-error" role="alert">
            {asking.error ? sentence(asking.error) : ''}
          </p>
          <div className="chips">
            {mustSee ? (
              <Button key="see" autoFocus onClick={() => setStep('seen')}>
                {t('gate.seeIt')}
              </Button>
            ) : (
              <Button key="let" autoFocus={!isWaiting} busy={asking.pending} onClick={() => void letThrough()}>
                {t(isWaiting ? 'gate.showIt' : isByService ? 'gate.letItThrough' : 'gate.letThrough')}
              </Button>
            )}
            <Button kind="bare" onClick={close}>
              {t('gate.leave')}
            </Button>
          </div>
        </div>
      );
    case 'done':
      return (
        <p className="soft" role="status">
          {outcome()}
        </p>
      );
  }

  function why(): string {
    if (isWaiting) return t('gate.notLookedAt');
    if (isLooked) return t('gate.stoppedByModel');
    return isByService ? t('gate.stoppedByService') : t('gate.stoppedBy', { words: list.format(stoppedBy) });
  }

  function means(): 'seeFirst' | 'showMeans' | 'serviceMeans' | 'jobMeans' | 'means' {
    if (mustSee) return 'seeFirst';
    if (isWaiting) return 'showMeans';
    if (isByService) return 'serviceMeans';
    return job ? 'jobMeans' : 'means';
  }

  function outcome(): string {
    if (answer?.shown) return t('gate.shown');
    const said = [
      ...(stoppedBy.length > 0 ? [t('gate.allowed', { words: list.format(stoppedBy) })] : []),
      ...(answer?.continued ? [t('gate.continued')] : []),
    ];
    return said.length > 0 ? said.join(' ') : t('gate.noWords');
  }
}
