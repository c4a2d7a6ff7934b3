import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';

/** A round choice that is on or off; leave `pressed` out for one that only acts. */
export function Chip({
  pressed,
  icon,
  children,
  className,
  ...rest
}: ComponentProps<'button'> & { pressed?: boolean; icon?: LucideIcon }) {
  return (
    <button type="button" className={className ? `chip ${className}` : 'chip'} aria-pressed={pressed} {...rest}>
      {icon && <Icon of={icon} size={16} />}
      {children}
    </button>
  );
}
