import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';

interface InlineFormProps {
  /** What it is for, read aloud. */
  label: string;
  children: ReactNode;
  /** On the button that does it. */
  action: string;
  busyAction: string;
  busy: boolean;
  /** What went wrong and is not about one field. */
  trouble?: string | null;
  /** On the other button; "Cancel" when it is left out. */
  cancel?: string;
  onSubmit: () => void;
  onCancel: () => void;
}

/** A small form inside the page: takes the focus when it opens, and closes with Escape. */
export function InlineForm({
  label,
  children,
  action,
  busyAction,
  busy,
  trouble,
  cancel,
  onSubmit,
  onCancel,
}: InlineFormProps) {
  const { t } = useTranslation('common');
  const form = useBroughtIntoView<HTMLFormElement>();
  const submitted = useRef(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, button')?.focus(), [form]);
  // After a refusal the focus goes to the field that it is about.
  useEffect(() => {
    if (!submitted.current || busy) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    submitted.current = !wrong;
    wrong?.focus();
  });
  return (
    <form
      ref={form}
      className="inline-form"
      aria-label={label}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        submitted.current = true;
        onSubmit();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      {children}
      <p className="field-error" role="alert">
        {trouble}
      </p>
      <div className="chips">
        <Button kind="main" type="submit" busy={busy}>
          {busy ? busyAction : action}
        </Button>
        <Button kind="bare" onClick={onCancel}>
          {cancel ?? t('cancel')}
        </Button>
      </div>
    </form>
  );
}
