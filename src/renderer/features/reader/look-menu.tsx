import './look-menu.css';
import { Popover } from '@base-ui/react/popover';
import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/system.ts';
import { useSettings } from '../../lib/use-settings.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lookStore } from './look-store.ts';

const fonts: readonly Settings['storyFont'][] = ['literata', 'figtree', 'hyperlegible'];
const [smallest, largest, stepSize] = [0.8, 1.6, 0.1];

/** Size and letters of the words. */
export function LookMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('reader');
  const settings = useSettings();
  const look = lookStore();
  const scale = look.scale ?? settings.textScale;
  const font = look.font ?? settings.storyFont;
  const resize = (by: number) =>
    lookStore.setState({ scale: Math.min(largest, Math.max(smallest, Math.round((scale + by) * 10) / 10)) });
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger
        className={buttonClass({ kind: 'bare', iconOnly: true })}
        aria-label={t('look.name')}
        title={t('look.name')}
      >
        <Icon of={ALargeSmall} />
      </Popover.Trigger>
      <Popover.Portal container={document.querySelector<HTMLElement>('.reader') ?? document.body}>
        <Popover.Positioner side="bottom" align="end" sideOffset={8} className="reader-menu-place">
          <Popover.Popup className="float reader-menu" aria-label={t('look.name')}>
            <div className="reader-size" role="group" aria-label={t('look.size')}>
              <span className="label">{t('look.size')}</span>
              <Button
                size="small"
                icon={Minus}
                iconName={t('look.smaller')}
                disabled={scale <= smallest}
                onClick={() => resize(-stepSize)}
              />
              <span className="num" role="status">
                {t('look.percent', { percent: Math.round(scale * 100) })}
              </span>
              <Button
                size="small"
                icon={Plus}
                iconName={t('look.larger')}
                disabled={scale >= largest}
                onClick={() => resize(stepSize)}
              />
            </div>
            <div className="reader-fonts" role="group" aria-label={t('look.font')}>
              <span className="label">{t('look.font')}</span>
              <div className="chips">
                {fonts.map((one) => (
                  <Chip
                    key={one}
                    pressed={one === font}
                    className={`is-${one}`}
                    onClick={() => lookStore.setState({ font: one })}
                  >
                    {t(`look.fonts.${one}`)}
                  </Chip>
                ))}
              </div>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
