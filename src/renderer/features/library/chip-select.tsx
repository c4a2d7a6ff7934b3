import { useTranslation } from 'react-i18next';

interface ChipSelectProps {
  /** Which condition; the words are in `library:any` and `library:every`. */
  name: 'provider' | 'model' | 'style' | 'tag' | 'language' | 'when' | 'finished';
  value: string | undefined;
  /** `label` in the open list, `short` on the chip. */
  options: readonly { value: string; label: string; short: string }[];
  onChange: (value: string | undefined) => void;
}

/** A condition with several answers: the system's own list in a chip. Not there while there is nothing to choose. */
export function ChipSelect({ name, value, options, onChange }: ChipSelectProps) {
  const { t } = useTranslation('library');
  if (options.length === 0 && value === undefined) return null;
  const chosen = options.find((option) => option.value === value)?.short ?? value;
  return (
    <span className="chip library-pick" data-on={value !== undefined}>
      <span aria-hidden>{chosen ?? t(`any.${name}`)}</span>
      <select
        aria-label={t(`any.${name}`)}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t(`every.${name}`)}</option>
        {value !== undefined && !options.some((option) => option.value === value) && (
          <option value={value}>{value}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
