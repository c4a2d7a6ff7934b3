export interface ButtonLook {
  /** `main` is the one ember button of a view. */
  kind?: 'main' | 'quiet' | 'bare';
  size?: 'small' | 'normal' | 'big';
  /** Square, for a button that shows only an icon. */
  iconOnly?: boolean;
}

/** The look of a button, also for links that act like one. */
export function buttonClass(
  { kind = 'quiet', size = 'normal', iconOnly = false }: ButtonLook = {},
  extra?: string,
): string {
  return [
    'btn',
    kind === 'quiet' ? '' : kind,
    { small: 's', normal: '', big: 'big' }[size],
    iconOnly ? 'icon' : '',
    extra ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}
