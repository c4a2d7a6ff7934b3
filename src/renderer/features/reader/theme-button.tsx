import { Contrast, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { lookStore, readerThemes, type ReaderTheme } from './look-store.ts';

const icons = { paper: Sun, night: Moon, contrast: Contrast } satisfies Record<ReaderTheme, typeof Sun>;

/** Says in which light one reads; a press turns to the next: paper, night, high contrast. */
export function ThemeButton() {
  const { t } = useTranslation('reader');
  const theme = lookStore((look) => look.theme);
  const name = t(`theme.${theme}`);
  return (
    <Button
      kind="bare"
      size="small"
      icon={icons[theme]}
      title={t('theme.change')}
      onClick={() => {
        const next = readerThemes[(readerThemes.indexOf(theme) + 1) % readerThemes.length];
        if (next) lookStore.setState({ theme: next });
      }}
    >
      <span className="vh">{t('theme.label')} </span>
      {name}
    </Button>
  );
}
