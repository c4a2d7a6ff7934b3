import './budgets-section.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../../contract/money.ts';
import type { Tier } from '../../../contract/values.ts';
import { dollarsToType, readDollars } from '../../lib/dollars.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';

type Cap = keyof Budget;
type RoomBudget = Budget & { tier: Tier };

const caps: readonly Cap[] = ['dayMicros', 'monthMicros', 'storyMicros', 'roomMicros'];

/** How much each room may spend. Every field is saved when it is left. */
export function BudgetsSection() {
  const { t } = useTranslation('activity');
  const sentence = useErrorSentence();
  const budgets = useQuery(queries.budgets.list.queryOptions({ input: undefined }));
  return (
    <div className="rows budgets">
      <p className="soft measure">{t('budgets.explained')}</p>
      {budgets.error && !budgets.data && (
        <Panel
          tone="warn"
          announce
          actions={<Button onClick={() => void budgets.refetch()}>{t('common:tryAgain')}</Button>}
        >
          <p>
            {t('budgets.failed')} {sentence(budgets.error)}
          </p>
        </Panel>
      )}
      {budgets.data?.rooms.map((room) => (
        <fieldset key={room.tier} className="budget-room">
          <legend className="label">{t('budgets.title', { room: t(`budgets.roomWord.${room.tier}`) })}</legend>
          {room.tier === 'kids' && <p className="small soft measure">{t('budgets.kidsNote')}</p>}
          <div className="budget-caps">
            {caps.map((cap) => (
              <CapField key={cap} room={room} cap={cap} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function CapField({ room, cap }: { room: RoomBudget; cap: Cap }) {
  const { t, i18n } = useTranslation('activity');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const kept = room[cap];
  const keptText = kept === null ? '' : dollarsToType(kept, i18n.language);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const queryKey = queries.budgets.list.queryKey({ input: undefined });
  const save = useMutation(
    queries.budgets.set.mutationOptions({
      // Two fields of a room that are left shortly after one another are saved one after the other.
      scope: { id: `budget ${room.tier}` },
      onSuccess: () => setTyped(null),
      onError: () => remember(kept),
    }),
  );

  /** In the cache at once, so that another field of the room is saved together with this one. */
  function remember(micros: number | null): RoomBudget {
    const rooms = cache.getQueryData(queryKey)?.rooms ?? [];
    const changed = { ...room, ...rooms.find(({ tier }) => tier === room.tier), [cap]: micros };
    cache.setQueryData(queryKey, { rooms: rooms.map((one) => (one.tier === room.tier ? changed : one)) });
    return changed;
  }

  function keep() {
    if (typed === null) return;
    const micros = typed.trim() === '' ? null : readDollars(typed);
    const refused = micros === null && typed.trim() !== '';
    setWrong(refused);
    if (refused) return;
    if (micros === kept) {
      setTyped(null);
      return;
    }
    save.mutate(remember(micros));
  }

  function onKeyDown({ key }: KeyboardEvent) {
    if (key === 'Enter') keep();
    if (key !== 'Escape') return;
    setTyped(null);
    setWrong(false);
  }

  const error = wrong ? t('budgets.wrong') : save.isError ? sentence(save.error) : null;
  return (
    <div className="budget-cap">
      <TextField
        label={
          <>
            {t(`budgets.cap.${cap}`)} <span className="vh">{t('budgets.dollars')}</span>
          </>
        }
        hint={t(`budgets.hint.${cap}`)}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        placeholder={t('budgets.none')}
        value={typed ?? keptText}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong(false);
        }}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <p className="tiny soft" role="status">
        {saidOfSaving()}
      </p>
    </div>
  );

  function saidOfSaving(): string {
    if (save.isPending) return t('budgets.saving');
    if (!save.isSuccess || typed !== null) return '';
    return t(kept === null ? 'budgets.savedNone' : 'budgets.saved');
  }
}
