import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CastMember } from '../../../contract/stories.ts';
import { Icon } from '../../ui/icon.tsx';
import { CastForm } from './cast-form.tsx';
import { castLimit } from './story-options.ts';

interface CastPickerProps {
  cast: CastMember[];
  onChange: (cast: CastMember[]) => void;
  /** The engine would not take somebody. */
  refused: boolean;
}

/** Who is in the story: a chip for each, and a small form to add or change one. */
export function CastPicker({ cast, onChange, refused }: CastPickerProps) {
  const { t } = useTranslation('home');
  /** Place in the cast of the one who is changed; the cast's length for a new one. */
  const [open, setOpen] = useState<number | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(null);
    // The form goes away under the focus.
    requestAnimationFrame(() => add.current?.focus());
  }

  return (
    <fieldset className="group">
      <legend className="label">{t('cast.label')}</legend>
      <div className="cast">
        {cast.map((member, place) => (
          <span key={`${place}-${member.name}`} className="chip person">
            <button
              type="button"
              className="who"
              onClick={() => setOpen(place)}
              aria-label={t('cast.change', { name: member.name })}
            >
              <span className="initial" aria-hidden>
                {[...member.name][0]?.toLocaleUpperCase()}
              </span>
              <span dir="auto">{member.name}</span>
              {member.kind && (
                <span className="quiet" dir="auto">
                  {member.kind}
                </span>
              )}
            </button>
            <button
              type="button"
              className="out"
              aria-label={t('cast.remove', { name: member.name })}
              onClick={() => {
                onChange(cast.toSpliced(place, 1));
                close();
              }}
            >
              <Icon of={X} size={16} />
            </button>
          </span>
        ))}
        {cast.length < castLimit ? (
          <button
            ref={add}
            type="button"
            className="drop"
            aria-expanded={open === cast.length}
            onClick={() => setOpen(open === cast.length ? null : cast.length)}
          >
            <Icon of={Plus} />
            {t(cast.length === 0 ? 'cast.addFirst' : 'cast.add')}
          </button>
        ) : (
          <p className="small quiet">{t('cast.full', { count: castLimit })}</p>
        )}
      </div>
      {open !== null && (
        <CastForm
          key={open}
          member={cast[open] ?? null}
          onKeep={(member) => {
            onChange(cast.toSpliced(open, 1, member));
            close();
          }}
          onCancel={close}
        />
      )}
      <p className="field-error" role="alert">
        {refused ? t('cast.refused') : ''}
      </p>
    </fieldset>
  );
}
