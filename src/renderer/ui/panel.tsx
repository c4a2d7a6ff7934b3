import type { ReactNode } from 'react';

interface PanelProps {
  /** `warn` for what went wrong, `wait` for what is not as it should be yet. */
  tone?: 'plain' | 'warn';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons under the words. */
  actions?: ReactNode;
  /** Reads itself aloud when it appears. */
  announce?: boolean;
  className?: string;
}

/** A sunk sheet of paper: what happened, in plain words, and what can be done. */
export function Panel({ tone = 'plain', title, children, actions, announce = false, className }: PanelProps) {
  return (
    <section
      className={['panel', tone === 'warn' ? 'warn' : '', className ?? ''].filter(Boolean).join(' ')}
      role={announce ? 'status' : undefined}
    >
      {title && <h2 className="panel-title">{title}</h2>}
      {children}
      {actions && <div className="panel-actions">{actions}</div>}
    </section>
  );
}
