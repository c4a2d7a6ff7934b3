import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSystem } from '../../lib/use-system.ts';

/** Version, host and what it is made of. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { version, host, platform } = useSystem();
  return (
    <div className="rows">
      <p className="soft measure">{t('about.what')}</p>
      <dl className="facts">
        <div>
          <dt>{t('about.version')}</dt>
          <dd className="num">{version}</dd>
        </div>
        <div>
          <dt>{t('about.host')}</dt>
          <dd>{t(`about.hostName.${host}`)}</dd>
        </div>
        <div>
          <dt>{t('about.system')}</dt>
          <dd>{t([`about.platform.${platform}`, 'about.platform.other'], { platform })}</dd>
        </div>
        <div>
          <dt>{t('about.licence')}</dt>
          <dd>{t('about.licenceName')}</dd>
        </div>
        <div>
          <dt>{t('about.fonts')}</dt>
          <dd>{t('about.fontNames')}</dd>
        </div>
      </dl>
      <Licences />
    </div>
  );
}

/** The generated list, where the build has it; read only when somebody asks. */
const [loadLicences] = Object.values(
  import.meta.glob<string>('../../../../THIRD_PARTY_LICENSES.md', { query: '?raw', import: 'default' }),
);

function Licences() {
  const { t } = useTranslation('settings');
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  if (!loadLicences) return null;

  function open() {
    loadLicences?.().then(setText, () => setFailed(true));
  }

  return (
    <details className="licences" onToggle={({ currentTarget }) => currentTarget.open && text === null && open()}>
      <summary>{t('about.parts')}</summary>
      {failed && <p className="small soft">{t('about.partsFailed')}</p>}
      {text !== null && <pre>{text}</pre>}
    </details>
  );
}
