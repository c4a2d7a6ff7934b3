import { useMutation } from '@tanstack/react-query';
import { Check, Copy, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useSystem } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BackupAge } from './backup-age.tsx';
import { StorageSpace } from './storage-space.tsx';

/** Where everything is kept, to see, copy and open. */
export function StorageSection() {
  const { t } = useTranslation('settings');
  const { dataFolder, canShowFiles, tier } = useSystem();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const show = useMutation(queries.system.showDataFolder.mutationOptions());
  const sentence = useErrorSentence();

  function copy() {
    navigator.clipboard.writeText(dataFolder).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  }

  return (
    <div className="rows">
      <p className="soft measure">{t('storage.explained')}</p>
      <div className="folder">
        <p className="label" id="data-folder">
          {t('storage.folder')}
        </p>
        <code aria-labelledby="data-folder">{dataFolder}</code>
        <div className="chips">
          <Button size="small" icon={copied === 'yes' ? Check : Copy} onClick={copy}>
            {t(copied === 'yes' ? 'storage.copied' : 'storage.copy')}
          </Button>
          {canShowFiles && (
            <Button size="small" icon={FolderOpen} onClick={() => show.mutate(undefined)}>
              {t('storage.open')}
            </Button>
          )}
        </div>
        <div role="status" className="small soft">
          {copied === 'yes' && <span className="vh">{t('storage.copied')}</span>}
          {copied === 'failed' && t('storage.copyFailed')}
          {show.data?.shown === false && t('storage.openFailed')}
        </div>
      </div>
      {tier === 'adult' ? <BackupAge /> : <p className="small soft measure">{t('storage.backup')}</p>}
      {show.isError && (
        <Panel tone="warn" announce>
          <p>{sentence(show.error)}</p>
        </Panel>
      )}
      <StorageSpace />
    </div>
  );
}
