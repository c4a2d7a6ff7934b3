import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../../contract/backups.ts';
import { formatMoney } from '../../lib/price.ts';

type Change = RestorePlan['settings'][number];

/** What replacing the library changes besides: looks, caps and the rules of the kids' room, as it is now and as it will be. */
export function SettingChanges({ changes }: { changes: readonly Change[] }) {
  const { t, i18n } = useTranslation('backup');
  const list = new Intl.ListFormat(i18n.language);
  return (
    <section>
      <p className="label">{t('settings.title')}</p>
      <ul className="backup-lines small num">
        {changes.map(({ tier, field, from, to }) => (
          <li key={`${tier} ${field}`}>
            {t('settings.change', {
              room: t(`common:room.name.${tier}`),
              field: t([`settings.field.${field}`, 'settings.field.other']),
              from: words(field, from),
              to: words(field, to),
            })}
          </li>
        ))}
      </ul>
    </section>
  );

  function words(field: string, value: Change['to']): string {
    if (value === null) return t('settings.none');
    if (typeof value === 'boolean') return t(value ? 'settings.on' : 'settings.off');
    if (Array.isArray(value)) return value.length === 0 ? t('settings.none') : list.format(value);
    if (typeof value === 'number' && field.endsWith('Micros')) return formatMoney(value, i18n.language);
    return String(value);
  }
}
