import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CastMember } from '../../../contract/stories.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { nobody } from './cast-now.ts';
import { cleanPremise } from './premise-check.ts';

interface CastFormProps {
  /** The one who is changed; null for a new one. */
  member: CastMember | null;
  onKeep: (member: CastMember) => void;
  onCancel: () => void;
  /** False where something before the form is the better place to begin. */
  focus?: boolean;
  busy?: boolean;
  /** Why the name was not taken, or what else went wrong. */
  error?: string | null;
  /** More about them, above the buttons. */
  children?: ReactNode;
}

/** Name, kind and looks of one member of the cast. */
export function CastForm({
  member,
  onKeep,
  onCancel,
  focus = true,
  busy = false,
  error = null,
  children,
}: CastFormProps) {
  const { t } = useTranslation('home');
  const [values, setValues] = useState<CastMember>(member ?? nobody);
  const [nameless, setNameless] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, [focus]);

  function keep(event: SyntheticEvent) {
    event.preventDefault();
    const name = values.name.trim();
    setNameless(name === '');
    if (name !== '' && !busy)
      onKeep({ ...values, name, kind: values.kind.trim(), description: values.description.trim() });
  }

  function field(name: 'name' | 'kind' | 'description', maxLength: number) {
    return {
      label: t(`cast.${name}`),
      placeholder: t(`cast.${name}Example`),
      maxLength,
      value: values[name],
      onChange: ({ target }: { target: HTMLInputElement }) =>
        setValues({ ...values, [name]: cleanPremise(target.value) }),
    };
  }

  return (
    <form
      ref={form}
      className="panel cast-form"
      aria-label={member ? t('cast.change', { name: member.name }) : t('cast.onlyHere')}
      noValidate
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        // Begins the story elsewhere on the page; here Enter is for the form.
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
      }}
    >
      <TextField {...field('name', 40)} error={nameless ? t('cast.nameless') : error} autoComplete="off" />
      <TextField {...field('kind', 40)} autoComplete="off" />
      <div className="wide">
        <TextField {...field('description', 400)} autoComplete="off" />
      </div>
      {children}
      <div className="panel-actions wide">
        <Button type="submit" busy={busy}>
          {member ? t('cast.keep') : t('cast.addThis')}
        </Button>
        <Button kind="bare" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
