import './characters.css';
import './crop.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ImagePlus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { freeName, nameOfFile } from '../../lib/free-name.ts';
import { queries } from '../../lib/queries.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CharacterSheet } from './character-sheet.tsx';
import { IntakeList } from './intake-list.tsx';
import { MemoryPanel } from './memory-panel.tsx';
import { useCharacterActions } from './use-character-actions.ts';
import { useDroppedFiles } from '../../lib/use-dropped-files.ts';
import { usePhotoIntake } from './use-photo-intake.ts';
import { WhoList } from './who-list.tsx';

/** Who can play in the stories of this room: their words, their photos, and what becomes of them. */
export function CharactersPage() {
  const { t } = useTranslation('characters');
  const kids = useKidsRoom();
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const { id: wantedId } = useSearch({ strict: false });
  const list = useQuery(queries.characters.list.queryOptions({ input: undefined }));
  const actions = useCharacterActions();
  const intake = usePhotoIntake();
  const [newId, setNewId] = useState<string | null>(null);
  const characters = list.data?.characters ?? [];
  const shown = characters.find(({ id }) => id === wantedId) ?? characters[0];
  const title = t(kids ? 'kids.title' : 'title');
  const columns = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => columns.current?.querySelector<HTMLElement>('.cast-who [aria-current]'));
  // Somebody else is read from the name on.
  useEffect(() => {
    columns.current?.querySelector('.cast-main')?.scrollTo?.({ top: 0 });
  }, [shown?.id]);

  /** Makes somebody of a name that is free; it can be changed at once. */
  function make(wanted: string, then?: (character: Character) => void) {
    if (actions.create.isPending) return;
    const name = freeName(
      wanted,
      characters.map((one) => one.name),
    );
    actions.create.mutate(
      { name },
      {
        onSuccess: (character) => {
          setNewId(character.id);
          then?.(character);
        },
      },
    );
  }
  const makeNew = () => make(t('newName'));
  const over = useDroppedFiles((files) => {
    if (!list.data) return;
    if (shown) intake.add(shown.id, files);
    else make(nameOfFile(files[0]?.name ?? '') ?? t('newName'), ({ id }) => intake.add(id, files));
  });

  return (
    <div className="cast-page" data-kids={kids || undefined}>
      <header className="top">
        <PageHeading title={title}>{title}</PageHeading>
        {characters.length > 0 && (
          <Button size={kids ? 'normal' : 'small'} icon={Plus} busy={actions.create.isPending} onClick={makeNew}>
            {t(kids ? 'kids.new' : 'new')}
          </Button>
        )}
        <span className="push" />
        <GoToButton />
      </header>
      {list.error && (
        <Panel
          className="cast-trouble"
          announce
          title={t('failed')}
          actions={<Button onClick={() => void list.refetch()}>{t('common:tryAgain')}</Button>}
        >
          <p className="soft">{sentence(list.error)}</p>
        </Panel>
      )}
      {list.data && !shown && (
        <div className="cast-empty">
          <EmptyDrawing />
          <h2>{t(kids ? 'kids.emptyTitle' : 'empty.title')}</h2>
          <p className="soft">{t(kids ? 'kids.emptySentence' : 'empty.sentence')}</p>
          <Button kind="main" size="big" busy={actions.create.isPending} onClick={makeNew}>
            {t(kids ? 'kids.emptyButton' : 'empty.button')}
          </Button>
          <IntakeList intake={intake} />
        </div>
      )}
      {shown && (
        <div className="cast-columns" ref={columns} {...keptFocus}>
          <WhoList characters={characters} shownId={shown.id} />
          <div className="cast-main">
            <CharacterSheet
              key={shown.id}
              character={shown}
              actions={actions}
              intake={intake}
              isNew={shown.id === newId}
              onDuplicated={setNewId}
              onThrownAway={() => void navigate({ to: '/characters', search: {} })}
            />
            {!kids && <MemoryPanel character={shown} />}
          </div>
        </div>
      )}
      {over && (
        <div className="cast-over" aria-hidden>
          <div>
            <p>
              <Icon of={ImagePlus} size={24} />
              {shown ? t('dropFor', { name: shown.name }) : t('dropNew')}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Three empty frames, waiting for a face. */
function EmptyDrawing() {
  return (
    <svg className="cast-drawing" viewBox="0 0 312 136" aria-hidden focusable={false}>
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="5 6" strokeLinecap="round">
        <rect x="6" y="26" width="84" height="104" rx="12" transform="rotate(-5 48 78)" />
        <rect x="222" y="26" width="84" height="104" rx="12" transform="rotate(5 264 78)" />
      </g>
      <rect className="is-front" x="104" y="6" width="104" height="124" rx="14" />
      <circle className="is-head" cx="156" cy="54" r="20" />
      <path className="is-body" d="M118 116c2-24 17-36 38-36s36 12 38 36z" />
    </svg>
  );
}
