import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { useFileSentence } from '../../lib/use-file-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

interface BackupPathProps {
  what: 'folder' | 'open-file';
  /** With the operating system's own dialog; otherwise the path is typed. */
  canAsk: boolean;
  label: string;
  busy: boolean;
  onPath: (path: string) => void;
}

/** One folder or file of this computer. */
export function BackupPath({ what, canAsk, label, busy, onPath }: BackupPathProps) {
  const { t } = useTranslation('backup');
  const sentence = useFileSentence();
  const [typed, setTyped] = useState('');
  const ask = useMutation(
    queries.backups.choosePath.mutationOptions({ onSuccess: ({ path }) => path !== null && onPath(path) }),
  );
  if (canAsk)
    return (
      <div className="group">
        <Button busy={busy || ask.isPending} onClick={() => ask.mutate({ what })}>
          {label}
        </Button>
        <p className="field-error" role="alert">
          {ask.error ? sentence(ask.error) : ''}
        </p>
      </div>
    );
  return (
    <form
      className="backup-path"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && typed.trim() !== '') onPath(typed.trim());
      }}
    >
      <TextField
        label={t(what === 'folder' ? 'path.folder' : 'path.file')}
        hint={t('path.hint')}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" busy={busy} disabled={typed.trim() === ''}>
        {busy ? label : t(what === 'folder' ? 'path.useFolder' : 'path.useFile')}
      </Button>
    </form>
  );
}
