import type { LucideIcon } from 'lucide-react';

/** An icon beside a word; assistive technology hears the word only. Size in pixels. */
export function Icon({ of: Drawing, size = 20, className }: { of: LucideIcon; size?: number; className?: string }) {
  return (
    <Drawing
      className={className ? `i ${className}` : 'i'}
      width={size}
      height={size}
      strokeWidth={1.7}
      aria-hidden
      focusable={false}
    />
  );
}
