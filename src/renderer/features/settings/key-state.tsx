import { Check, Clock, KeyRound, Lock, ShieldQuestion, TriangleAlert, Unplug } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Account, KeyProtection, KeyTest } from '../../../contract/accounts.ts';
import { StateLine } from '../../ui/state-line.tsx';

type Tone = 'good' | 'wait' | 'bad' | 'run' | 'quiet';

/** Where a key stands: how its last test ended, or what is in the way of one. */
export type KeyState = KeyTest['outcome'] | 'testing' | 'untested' | 'key-missing';

export const keyStates: Record<KeyState, { tone: Tone; icon: LucideIcon }> = {
  ok: { tone: 'good', icon: Check },
  auth: { tone: 'bad', icon: TriangleAlert },
  billing: { tone: 'bad', icon: TriangleAlert },
  verification: { tone: 'wait', icon: ShieldQuestion },
  'rate-limited': { tone: 'wait', icon: Clock },
  unreachable: { tone: 'wait', icon: Unplug },
  unexpected: { tone: 'wait', icon: TriangleAlert },
  'keys-locked': { tone: 'wait', icon: Lock },
  testing: { tone: 'run', icon: KeyRound },
  untested: { tone: 'quiet', icon: KeyRound },
  'key-missing': { tone: 'wait', icon: KeyRound },
};

export function keyStateOf(account: Account, protection: KeyProtection, testing: boolean): KeyState {
  if (testing) return 'testing';
  if (!account.configured) return protection.locked ? 'keys-locked' : 'key-missing';
  return account.lastTest?.outcome ?? 'untested';
}

/** The state of a key in a word or two, with its icon. */
export function KeyStateLine({ state }: { state: KeyState }) {
  const { t } = useTranslation('settings');
  const { tone, icon } = keyStates[state];
  return (
    <StateLine tone={tone} icon={icon}>
      {t(`key.state.${state}`)}
    </StateLine>
  );
}
