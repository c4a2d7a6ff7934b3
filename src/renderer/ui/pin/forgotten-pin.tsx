import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useRoomState } from '../../lib/use-room-state.ts';
import { Button } from '../button.tsx';

/** What removes a PIN where the system cannot be asked who sits there. */
const command = 'npm run headless -- --reset-pin';

/** The way out for a forgotten PIN: the computer's own account confirms it, here or in a terminal. */
export function ForgottenPin({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const canConfirm = useRoomState()?.canConfirmOwner ?? false;
  const [open, setOpen] = useState(false);
  const reset = useMutation(queries.rooms.resetPin.mutationOptions({ onSuccess: onReset }));
  return (
    <div className="forgotten">
      <Button kind="bare" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('forgotten.ask')}
      </Button>
      {open && canConfirm && (
        <>
          <p className="small soft">{t('forgotten.confirm')}</p>
          <Button size="small" busy={reset.isPending} onClick={() => reset.mutate(undefined)}>
            {t(reset.isPending ? 'forgotten.asking' : 'forgotten.do')}
          </Button>
          <p className="field-error" role="alert">
            {reset.error ? said(reset.error) : ''}
          </p>
        </>
      )}
      {open && !canConfirm && (
        <>
          <p className="small soft">{t('forgotten.terminal')}</p>
          <code className="address">{command}</code>
        </>
      )}
    </div>
  );

  function said(error: unknown): string {
    const refused = error instanceof Error && 'code' in error && error.code === 'NOT_ALLOWED';
    return refused ? t('forgotten.notConfirmed') : sentence(error);
  }
}
