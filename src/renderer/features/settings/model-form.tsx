import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { typedNumber } from '../../lib/typed-number.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from './inline-form.tsx';
import { minutesOf } from './minutes-of.ts';

/** Shortest and longest time limit, in minutes. */
const shortest = 10 / 60;
const longest = 24 * 60;

/** What one result costs the person, and how long one call may take. An empty field takes the listed value again. */
export function ModelForm({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const own = model.price?.source === 'you' ? model.price : null;
  const [low, setLow] = useState(own ? dollars(own.lowMicros) : '');
  const [high, setHigh] = useState(own && own.highMicros !== own.lowMicros ? dollars(own.highMicros) : '');
  const limit = model.timeLimitSeconds === null ? '' : typed(minutesOf(model.timeLimitSeconds));
  const [time, setTime] = useState(limit);
  const [tried, setTried] = useState(false);
  const change = useMutation(
    queries.models.change.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: queries.models.list.key() });
        onClose();
      },
    }),
  );

  const from = typedNumber(low);
  const to = typedNumber(high);
  const priceError = priceTrouble();
  const wanted = typedNumber(time);
  const timeError = wanted !== null && !(wanted >= shortest && wanted <= longest) ? t('models.timeWrong') : null;

  function priceTrouble(): string | null {
    if (Number.isNaN(from) || Number.isNaN(to)) return t('models.priceWrong');
    if (from === null && to !== null) return t('models.priceFirst');
    return from !== null && to !== null && to < from ? t('models.priceOrder') : null;
  }

  function keep() {
    setTried(true);
    if (priceError || timeError) return;
    const price = from === null ? null : { lowMicros: micros(from), highMicros: micros(to ?? from) };
    const seconds = wanted === null ? null : Math.max(10, Math.round(wanted * 60));
    change.mutate({
      id: model.id,
      ...((price !== null || own !== null) && { price }),
      ...(time !== limit && { timeLimitSeconds: seconds }),
    });
  }

  return (
    <InlineForm
      label={t('models.changeOf', { model: model.title })}
      action={t('account.keep')}
      busyAction={t('account.keeping')}
      busy={change.isPending}
      trouble={change.error ? sentence(change.error) : null}
      onSubmit={keep}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField
          label={t(`models.yourPriceFor.${model.kind}`)}
          hint={t('models.priceHint')}
          value={low}
          inputMode="decimal"
          autoComplete="off"
          error={tried ? priceError : null}
          onChange={({ target }) => setLow(target.value)}
        />
        <TextField
          label={t('models.upTo')}
          hint={t('models.upToHint')}
          value={high}
          inputMode="decimal"
          autoComplete="off"
          onChange={({ target }) => setHigh(target.value)}
        />
        <TextField
          label={t('models.timeLimit')}
          hint={t('models.timeHint')}
          value={time}
          inputMode="decimal"
          autoComplete="off"
          error={tried ? timeError : null}
          onChange={({ target }) => setTime(target.value)}
        />
      </div>
    </InlineForm>
  );

  function typed(value: number): string {
    return new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6, useGrouping: false }).format(value);
  }

  function dollars(amount: number): string {
    return typed(amount / 1_000_000);
  }
}

function micros(dollars: number): number {
  return Math.round(dollars * 1_000_000);
}
