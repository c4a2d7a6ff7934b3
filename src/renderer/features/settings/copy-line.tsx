import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** One line of code to be taken elsewhere, with a button that copies it. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('api');
  const id = useId();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  }

  return (
    <div className="copy-line">
      <p className="label" id={id}>
        {label}
      </p>
      <code aria-labelledby={id}>{text}</code>
      <Button size="small" icon={copied === 'yes' ? Check : Copy} onClick={copy}>
        {t(copied === 'yes' ? 'copied' : 'copy')} <span className="vh">{label}</span>
      </Button>
      <p className="small soft" role="status">
        {copied === 'yes' && <span className="vh">{t('copied')}</span>}
        {copied === 'failed' && t('copyFailed')}
      </p>
    </div>
  );
}
