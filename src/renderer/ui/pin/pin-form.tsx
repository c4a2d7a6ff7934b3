import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateFormat } from '../../lib/date-format.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { pinRefusal } from '../../lib/pin-refusal.ts';
import { useRoomState } from '../../lib/use-room-state.ts';
import { Button } from '../button.tsx';
import './pin.css';
import { PinPad } from './pin-pad.tsx';
import { usePinWait } from './use-pin-wait.ts';

/** The contract's longest PIN. Nothing on the page says how long this one is. */
const longest = 12;

interface PinFormProps {
  title: string;
  /** What the PIN is asked for, where the title does not say it. */
  hint?: ReactNode;
  action: string;
  busyAction: string;
  cancel: string;
  pending: boolean;
  /** Of the last try. */
  error: unknown;
  onPin: (pin: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks for the PIN: a field and a number pad. Says calmly when it was wrong, and how long to wait; Escape goes back. */
export function PinForm(props: PinFormProps) {
  const { title, hint, action, busyAction, cancel, pending, error, onPin, onCancel, children } = props;
  const { t, i18n } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const id = useId();
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [openedAt] = useState(() => Date.now());
  const state = useRoomState();
  const refusal = pinRefusal(error);
  const until = refusal ? refusal.waitsUntil : (state?.pinWaitsUntil ?? null);
  const seconds = usePinWait(until);
  const waits = seconds > 0;

  useEffect(() => field.current?.focus(), []);
  // A refused PIN is typed anew, from the start.
  useEffect(() => {
    if (!error) return;
    setPin('');
    field.current?.focus();
  }, [error]);

  function type(digits: string) {
    setPin((before) => (before + digits.replace(/\D/g, '')).slice(0, longest));
  }

  function send() {
    if (!pending && !waits && pin !== '') onPin(pin);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Digits answer the page of a story elsewhere.
    event.stopPropagation();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    if (event.target === field.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === 'Backspace') setPin((before) => before.slice(0, -1));
  }

  return (
    <form
      className="pin-form"
      aria-labelledby={`${id}-title`}
      autoComplete="off"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {hint && <p className="soft">{hint}</p>}
      <label className="vh" htmlFor={id}>
        {t('pin.label')}
      </label>
      <input
        ref={field}
        id={id}
        className="field pin-field"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={longest}
        value={pin}
        aria-invalid={refusal?.reason === 'wrong' && until === null && pin === '' ? true : undefined}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => setPin(target.value.replace(/\D/g, '').slice(0, longest))}
      />
      <PinPad onDigit={type} onDelete={() => setPin((before) => before.slice(0, -1))} />
      <div className="pin-said">
        <p id={`${id}-said`} role="status">
          {said()}
        </p>
        {waits && (
          <p className="soft num" aria-hidden>
            {t('pin.left', { count: seconds })}
          </p>
        )}
      </div>
      <div className="chips">
        <Button type="submit" kind="main" size="big" busy={pending || waits}>
          {pending ? busyAction : action}
        </Button>
        <Button kind="bare" size="big" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
      {children}
    </form>
  );

  function said(): string {
    if (waits) return t(refusal?.reason === 'wrong' ? 'pin.wrongWait' : 'pin.wait', { time: timeOfDay(until ?? 0) });
    if (until !== null && until > openedAt) return t('pin.goOn');
    if (refusal?.reason === 'wrong') return t('pin.wrong');
    return error && !refusal ? sentence(error) : '';
  }

  function timeOfDay(time: number): string {
    return dateFormat(i18n.language, { timeStyle: 'medium' }).format(time);
  }
}
