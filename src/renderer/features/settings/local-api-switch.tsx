import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalApi } from '../../../contract/clients.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CopyLine } from './copy-line.tsx';

const highestPort = 65_535;

/** Switches the local API and says its address. The port is kept when its field is left. */
export function LocalApiSwitch({ state }: { state: LocalApi }) {
  const { t } = useTranslation('api');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const set = useMutation(
    queries.localApi.set.mutationOptions({
      scope: { id: 'local-api' },
      onSuccess: (next) => {
        cache.setQueryData(queries.localApi.state.queryKey({ input: undefined }), next);
        setTyped(null);
      },
    }),
  );
  const keptText = state.port === 0 ? '' : String(state.port);

  function keepPort() {
    if (typed === null) return;
    const port = portOf(typed);
    setWrong(port === null);
    if (port === null) return;
    if (port === state.port) setTyped(null);
    else set.mutate({ on: state.on, port });
  }

  function onKeyDown({ key }: KeyboardEvent) {
    if (key === 'Enter') keepPort();
    if (key !== 'Escape') return;
    setTyped(null);
    setWrong(false);
  }

  return (
    <section className="api-part" aria-label={t('switch.label')}>
      <Switch
        label={t('switch.label')}
        checked={state.on}
        disabled={!state.canBeSwitchedOff}
        onChange={(on) => set.mutate({ on, port: portOf(typed ?? keptText) ?? state.port })}
      >
        {t(state.canBeSwitchedOff ? 'switch.hint' : 'switch.always')}
      </Switch>
      {state.canBeSwitchedOff && (
        <div className="api-port">
          <TextField
            label={t('port.label')}
            hint={t('port.hint')}
            placeholder={t('port.free')}
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? keptText}
            error={wrong ? t('port.wrong', { highest: highestPort }) : null}
            onChange={({ target }) => {
              setTyped(target.value);
              setWrong(false);
            }}
            onBlur={keepPort}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {state.portTaken && (
        <Panel announce>
          <p>{t('port.taken', { port: state.port })}</p>
        </Panel>
      )}
      {state.url && <CopyLine label={t('address')} text={state.url} />}
      {state.url && <CopyLine label={t('reference')} text={referenceOf(state.url)} />}
      <p className="field-error" role="alert">
        {set.error ? sentence(set.error) : ''}
      </p>
    </section>
  );
}

/** Empty takes a free port. Null for what is no port. */
function portOf(typed: string): number | null {
  const words = typed.trim();
  if (words === '') return 0;
  const port = /^\d{1,5}$/.test(words) ? Number(words) : Number.NaN;
  return port >= 1 && port <= highestPort ? port : null;
}

/** The page that describes every operation is served beside them. */
function referenceOf(url: string): string {
  return new URL('/api/v1/docs', url).href;
}
