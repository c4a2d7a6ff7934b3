import './palette.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { isApple } from '../../ui/go-to-button.tsx';
import { FloatingDialog } from '../../ui/floating-dialog.tsx';

const modifier = isApple ? '⌘' : 'Ctrl';

/** Keys by what they do; the words are in `palette:shortcut`. */
const shortcuts: readonly { name: string; keys: readonly string[] }[] = [
  { name: 'palette', keys: [modifier, 'K'] },
  { name: 'begin', keys: [modifier, '↵'] },
  { name: 'choices', keys: ['1', '–', '4'] },
  { name: 'pages', keys: ['←', '→'] },
  { name: 'select', keys: ['␣'] },
  { name: 'rename', keys: ['F2'] },
  { name: 'undo', keys: [modifier, 'Z'] },
  { name: 'redo', keys: [modifier, '⇧', 'Z'] },
  { name: 'shortcuts', keys: ['?'] },
  { name: 'close', keys: ['Esc'] },
];

/** What the keyboard can do. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  return (
    <FloatingDialog label={t('shortcut.heading')} className="shortcuts" onClose={onClose}>
      <h2>{t('shortcut.heading')}</h2>
      <dl>
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(`shortcut.${name}`)}</dt>
            <dd>{keys.map((key) => (key === '–' ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>))}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t('common:close')}</Button>
    </FloatingDialog>
  );
}
