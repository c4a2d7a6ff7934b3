import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

interface MoveButtonsProps {
  /** Name of what is moved, for those who cannot see the row. */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (step: -1 | 1) => void;
}

/** One place forward or back in the lane; Alt with an arrow key does the same. */
export function MoveButtons({ name, first, last, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('activity');
  return (
    <span className="job-move">
      {([-1, 1] as const).map((step) => {
        const end = step === -1 ? first : last;
        const label = t(step === -1 ? 'move.forward' : 'move.back', { name });
        return (
          <button
            key={step}
            type="button"
            data-step={step}
            aria-label={label}
            title={t(step === -1 ? 'move.forwardHint' : 'move.backHint')}
            aria-keyshortcuts={step === -1 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
            aria-disabled={end || undefined}
            onClick={() => end || onMove(step)}
          >
            <Icon of={step === -1 ? ChevronUp : ChevronDown} size={16} />
          </button>
        );
      })}
    </span>
  );
}
