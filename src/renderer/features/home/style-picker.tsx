import { useTranslation } from 'react-i18next';
import type { Style } from '../../../contract/values.ts';
import { stylePreviews, styles } from './story-options.ts';

/** Six painted previews, one of them chosen. Arrow keys move the choice. */
export function StylePicker({ style, onChange }: { style: Style; onChange: (style: Style) => void }) {
  const { t } = useTranslation('home');
  return (
    <fieldset className="group">
      <legend className="label">{t('style.label')}</legend>
      <div className="styles">
        {styles.map((name) => (
          <label key={name}>
            <input
              className="vh"
              type="radio"
              name="style"
              value={name}
              checked={name === style}
              onChange={() => onChange(name)}
            />
            <span className="pic">
              <img src={stylePreviews[name]} alt="" width={360} height={270} draggable={false} />
            </span>
            {t(`style.name.${name}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
