import { useTranslation } from 'react-i18next';
import type { GenerationKind } from '../../../contract/values.ts';

const kinds: readonly GenerationKind[] = ['text', 'image', 'video'];

interface UnlockedModelsProps {
  models: readonly { id: string; title: string; kind: GenerationKind }[];
  /** Models that the provider has and Fableroom does not use. */
  others?: number;
}

/** What a key opens: the names of the models, by what they make. */
export function UnlockedModels({ models, others = 0 }: UnlockedModelsProps) {
  const { t, i18n } = useTranslation('settings');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (
    <>
      <dl className="unlocked small">
        {kinds
          .map((kind) => ({ kind, titles: models.filter((model) => model.kind === kind).map(({ title }) => title) }))
          .filter(({ titles }) => titles.length > 0)
          .map(({ kind, titles }) => (
            <div key={kind}>
              <dt>{t(`kind.${kind}`)}</dt>
              <dd>{list.format(titles)}</dd>
            </div>
          ))}
      </dl>
      {others > 0 && <p className="small quiet">{t('unlocks.others', { count: others })}</p>}
    </>
  );
}
