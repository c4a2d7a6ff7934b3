interface ChipRadiosProps<Value extends string> {
  name: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** A few choices side by side, one of them made. Arrow keys move the choice. */
export function ChipRadios<Value extends string>({ name, value, options, onChange }: ChipRadiosProps<Value>) {
  return (
    <div className="chips">
      {options.map((option) => (
        <label key={option.value} className="chip radio">
          <input
            className="vh"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
