import { Plus, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';

/** As the contract has them; types are all that the page takes from there. */
const longest = 60;
const most = 200;

interface RoomsWordsProps {
  label: string;
  hint: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
}

/** A list of words and phrases: Enter adds what is typed, a press takes one off. */
export function RoomsWords({ label, hint, words, onChange }: RoomsWordsProps) {
  const { t } = useTranslation('rooms');
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const word = typed.trim();
  const known = words.some((one) => one.toLowerCase() === word.toLowerCase());
  const full = words.length >= most;

  function add() {
    if (word === '' || known || full) return;
    onChange([...words, word]);
    setTyped('');
  }

  function remove(gone: string) {
    onChange(words.filter((one) => one !== gone));
    // What had the focus is gone.
    box.current?.querySelector('input')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <div ref={box} className="rule" role="group" aria-label={label}>
      <div className="rule-add">
        <TextField
          label={label}
          hint={hint}
          value={typed}
          maxLength={longest}
          autoComplete="off"
          error={word !== '' && known ? t('words.known') : full ? t('words.full', { count: most }) : null}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button icon={Plus} iconName={t('words.add', { list: label })} disabled={word === ''} onClick={add} />
      </div>
      {words.length > 0 && (
        <ul className="chips">
          {words.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="chip"
                aria-label={t('words.remove', { word: one })}
                onClick={() => remove(one)}
              >
                <span dir="auto">{one}</span>
                <Icon of={X} size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
