import type { ReactNode } from 'react';

/** One line of the settings: name and sentence at the left, control at the right or below. */
export function SettingRow({
  label,
  hint,
  children,
  below = false,
}: {
  label: string;
  hint?: string;
  children: ReactNode;
  below?: boolean;
}) {
  return (
    <fieldset className={below ? 'setting below' : 'setting'}>
      <legend className="vh">{label}</legend>
      <div aria-hidden>
        <p className="label">{label}</p>
        {hint && <p className="small soft">{hint}</p>}
      </div>
      <div>{children}</div>
    </fieldset>
  );
}
