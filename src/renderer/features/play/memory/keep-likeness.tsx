import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crop } from '../../../../contract/characters.ts';
import type { Scene, Take } from '../../../../contract/scenes.ts';
import type { Story } from '../../../../contract/stories.ts';
import { useAssetAddress } from '../../../lib/asset-address.ts';
import { useErrorSentence } from '../../../lib/error-sentence.ts';
import { freeName, nameLimit } from '../../../lib/free-name.ts';
import { queries } from '../../../lib/queries.ts';
import { refusedInput } from '../../../lib/refused-input.ts';
import { useBroughtIntoView } from '../../../lib/use-brought-into-view.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { TextField } from '../../../ui/field.tsx';
import { onEscape } from '../../../ui/on-escape.ts';
import { castOfScene } from './scene-photos.ts';
import './memory.css';

/** Parts of a picture that may show somebody, as shares of it. */
const parts = {
  whole: { left: 0, top: 0, width: 1, height: 1 },
  left: { left: 0, top: 0, width: 0.5, height: 1 },
  middle: { left: 0.25, top: 0, width: 0.5, height: 1 },
  right: { left: 0.5, top: 0, width: 0.5, height: 1 },
} satisfies Record<string, Crop>;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

interface KeepLikenessProps {
  story: Story;
  scene: Scene;
  /** The picture that shows them as they are to stay. */
  take: Take;
  onClose: () => void;
}

/** Keeps somebody like in a picture: a new character of the room, or one more photo of one who is known. */
export function KeepLikeness({ story, scene, take, onClose }: KeepLikenessProps) {
  const { t } = useTranslation('play');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const nameId = useId();
  const form = useBroughtIntoView<HTMLFormElement>();
  const { data } = useQuery(queries.characters.list.queryOptions({ input: undefined }));
  const people = castOfScene(story, scene);
  const [part, setPart] = useState<Part>('whole');
  const [name, setName] = useState(people[0]?.name ?? '');
  const keep = useMutation(
    queries.characters.fromPicture.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: queries.characters.key() }),
    }),
  );
  const characters = data?.characters ?? [];
  const wanted = freeName(name, []);
  // Somebody of that name is known exactly when the name is not free.
  const known = characters.find((character) => wanted !== '' && freeName(name, [character.name]) !== wanted);
  const kept = keep.data;

  function send(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || keep.isPending) return;
    keep.mutate({
      takeId: take.id,
      ...(part !== 'whole' && { crop: parts[part] }),
      ...(known ? { characterId: known.id } : { name: name.trim() }),
    });
  }

  if (kept) {
    return (
      <section className="play-keep" role="status" aria-label={t('keep.name')}>
        <p>{t('keep.done', { name: kept.name })}</p>
        <div className="play-steps-row">
          <Link to="/characters" search={{ id: kept.id }} className="link">
            {t('keep.look', { name: kept.name })}
          </Link>
          <Button kind="bare" size="small" onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <form ref={form} className="play-keep" aria-label={t('keep.name')} onSubmit={send} onKeyDown={onEscape(onClose)}>
      <div className="play-keep-choice">
        <PartOfPicture take={take} crop={parts[part]} />
        <div className="play-steps">
          <p className="label">{t('keep.where')}</p>
          <div className="chips" role="group" aria-label={t('keep.where')}>
            {partNames.map((one) => (
              <Chip key={one} pressed={one === part} onClick={() => setPart(one)}>
                {t(`keep.part.${one}`)}
              </Chip>
            ))}
          </div>
          <p className="small soft">{t('keep.finer')}</p>
        </div>
      </div>
      <TextField
        label={t('keep.who')}
        list={nameId}
        maxLength={nameLimit}
        autoFocus
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
        hint={known ? t('keep.known', { name: known.name }) : t('keep.new')}
        error={keep.error ? (refusedInput(keep.error) ? t('keep.refused') : sentence(keep.error)) : null}
      />
      <datalist id={nameId}>
        {[...people, ...characters].map(({ name: one }, index) => (
          <option key={index} value={one} />
        ))}
      </datalist>
      <div className="play-steps-row">
        <Button type="submit" kind="main" size="small" busy={keep.isPending} disabled={name.trim() === ''}>
          {t(known ? 'keep.addPhoto' : 'keep.make')}
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The part of the picture that would be kept. */
function PartOfPicture({ take, crop }: { take: Take; crop: Crop }) {
  const address = useAssetAddress();
  const { asset } = take;
  if (!asset) return null;
  const percent = (share: number) => `${share * 100}%`;
  const shape = ((asset.width ?? 1) * crop.width) / ((asset.height ?? 1) * crop.height);
  return (
    <div className="play-keep-view">
      <span style={{ aspectRatio: shape, ...(shape > 1 ? { width: '100%' } : { height: '100%' }) }}>
        <img
          src={address(asset.id, 640)}
          alt=""
          draggable={false}
          style={{
            width: percent(1 / crop.width),
            height: percent(1 / crop.height),
            left: percent(-crop.left / crop.width),
            top: percent(-crop.top / crop.height),
          }}
        />
      </span>
    </div>
  );
}
