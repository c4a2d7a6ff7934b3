import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
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
        <WayOut>
          <p className="small soft">{t('forgotten.confirm')}</p>
          <Button size="small" busy={reset.isPending} onClick={() => reset.mutate(undefined)}>
            {t(reset.isPending ? 'forgotten.asking' : 'forgotten.do')}
          </Button>
          <p className="field-error" role="alert">
            {reset.error ? said(reset.error) : ''}
          </p>
        </WayOut>
      )}
      {open && !canConfirm && (
        <WayOut>
          <p className="small soft">{t('forgotten.terminal')}</p>
          <code className="address">{command}</code>
        </WayOut>
      )}
    </div>
  );

  function said(error: unknown): string {
    const refused = error instanceof Error && 'code' in error && error.code === 'NOT_ALLOWED';
    return refused ? t('forgotten.notConfirmed') : sentence(error);
  }
}

function WayOut({ children }: { children: ReactNode }) {
  const shown = useBroughtIntoView<HTMLDivElement>();
  return (
    <div ref={shown} className="forgotten">
      {children}
    </div>
  );
}
