import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonLook } from './button-class.ts';
import { Icon } from './icon.tsx';

type ButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> &
  Omit<ButtonLook, 'iconOnly'> & {
    icon?: LucideIcon;
    /** Only the icon is seen; this is its name, also shown on hover. */
    iconName?: string;
    /** While it works: keeps its place in the keyboard order, ignores presses. The children should say what it does. */
    busy?: boolean;
  };

/** A filled button; see `ButtonLook` for its looks. */
export function Button({
  kind,
  size,
  icon,
  iconName,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const look: ButtonLook = { iconOnly: iconName !== undefined, ...(kind && { kind }), ...(size && { size }) };
  return (
    <button
      type="button"
      className={buttonClass(look, className)}
      aria-label={iconName}
      title={iconName}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 16 : 20} />}
      {children}
    </button>
  );
}
