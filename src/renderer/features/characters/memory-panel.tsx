import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Feather, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import type { Model } from '../../../contract/models.ts';
import { modelsByProvider } from '../../lib/models-by-provider.ts';
import { queries } from '../../lib/queries.ts';
import { showToast } from '../../lib/toast-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** What each painter would make of these photos, and when any of them leaves this computer. */
export function MemoryPanel({ character }: { character: Character }) {
  const { t } = useTranslation('characters');
  const models = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const painters = models.data?.models.filter(({ kind, usable }) => kind === 'image' && usable) ?? [];
  const sendable = character.photos.filter(({ cropAsset }) => cropAsset.present).length;
  return (
    <aside className="panel cast-memory" aria-labelledby="cast-memory">
      <h2 id="cast-memory">{t('memory.title')}</h2>
      <p className="small soft">{t('memory.means', { name: character.name })}</p>
      {painters.length > 0 && (
        <ul className="cast-painters" aria-label={t('memory.painters')}>
          {paintersAlike(painters, sendable).map((alike) => (
            <Painters key={alike[0].id} alike={alike} photos={sendable} />
          ))}
        </ul>
      )}
      {painters.every(({ practice }) => practice) && models.data && (
        <p className="small soft">
          {t('memory.onlyPractice')}{' '}
          <Link to="/settings" search={{ section: 'providers' }} className="link">
            {t('memory.toProviders')}
          </Link>
        </p>
      )}
      <Consents />
    </aside>
  );
}

type Alike = readonly [Model, ...Model[]];

/** Painters of one provider that make the same of these photos stand together: most providers have many. */
function paintersAlike(painters: readonly Model[], photos: number): Alike[] {
  return modelsByProvider(painters).flatMap(({ models }) => {
    const alike = new Map<string, Alike>();
    for (const model of models) {
      const words = JSON.stringify(painterWords(model, photos));
      const others = alike.get(words);
      alike.set(words, others ? [...others, model] : [model]);
    }
    return [...alike.values()];
  });
}

function Painters({ alike, photos }: { alike: Alike; photos: number }) {
  const { t, i18n } = useTranslation('characters');
  const [model] = alike;
  const takes = model.capabilities.referencePhotos > 0;
  const icon = model.practice ? Feather : takes ? Check : Minus;
  const several = alike.length > 1;
  return (
    <li className={takes && !model.practice ? 'takes' : undefined}>
      <Icon of={icon} />
      <b>{several ? model.provider.title : model.title}</b>
      <p>{t(...painterWords(model, photos))}</p>
      {several && <p className="quiet">{new Intl.ListFormat(i18n.language).format(alike.map(({ title }) => title))}</p>}
    </li>
  );
}

function painterWords({ practice, capabilities }: Model, photos: number): [string, Record<string, number>] {
  const limit = capabilities.referencePhotos;
  if (practice) return ['memory.practice', {}];
  if (limit === 0) return ['memory.takesNone', {}];
  if (photos === 0) return ['memory.takesUpTo', { count: limit }];
  if (photos <= limit) return ['memory.sendsAll', { count: photos }];
  return ['memory.sendsFirst', { count: limit, all: photos }];
}

/** To whom somebody has agreed that photos of this room go, and the way back. */
function Consents() {
  const { t } = useTranslation('characters');
  const cache = useQueryClient();
  const list = useQuery(queries.characters.consents.queryOptions({ input: undefined }));
  const withdraw = useMutation(
    queries.characters.withdraw.mutationOptions({
      onSuccess: (answer) => cache.setQueryData(queries.characters.consents.queryKey({ input: undefined }), answer),
      onError: (error) => showToast({ kind: 'trouble', error }),
    }),
  );
  const consents = list.data?.consents;
  return (
    <section className="cast-consents" aria-labelledby="cast-consents">
      <h3 id="cast-consents">{t('consents.title')}</h3>
      {consents?.length === 0 && <p className="small soft">{t('consents.none')}</p>}
      {consents && consents.length > 0 && (
        <>
          <ul>
            {consents.map(({ provider, agreedAt }) => (
              <li key={provider.id}>
                <b>{provider.title}</b>
                <span className="small soft">
                  {t('consents.agreed')} <RelativeTime time={agreedAt} />
                </span>
                <Button
                  size="small"
                  busy={withdraw.isPending}
                  onClick={() => withdraw.mutate({ providerId: provider.id })}
                >
                  {t('consents.withdraw')}
                  <span className="vh">: {provider.title}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p className="small soft">{t('consents.staysSent')}</p>
        </>
      )}
    </section>
  );
}
