import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/system.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useSettings, useUpdateSettings } from '../../lib/use-settings.ts';
import { Panel } from '../../ui/panel.tsx';
import { StoryText } from '../../ui/story-text.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ChipRadios } from './chip-radios.tsx';
import { SettingRow } from './setting-row.tsx';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];
const fonts: readonly Settings['storyFont'][] = ['literata', 'figtree', 'hyperlegible'];
/** A language is named in itself. */
const languages: readonly { value: Settings['language']; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
];

/** Theme, type, size, motion and language of the interface. Everything shows at once and is kept. */
export function AppearanceSection() {
  const { t, i18n } = useTranslation('settings');
  const settings = useSettings();
  const update = useUpdateSettings();
  const sentence = useErrorSentence();
  return (
    <div className="rows">
      {update.isError && (
        <Panel tone="warn" announce>
          <p>{t('notKept', { reason: sentence(update.error) })}</p>
        </Panel>
      )}
      <SettingRow label={t('theme.label')} hint={t('theme.hint')}>
        <ChipRadios
          name="theme"
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`theme.name.${value}`) }))}
          onChange={(theme) => update.mutate({ theme })}
        />
      </SettingRow>
      <SettingRow label={t('language.label')} hint={t('language.hint')}>
        <ChipRadios
          name="language"
          value={settings.language}
          options={languages}
          onChange={(language) => update.mutate({ language })}
        />
      </SettingRow>
      <SettingRow label={t('font.label')} hint={t('font.hint')}>
        <ChipRadios
          name="font"
          value={settings.storyFont}
          options={fonts.map((value) => ({ value, label: t(`font.name.${value}`) }))}
          onChange={(storyFont) => update.mutate({ storyFont })}
        />
      </SettingRow>
      <SettingRow label={t('size.label')} hint={t('size.hint')}>
        <div className="size">
          <span className="small-a" aria-hidden>
            {t('size.letter')}
          </span>
          <input
            type="range"
            className="slider"
            aria-label={t('size.label')}
            min={0.8}
            max={1.6}
            step={0.1}
            value={settings.textScale}
            aria-valuetext={new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(settings.textScale)}
            onChange={({ target }) => update.mutate({ textScale: Number(target.value) })}
          />
          <span className="large-a" aria-hidden>
            {t('size.letter')}
          </span>
          <output className="num small soft">
            {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(settings.textScale)}
          </output>
        </div>
      </SettingRow>
      <figure className="sample">
        <figcaption className="tiny quiet">{t('sample.label')}</figcaption>
        <StoryText text={t('sample.text')} language={i18n.language} />
      </figure>
      <Switch
        label={t('motion.label')}
        checked={settings.reduceMotion}
        onChange={(reduceMotion) => update.mutate({ reduceMotion })}
      >
        {t('motion.hint')}
      </Switch>
    </div>
  );
}
