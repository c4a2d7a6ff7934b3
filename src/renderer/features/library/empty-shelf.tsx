import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKidsRoom } from '../../lib/use-system.ts';
import { buttonClass } from '../../ui/button-class.ts';
import boat from './paper-boat.webp';

/** What the library shows before there is a story: one sentence and one button. */
export function EmptyShelf() {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  return (
    <div className="library-empty">
      <div className="library-empty-art">
        <img src={boat} alt={t('empty.alt')} width={816} height={544} />
      </div>
      <h2>{t('empty.title')}</h2>
      <p className="soft">{t('empty.sentence')}</p>
      <Link to="/" className={buttonClass({ kind: 'main', size: 'big' })}>
        {t('empty.begin')}
      </Link>
      {!kids && (
        <Link to="/settings" search={{ section: 'backup' }} className="link">
          {t('backup:story.open')}
        </Link>
      )}
    </div>
  );
}
