import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import type { Draft } from './draft-store.ts';
import { lengths, type StoryLanguage, storyLanguages } from './story-options.ts';

interface LanguageAndLengthProps {
  language: StoryLanguage;
  length: number | null;
  onChange: (patch: Partial<Draft>) => void;
}

/** The story's language, and how many scenes it is planned for. */
export function LanguageAndLength({ language, length, onChange }: LanguageAndLengthProps) {
  const { t } = useTranslation('home');
  return (
    <div className="two">
      <Select
        label={t('language.label')}
        value={language}
        options={storyLanguages}
        onChange={(value) => onChange({ language: value })}
      />
      <fieldset className="group">
        <legend className="label">{t('length.label')}</legend>
        <div className="chips">
          {lengths.map((scenes) => (
            <label key={String(scenes)} className="chip radio">
              <input
                className="vh"
                type="radio"
                name="length"
                checked={scenes === length}
                onChange={() => onChange({ length: scenes })}
              />
              {t(`length.name.${scenes ?? 'open'}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
