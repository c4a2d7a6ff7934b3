import { Check, Lock, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyProtection } from '../../../contract/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { OpenKeys } from './open-keys.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

const facts = ['neverShown', 'noLogs', 'noStories'] as const;

/** Which protection of keys is really active on this computer, in words. */
export function KeyProtectionPanel({ protection }: { protection: KeyProtection }) {
  const { t } = useTranslation('settings');
  const { kind, locked } = protection;
  const safe = kind !== 'memory' && !locked;
  const words = `protection.${locked ? 'locked' : 'kind'}.${kind}`;
  return (
    <section className={safe ? 'safe' : 'safe wait'} aria-labelledby="key-protection">
      <Icon of={locked ? Lock : safe ? ShieldCheck : ShieldAlert} size={40} />
      <div>
        <h3 id="key-protection">{t(`${words}.title`)}</h3>
        <p className="soft measure">{t(`${words}.text`)}</p>
        {!locked && (
          <div className="safe-facts">
            {facts.map((fact) => (
              <StateLine key={fact} tone="run" icon={Check}>
                {t(`protection.fact.${fact}`)}
              </StateLine>
            ))}
          </div>
        )}
        {locked && <OpenKeys withPassphrase={kind === 'passphrase'} />}
        {!locked && (kind === 'memory' || kind === 'passphrase') && <SetPassphrase change={kind === 'passphrase'} />}
      </div>
    </section>
  );
}

function SetPassphrase({ change }: { change: boolean }) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  if (open) return <PassphraseForm change={change} onClose={close} />;
  return (
    <Button ref={button} size="small" kind={change ? 'bare' : 'quiet'} onClick={() => setOpen(true)}>
      {t(change ? 'passphrase.change' : 'passphrase.set')}
    </Button>
  );
}
