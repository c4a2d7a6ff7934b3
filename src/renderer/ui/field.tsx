import { useId, type ComponentProps, type ElementType, type ReactNode } from 'react';

interface FieldFrameProps {
  label: ReactNode;
  /** One sentence about what is wrong; ties itself to the control and is read aloud. */
  error?: string | null;
  hint?: ReactNode;
  hideLabel?: boolean;
}

interface ControlIds {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, control, hint and error of one thing to type. */
export function FieldFrame({
  label,
  error,
  hint,
  hideLabel = false,
  children,
}: FieldFrameProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="group">
      <label className={hideLabel ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} className="field-error" role="alert">
        {error}
      </p>
    </div>
  );
}

/** One line of text; several of them in a `textarea`. */
export function TextField<Tag extends 'input' | 'textarea' = 'input'>({
  as,
  label,
  error,
  hint,
  hideLabel,
  className,
  ...rest
}: FieldFrameProps & { as?: Tag; className?: string } & Omit<ComponentProps<Tag>, 'id' | 'className'>) {
  const Control = (as ?? 'input') as ElementType;
  return (
    <FieldFrame label={label} error={error ?? null} hint={hint} hideLabel={hideLabel ?? false}>
      {(ids) => <Control className={className ? `field ${className}` : 'field'} dir="auto" {...ids} {...rest} />}
    </FieldFrame>
  );
}
