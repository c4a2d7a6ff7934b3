import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '../picture.tsx';

/** The picture about which a grown-up decides. It takes the focus, so that a key that is still down decides nothing. */
export function WaitingPicture({ src }: { src: string }) {
  const { t } = useTranslation('rooms');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div ref={frame} className="waiting-picture" tabIndex={-1}>
      <Picture src={src} alt={t('gate.waitingPicture')} />
    </div>
  );
}
