import { useTranslation } from 'react-i18next';
import { dateFormat } from '../../lib/date-format.ts';
import { pinRefusal } from '../../lib/pin-refusal.ts';

/** Beside the field of the PIN that there is: it was wrong, or none is taken for a while. Null for everything else. */
export function useRefusedPinWords(error: unknown): string | null {
  const { t, i18n } = useTranslation('rooms');
  const refusal = pinRefusal(error);
  if (!refusal) return null;
  if (refusal.waitsUntil === null) return t(refusal.reason === 'wrong' ? 'pin.wrong' : 'pin.needed');
  const time = dateFormat(i18n.language, { timeStyle: 'medium' }).format(refusal.waitsUntil);
  return t(refusal.reason === 'wrong' ? 'pin.wrongWait' : 'pin.wait', { time });
}
