import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiClient } from '../../../contract/clients.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from './copy-line.tsx';

interface LocalApiTokenProps {
  client: ApiClient;
  token: string;
  /** Null while the local API is off. */
  url: string | null;
  onClose: () => void;
}

/** A token, the one time that it is shown, with a line that uses it. */
export function LocalApiToken({ client, token, url, onClose }: LocalApiTokenProps) {
  const { t } = useTranslation('api');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} className="panel api-token" role="group" aria-label={t('token.of', client)} tabIndex={-1}>
      <h4 className="label">{t('token.of', client)}</h4>
      <p className="small soft">{t('token.once')}</p>
      <CopyLine label={t('token.label')} text={token} />
      {url ? (
        <CopyLine
          label={t('token.try')}
          text={`curl -H "Authorization: Bearer ${token}" ${new URL('/api/v1/library', url).href}`}
        />
      ) : (
        <p className="small soft">{t('token.off')}</p>
      )}
      <Button size="small" onClick={onClose}>
        {t('token.close')}
      </Button>
    </div>
  );
}
