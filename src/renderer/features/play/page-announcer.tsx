import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PageAnnouncerProps {
  depth: number;
  writing: boolean;
  picture: boolean;
  clip: boolean;
}

/** Says aloud what has become ready on the page. Says nothing about what was there when it was opened. */
export function PageAnnouncer({ depth, writing, picture, clip }: PageAnnouncerProps) {
  const { t } = useTranslation('play');
  const before = useRef({ writing: false, picture, clip });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = before.current;
    before.current = { writing, picture, clip };
    if (writing && !last.writing) setSaid(t('say.writing', { page: depth }));
    else if (!writing && last.writing) setSaid(t('say.written'));
    else if (clip && !last.clip) setSaid(t('say.clip'));
    else if (picture && !last.picture) setSaid(t('say.picture'));
  }, [writing, picture, clip, depth, t]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
