import { ArrowLeft, ArrowRight, ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character, ReferencePhoto } from '../../../contract/characters.ts';
import { useFocusBack } from '../../lib/use-focus-back.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChooseFiles } from '../../ui/choose-files.tsx';
import { CropEditor } from './crop-editor.tsx';
import { ForgetPhoto } from './forget-photo.tsx';
import { IntakeList } from './intake-list.tsx';
import { MissingPhoto } from './missing-photo.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import type { CharacterActions } from './use-character-actions.ts';
import type { PhotoIntake } from './use-photo-intake.ts';

interface PhotoSectionProps {
  character: Character;
  actions: CharacterActions;
  intake: PhotoIntake;
}

/** The photos of a character: one large with its crop, all of them in order, and where new ones come in. */
export function PhotoSection({ character, actions, intake }: PhotoSectionProps) {
  const { t } = useTranslation('characters');
  const { photos, name } = character;
  const [shownId, setShownId] = useState<string | null>(null);
  const [forgetting, setForgetting] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const place = Math.max(
    photos.findIndex(({ id }) => id === shownId),
    0,
  );
  const photo = photos[place];
  const section = useRef<HTMLElement>(null);
  useFocusBack(forgetting !== null, () => {
    const { current } = section;
    return current?.querySelector<HTMLElement>('.cast-forget') ?? current?.querySelector<HTMLElement>('button');
  });

  function move(photoId: string, target: number) {
    if (target < 0 || target >= photos.length) return;
    const others = photos.map(({ id }) => id).filter((id) => id !== photoId);
    setShownId(photoId);
    actions.order.mutate(
      { id: character.id, photoIds: others.toSpliced(target, 0, photoId) },
      { onSuccess: () => setSpoken(t('photos.movedTo', { number: target + 1 })) },
    );
  }

  return (
    <section ref={section} className="cast-photos" aria-label={t('photos.of', { name })}>
      <IntakeList intake={intake} />
      {photo && (
        <ShownPhoto
          key={photo.id}
          photo={photo}
          place={place}
          character={character}
          actions={actions}
          forgetting={forgetting === photo.id}
          onForget={(asked) => setForgetting(asked ? photo.id : null)}
        />
      )}
      {photo && <PhotoStrip character={character} shownId={photo.id} onShow={setShownId} onMove={move} />}
      {photo && photos.length > 1 && (
        <Place place={place} count={photos.length} onMove={(target) => move(photo.id, target)} />
      )}
      <p className="vh" role="status">
        {spoken}
      </p>
      <AddPhotos onFiles={(files) => intake.add(character.id, files)} />
    </section>
  );
}

interface ShownPhotoProps {
  photo: ReferencePhoto;
  place: number;
  character: Character;
  actions: CharacterActions;
  forgetting: boolean;
  onForget: (asked: boolean) => void;
}

function ShownPhoto({ photo, place, character, actions, forgetting, onForget }: ShownPhotoProps) {
  const { t } = useTranslation('characters');
  const forget = !forgetting && (
    <Button size="small" kind="bare" className="cast-forget" onClick={() => onForget(true)}>
      {t('forget.this')}
    </Button>
  );
  return (
    <div className="cast-shown">
      {photo.asset.present ? (
        <CropEditor photo={photo} name={t('photos.alt', { name: character.name, number: place + 1 })} actions={actions}>
          {forget}
        </CropEditor>
      ) : (
        <>
          <MissingPhoto photo={photo} actions={actions} />
          {forget && <div className="cast-line">{forget}</div>}
        </>
      )}
      {forgetting && <ForgetPhoto photo={photo} onClose={() => onForget(false)} />}
    </div>
  );
}

/** Where the shown photo stands among those that are sent, and the way to another place. */
function Place({ place, count, onMove }: { place: number; count: number; onMove: (place: number) => void }) {
  const { t } = useTranslation('characters');
  return (
    <div className="cast-line">
      <p className="small soft num">{t('photos.place', { number: place + 1, count })}</p>
      <div className="cast-place">
        <Button size="small" kind="bare" icon={ArrowLeft} busy={place === 0} onClick={() => onMove(place - 1)}>
          {t('photos.earlier')}
        </Button>
        <Button size="small" kind="bare" icon={ArrowRight} busy={place === count - 1} onClick={() => onMove(place + 1)}>
          {t('photos.later')}
        </Button>
      </div>
    </div>
  );
}

function AddPhotos({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('characters');
  const kids = useKidsRoom();
  return (
    <div className="cast-zone">
      <Icon of={ImagePlus} />
      <div>
        <p className="label">{t('zone.title')}</p>
        <p className="small soft">{t(kids ? 'kids.zone' : 'zone.hint')}</p>
      </div>
      <ChooseFiles several size={kids ? 'normal' : 'small'} onFiles={onFiles}>
        {t('zone.choose')}
      </ChooseFiles>
    </div>
  );
}
