import './models.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GenerationKind } from '../../../contract/values.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddModel } from './add-model.tsx';
import { ModelRow } from './model-row.tsx';

const kinds: readonly GenerationKind[] = ['text', 'image', 'video'];

/** Every model with its price, its time limit and how long it is still offered; and models of one's own. */
export function ModelsSection() {
  const { t } = useTranslation('settings');
  const sentence = useErrorSentence();
  const models = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: undefined }));
  if (models.isError) {
    return (
      <Panel
        tone="warn"
        announce
        actions={<Button onClick={() => void models.refetch()}>{t('common:tryAgain')}</Button>}
      >
        <p>{sentence(models.error)}</p>
      </Panel>
    );
  }
  if (!models.data) return null;
  return (
    <div className="rows">
      <p className="soft measure">{t('models.explained')}</p>
      {accounts.data && <AddModel models={models.data.models} accounts={accounts.data.accounts} />}
      {modelsByProvider(models.data.models).map(({ provider, practice, models: offered }) => (
        <section key={provider.id} className="model-group" aria-labelledby={`models-${provider.id}`}>
          <h3 id={`models-${provider.id}`}>{practice ? t('home:made.here') : provider.title}</h3>
          {kinds.map((kind) => {
            const ofKind = offered.filter((model) => model.kind === kind);
            if (ofKind.length === 0) return null;
            return (
              <div key={kind}>
                <h4 className="tiny quiet">{t(`models.heading.${kind}`)}</h4>
                <ul aria-label={t(`kind.${kind}`)}>
                  {ofKind.map((model) => (
                    <ModelRow
                      key={model.id}
                      model={model}
                      account={accounts.data?.accounts.find(({ id }) => id === model.own?.accountId) ?? null}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
