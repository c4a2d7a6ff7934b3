import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';

interface SecretFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  hint?: ReactNode;
  placeholder?: string;
  /** For a PIN: small keyboards show digits. */
  digits?: boolean;
}

/** One line for a key, a passphrase or a PIN: hidden until somebody asks to see it, and remembered by no browser. */
export function SecretField({ label, value, onChange, error, hint, placeholder, digits = false }: SecretFieldProps) {
  const { t } = useTranslation('settings');
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame label={label} error={error ?? null} hint={hint}>
      {(ids) => (
        <div className="secret">
          <input
            {...ids}
            className="field"
            type={shown ? 'text' : 'password'}
            value={value}
            placeholder={placeholder}
            maxLength={digits ? 12 : 4000}
            inputMode={digits ? 'numeric' : undefined}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
          <Button
            kind="bare"
            icon={shown ? EyeOff : Eye}
            iconName={t(shown ? 'secret.hide' : 'secret.show', { what: label })}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </FieldFrame>
  );
}
