import { useId, type ReactNode } from 'react';

interface PickRowProps {
  type: 'radio' | 'checkbox';
  /** Of the group, for radios. */
  name?: string;
  checked: boolean;
  label: string;
  /** The sentence under it. */
  children: ReactNode;
  onChange: (checked: boolean) => void;
}

/** One of several things to pick, with a sentence about it. */
export function PickRow({ type, name, checked, label, children, onChange }: PickRowProps) {
  const id = useId();
  return (
    <div className="pick-row">
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={`${id}-means`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id} className="label">
        {label}
      </label>
      <p id={`${id}-means`} className="small soft num">
        {children}
      </p>
    </div>
  );
}
