import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import type { CastMember } from '../../../contract/stories.ts';
import { ChooseFiles } from '../../ui/choose-files.tsx';
import { CastForm } from './cast-form.tsx';
import { CharacterTiles } from './character-tiles.tsx';

interface CastAdderProps {
  characters: readonly Character[];
  chosen: readonly string[];
  full: boolean;
  onToggle: (character: Character) => void;
  onFiles: (files: readonly File[]) => void;
  onKeep: (member: CastMember) => void;
  onClose: () => void;
}

/** Three ways into the cast: a character of the room, a photo, or a few words for this story only. */
export function CastAdder({ characters, chosen, full, onToggle, onFiles, onKeep, onClose }: CastAdderProps) {
  const { t } = useTranslation('home');
  const box = useRef<HTMLDivElement>(null);
  const known = characters.length > 0;
  useEffect(() => {
    if (known) box.current?.querySelector('button')?.focus();
  }, [known]);
  return (
    <div
      ref={box}
      className="cast-adder"
      role="group"
      aria-label={t('cast.ways')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {known && <CharacterTiles characters={characters} chosen={chosen} full={full} onToggle={onToggle} />}
      <div className="photo-zone">
        <p className="small soft">{t('cast.dropHere')}</p>
        <ChooseFiles several size="small" onFiles={onFiles}>
          {t('cast.choosePhotos')}
        </ChooseFiles>
      </div>
      {!full && (
        <>
          {known && <p className="label">{t('cast.onlyHere')}</p>}
          <CastForm member={null} focus={!known} onKeep={onKeep} onCancel={onClose} />
        </>
      )}
    </div>
  );
}
