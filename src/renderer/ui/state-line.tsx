import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A state in a word, always with an icon. */
export function StateLine({
  tone,
  icon,
  children,
}: {
  tone: 'good' | 'wait' | 'bad' | 'run' | 'quiet';
  icon: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`state ${tone}`}>
      <Icon of={icon} size={16} />
      {children}
    </span>
  );
}
