import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferencePhoto } from '../../../contract/characters.ts';
import type { Client } from '../../../contract/index.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { Panel } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

type Calls = Awaited<ReturnType<Client['characters']['forgetPhoto']>>['calls'];

/** Asks once more, in place: names what will be gone, and where the photo has been sent already. */
export function ForgetPhoto({ photo, onClose }: { photo: ReferencePhoto; onClose: () => void }) {
  const { t, i18n } = useTranslation('characters');
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const trial = useQuery({
    // Not below the characters' own key: what is forgotten must not be counted once more.
    queryKey: ['forget-trial', photo.id],
    queryFn: ({ signal }) => queries.characters.forgetPhoto.call({ photoId: photo.id, dryRun: true }, { signal }),
    gcTime: 0,
  });
  const forget = useMutation(
    queries.characters.forgetPhoto.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: queries.characters.key() });
        onClose();
      },
    }),
  );
  const error = trial.error ?? forget.error;
  const asked = useBroughtIntoView<HTMLDivElement>(trial.data);
  return (
    <div ref={asked} role="group" aria-label={t('forget.question')} onKeyDown={onEscape(onClose)}>
      <Panel
        tone="warn"
        title={t('forget.question')}
        actions={
          <>
            <Button
              kind="main"
              busy={forget.isPending || !trial.data}
              onClick={() => forget.mutate({ photoId: photo.id, dryRun: false })}
            >
              {t(forget.isPending ? 'forget.forgetting' : 'forget.now')}
            </Button>
            <Button autoFocus onClick={onClose}>
              {t('forget.keep')}
            </Button>
          </>
        }
      >
        <p role="status">
          {error
            ? sentence(error)
            : trial.data
              ? t('forget.sure', { count: trial.data.files, size: bytesWords(trial.data.bytes, i18n.language) })
              : t('forget.sum')}
        </p>
        {trial.data && <SentBy calls={trial.data.calls} />}
      </Panel>
    </div>
  );
}

/** Most calls that are listed; the rest are counted. */
const listed = 6;

function SentBy({ calls }: { calls: Calls }) {
  const { t } = useTranslation('characters');
  const kids = useKidsRoom();
  if (calls.length === 0) return <p className="small soft">{t('forget.neverSent')}</p>;
  return (
    <>
      <p className="small soft">{t('forget.sentBy', { count: calls.length })}</p>
      {!kids && (
        <ul className="cast-calls small num">
          {calls.slice(0, listed).map(({ jobId, at, provider, modelTitle, storyTitle }) => (
            <li key={jobId}>
              <b>{modelTitle}</b> · {provider.title}
              {storyTitle !== null && <span dir="auto"> · {storyTitle}</span>} · <RelativeTime time={at} />
            </li>
          ))}
          {calls.length > listed && <li>{t('forget.more', { count: calls.length - listed })}</li>}
        </ul>
      )}
    </>
  );
}
