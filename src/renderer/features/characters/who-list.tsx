import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { Portrait } from './portrait.tsx';

/** All characters of the room by name. Arrow keys walk. */
export function WhoList({ characters, shownId }: { characters: readonly Character[]; shownId: string }) {
  const { t } = useTranslation('characters');
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [shownId]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const place = links.findIndex((link) => link === document.activeElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: links.length - 1 }[event.key];
    if (place < 0 || next === undefined || !links[next]) return;
    event.preventDefault();
    links[next].focus();
  }
  return (
    <nav ref={list} className="cast-who" aria-label={t('list')} onKeyDown={onKeyDown}>
      <ul>
        {characters.map((character) => (
          <li key={character.id}>
            <Link
              to="/characters"
              search={{ id: character.id }}
              aria-current={character.id === shownId ? 'page' : undefined}
            >
              <Portrait character={character} />
              <span className="cast-who-words">
                <b dir="auto">{character.name}</b>
                <small>
                  {character.storyCount > 0
                    ? t('stories', { count: character.storyCount })
                    : character.kind || t('noStories')}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
