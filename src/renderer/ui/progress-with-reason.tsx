import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface ProgressProps {
  icon: LucideIcon;
  what: ReactNode;
  /** Why it takes a while: place in line, next try, how long it takes here. Never a made-up percentage. */
  why?: ReactNode;
  /** At the right, for example Stop. */
  action?: ReactNode;
  /** Shows the drifting ember line. */
  working?: boolean;
  /** True progress from 0 to 1, only where the provider tells it. */
  fraction?: number | null;
}

/** What runs or waits, and why. Put several in one `role="status"` region of your own. */
export function ProgressWithReason({ icon, what, why, action, working = false, fraction = null }: ProgressProps) {
  return (
    <div className="progress">
      <Icon of={icon} />
      <b>{what}</b>
      {action}
      {why && <p className="num">{why}</p>}
      {fraction !== null && fraction > 0 ? (
        <progress className="true-progress" value={fraction} max={1} />
      ) : (
        working && <div className="ember-line" />
      )}
    </div>
  );
}
