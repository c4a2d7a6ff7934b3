import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../ui/button-class.ts';
import { PageHeading } from '../ui/page-heading.tsx';

/** For an address that leads nowhere. */
export function NowherePage() {
  const { t } = useTranslation('common');
  return (
    <div className="centred">
      <PageHeading title={t('nowhere.title')}>{t('nowhere.title')}</PageHeading>
      <p className="soft">{t('nowhere.text')}</p>
      <Link to="/library" className={buttonClass({ kind: 'main' })}>
        {t('nowhere.toLibrary')}
      </Link>
    </div>
  );
}
