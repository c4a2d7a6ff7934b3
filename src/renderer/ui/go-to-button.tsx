import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../lib/palette-state.ts';
import { Icon } from './icon.tsx';

/** True where ⌘ does what Ctrl does elsewhere. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the command palette; sits at the right of a page's heading. */
export function GoToButton() {
  const { t } = useTranslation('common');
  return (
    <button
      type="button"
      className="palette-button"
      onClick={openPalette}
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
    >
      <Icon of={Search} />
      {t('goTo')} <kbd>{isApple ? '⌘ K' : t('key.ctrlK')}</kbd>
    </button>
  );
}
