import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../../contract/backups.ts';
import { queries } from '../../lib/queries.ts';
import { useFileSentence } from '../../lib/use-file-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { BackupPath } from './backup-path.tsx';
import { BackupPlan } from './backup-plan.tsx';
import { ChipRadios } from './chip-radios.tsx';

type Mode = 'merge' | 'replace';

/** Brings a backup or a story file back, after saying what that will do. */
export function BackupRestore({ canAskForPath }: { canAskForPath: boolean }) {
  const { t } = useTranslation('backup');
  const sentence = useFileSentence();
  const cache = useQueryClient();
  const [mode, setMode] = useState<Mode>('merge');
  const [letThrough, setLetThrough] = useState(false);
  const [looked, setLooked] = useState<{ path: string; plan: RestorePlan } | null>(null);
  const inspect = useMutation(queries.backups.inspect.mutationOptions());
  const restore = useMutation(
    queries.backups.restore.mutationOptions({
      onSuccess: () => {
        setLooked(null);
        void cache.invalidateQueries();
      },
    }),
  );

  function look(path: string, how: Mode, through: boolean) {
    restore.reset();
    setMode(how);
    setLetThrough(through);
    // What was said of another file must not stand beside this one.
    if (path !== looked?.path) setLooked(null);
    inspect.mutate({ path, mode: how, letThrough: through }, { onSuccess: (plan) => setLooked({ path, plan }) });
  }

  const isLibrary = looked?.plan.contents.kind === 'library';
  const error = inspect.error ?? restore.error;
  return (
    <section className="backup-part" aria-labelledby="backup-restore">
      <h3 id="backup-restore">{t('restore.title')}</h3>
      <p className="soft measure">{t('restore.explained')}</p>
      <BackupPath
        what="open-file"
        canAsk={canAskForPath}
        label={t(inspect.isPending ? 'restore.looking' : 'restore.choose')}
        busy={inspect.isPending || restore.isPending}
        onPath={(path) => look(path, 'merge', false)}
      />
      {looked && (
        <div className="backup-plan" role="group" aria-label={t('plan.label')}>
          <BackupPlan path={looked.path} plan={looked.plan} mode={mode} />
          {isLibrary && (
            <fieldset className="group">
              <legend className="label">{t('mode.label')}</legend>
              <ChipRadios
                name="backup-mode"
                value={mode}
                options={(['merge', 'replace'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
                onChange={(next) => look(looked.path, next, letThrough)}
              />
              <p className="small soft measure">{t(`mode.${mode}Hint`)}</p>
            </fieldset>
          )}
          {(letThrough || looked.plan.keptOut > 0) && (
            <Switch
              label={t('restore.letThrough')}
              checked={letThrough}
              onChange={(through) => look(looked.path, mode, through)}
            >
              {t('restore.letThroughMeans')}
            </Switch>
          )}
          <div className="chips">
            <Button
              kind="main"
              busy={restore.isPending || inspect.isPending}
              onClick={() => restore.mutate({ path: looked.path, mode, letThrough })}
            >
              {t(restore.isPending ? 'restore.busy' : `restore.do.${mode}`)}
            </Button>
            <Button kind="bare" onClick={() => setLooked(null)}>
              {t('common:cancel')}
            </Button>
          </div>
        </div>
      )}
      <p role="status">
        {restore.data &&
          [
            t('restore.done', { count: restore.data.adds + restore.data.differs, same: restore.data.same }),
            restore.data.keptOut > 0 && t('plan.keptOut', { count: restore.data.keptOut }),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      <p className="field-error" role="alert">
        {error ? sentence(error) : ''}
      </p>
    </section>
  );
}
