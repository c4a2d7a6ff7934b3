import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../lib/price.ts';

/** An amount. An estimate has its sign before it and says so to those who listen; a charged one has none. */
export function Money({ micros, estimated = false }: { micros: number; estimated?: boolean }) {
  const { t, i18n } = useTranslation('activity');
  const figure = formatMoney(micros, i18n.language, estimated ? 'estimate' : 'list');
  if (!estimated) return <span className="num">{figure}</span>;
  return (
    <span className="num est">
      <span className="vh">{t('money.about')} </span>
      {figure}
    </span>
  );
}
