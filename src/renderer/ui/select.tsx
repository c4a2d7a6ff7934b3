import { useId, type ReactNode } from 'react';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; detail?: string }[];
  /** At the right of the closed control, for example a price. */
  detail?: ReactNode;
  hideLabel?: boolean;
}

/** A labelled list to pick one from: the system's own control in our clothes. */
export function Select<Value extends string>({
  label,
  value,
  onChange,
  options,
  detail,
  hideLabel = false,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div className="group">
      <label className={hideLabel ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      <div className="pick-box">
        <select
          id={id}
          className="pick"
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.detail ? `${option.label} · ${option.detail}` : option.label}
            </option>
          ))}
        </select>
        {detail && (
          <span className="pick-detail num soft small" aria-hidden>
            {detail}
          </span>
        )}
      </div>
    </div>
  );
}
