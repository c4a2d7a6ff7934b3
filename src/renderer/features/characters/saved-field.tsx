import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { FieldFrame } from '../../ui/field.tsx';
import { useDraft } from './use-draft.ts';

interface SavedFieldProps {
  label: string;
  kept: string;
  keep: (value: string) => Promise<unknown>;
  maxLength: number;
  placeholder?: string;
  hideLabel?: boolean;
  /** Grows with what is written in it. */
  lines?: boolean;
  /** Says so when nothing is left; the kept words stay. */
  emptySentence?: string;
  className?: string;
}

/** Something to write that keeps itself. */
export function SavedField({
  label,
  kept,
  keep,
  maxLength,
  placeholder,
  hideLabel = false,
  lines = false,
  emptySentence,
  className = '',
}: SavedFieldProps) {
  const { t } = useTranslation('characters');
  const sentence = useErrorSentence();
  const draft = useDraft(kept, keep);
  const blank = emptySentence !== undefined && draft.value.trim() === '';
  const error = blank
    ? emptySentence
    : draft.error
      ? refusedInput(draft.error)?.field === 'name'
        ? t('name.taken')
        : sentence(draft.error)
      : null;
  const control = {
    className: `field ${className}`,
    dir: 'auto',
    value: draft.value,
    maxLength,
    placeholder,
    autoComplete: 'off',
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      const value = lines ? target.value : target.value.replace(/[\r\n]+/g, ' ');
      const nothing = emptySentence !== undefined && value.trim() === '';
      draft.change(value, nothing ? 'not-yet' : 'after-a-pause');
    },
    onBlur: () => {
      if (blank) draft.drop();
      else draft.keepNow();
    },
  };
  return (
    <FieldFrame label={label} error={error} hideLabel={hideLabel}>
      {(ids) =>
        lines ? (
          <textarea rows={1} {...ids} {...control} />
        ) : (
          <input
            {...ids}
            {...control}
            onKeyDown={({ key }) => {
              if (key === 'Enter' && !blank) draft.keepNow();
            }}
          />
        )
      }
    </FieldFrame>
  );
}
