import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Ten digits and a way to take the last one back, large enough for a finger. */
export function PinPad({ onDigit, onDelete }: { onDigit: (digit: string) => void; onDelete: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <div className="pin-pad" role="group" aria-label={t('pin.pad')}>
      {digits.map((digit) => (
        <button key={digit} type="button" className="btn" data-digit={digit} onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="btn bare"
        aria-label={t('pin.delete')}
        title={t('pin.delete')}
        onClick={onDelete}
      >
        <Icon of={Delete} />
      </button>
    </div>
  );
}
