import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A small fact: `over` a picture, `practice` in straw yellow, `flat` on paper. */
export function Badge({
  tone = 'over',
  icon,
  children,
}: {
  tone?: 'over' | 'practice' | 'flat';
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={tone === 'over' ? 'badge' : `badge ${tone}`}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}
