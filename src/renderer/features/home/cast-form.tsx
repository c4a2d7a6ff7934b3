import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CastMember } from '../../../contract/stories.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { cleanPremise } from './premise-check.ts';

interface CastFormProps {
  /** The one who is changed; null for a new one. */
  member: CastMember | null;
  onKeep: (member: CastMember) => void;
  onCancel: () => void;
}

/** Name, kind and looks of one member of the cast. */
export function CastForm({ member, onKeep, onCancel }: CastFormProps) {
  const { t } = useTranslation('home');
  const [values, setValues] = useState<CastMember>(member ?? { name: '', kind: '', description: '' });
  const [nameless, setNameless] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function keep(event: SyntheticEvent) {
    event.preventDefault();
    const name = values.name.trim();
    setNameless(name === '');
    if (name !== '') onKeep({ name, kind: values.kind.trim(), description: values.description.trim() });
  }

  function field(name: keyof CastMember, maxLength: number) {
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
      aria-label={member ? t('cast.change', { name: member.name }) : t('cast.add')}
      noValidate
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        // Begins the story elsewhere on the page; here Enter is for the form.
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
      }}
    >
      <TextField {...field('name', 40)} error={nameless ? t('cast.nameless') : null} autoComplete="off" />
      <TextField {...field('kind', 40)} autoComplete="off" />
      <div className="wide">
        <TextField {...field('description', 400)} autoComplete="off" />
      </div>
      <div className="panel-actions wide">
        <Button type="submit">{member ? t('cast.keep') : t('cast.addThis')}</Button>
        <Button kind="bare" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
