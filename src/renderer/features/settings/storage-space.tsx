import './storage-section.css';
import { useQuery } from '@tanstack/react-query';
import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../contract/index.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Panel } from '../../ui/panel.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { DropTakes } from './drop-takes.tsx';
import { RepairRoom } from './repair-room.tsx';

type Summary = Awaited<ReturnType<Client['storage']['summary']>>;
type Line = {
  name: 'pictures' | 'clips' | 'otherTakes' | 'thumbnails' | 'trash' | 'held' | 'orphans';
  files: number;
  bytes: number;
};

/** In the order in which a person would look for room. Without what is nothing and cannot grow by use. */
function linesOf(summary: Summary): Line[] {
  return (['pictures', 'clips', 'otherTakes', 'thumbnails', 'trash', 'held', 'orphans'] as const)
    .map((name) => ({ name, ...summary[name] }))
    .filter(({ name, files }) => (name !== 'orphans' && name !== 'held') || files > 0);
}

/** What takes the space of this room, and what can be done about it. */
export function StorageSpace() {
  const { t, i18n } = useTranslation('settings');
  const sentence = useErrorSentence();
  // Files come and go without an event: read whenever it is looked at.
  const { data, error } = useQuery(queries.storage.summary.queryOptions({ input: undefined, staleTime: 0 }));
  if (error)
    return (
      <Panel tone="warn" announce>
        <p>{sentence(error)}</p>
      </Panel>
    );
  if (!data) return <p className="soft small">{t('storage.reading')}</p>;
  const lines = linesOf(data);
  const size = (bytes: number) => bytesWords(bytes, i18n.language);
  const largest = Math.max(1, data.databaseBytes, ...lines.map(({ bytes }) => bytes));
  return (
    <>
      {data.nearlyFull && (
        <Panel tone="warn" announce title={t('storage.nearlyFull')}>
          <p>{t('storage.nearlyFullSentence')}</p>
        </Panel>
      )}
      <section className="space" aria-labelledby="storage-space">
        <h3 id="storage-space">{t('storage.space')}</h3>
        <dl className="num">
          {lines.map(({ name, files, bytes }) => (
            <SpaceLine
              key={name}
              name={t(`storage.kind.${name}`)}
              note={t('storage.files', { count: files })}
              size={size(bytes)}
              share={bytes / largest}
            />
          ))}
          <SpaceLine
            name={t('storage.kind.database')}
            note=""
            size={size(data.databaseBytes)}
            share={data.databaseBytes / largest}
          />
        </dl>
        <p className="small soft num">
          <StateLine tone={data.nearlyFull ? 'bad' : 'quiet'} icon={HardDrive}>
            {t('storage.free', { size: size(data.freeBytes) })}
          </StateLine>
        </p>
        {data.missing > 0 && <p className="small soft">{t('storage.missing', { count: data.missing })}</p>}
      </section>
      <DropTakes otherTakes={data.otherTakes} />
      <RepairRoom />
    </>
  );
}

function SpaceLine({ name, note, size, share }: { name: string; note: string; size: string; share: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="space-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.max(share > 0 ? 1 : 0, share * 100)}%` }} />
      </dd>
      <dd className="small quiet">{note}</dd>
      <dd>{size}</dd>
    </div>
  );
}
