import { useId, type ReactNode } from 'react';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  /** The sentence under the label; says why where it is not available. */
  children?: ReactNode;
  disabled?: boolean;
}

/** A switch with its name and its sentence. */
export function Switch({ checked, onChange, label, children, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="toggle">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <button
        type="button"
        id={id}
        className="switch"
        role="switch"
        aria-checked={checked}
        aria-describedby={children ? `${id}-why` : undefined}
        disabled={disabled}
        onClick={() => onChange(!checked)}
      />
      {children && (
        <p id={`${id}-why`} className="small soft">
          {children}
        </p>
      )}
    </div>
  );
}
