import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiClient, ClientRights } from '../../../contract/clients.ts';
import type { Tier } from '../../../contract/values.ts';
import { client } from '../../lib/client.ts';
import { dollarsToType, readDollars } from '../../lib/dollars.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useSecretCall } from '../../lib/use-secret-call.ts';
import { TextField } from '../../ui/field.tsx';
import { ChipRadios } from './chip-radios.tsx';
import { InlineForm } from './inline-form.tsx';
import { PickRow } from './pick-row.tsx';

const rights: readonly ClientRights[] = ['read', 'make', 'manage'];
const tiers: readonly Tier[] = ['adult', 'kids'];

interface LocalApiFormProps {
  /** Who is changed; left out for a new one. */
  known?: ApiClient;
  onAdded?: (added: { client: ApiClient; token: string }) => void;
  onChanged?: (changed: ApiClient) => void;
  onCancel: () => void;
}

/** A program's name, its room, what it may do, and the most that it may spend. Its room stays once it has a token. */
export function LocalApiForm({ known, onAdded, onChanged, onCancel }: LocalApiFormProps) {
  const { t, i18n } = useTranslation('api');
  const sentence = useErrorSentence();
  const [name, setName] = useState(known?.name ?? '');
  const [tier, setTier] = useState<Tier>('adult');
  const [right, setRight] = useState<ClientRights>(known?.rights ?? 'read');
  const [cap, setCap] = useState(known?.capMicros != null ? dollarsToType(known.capMicros, i18n.language) : '');
  const [tried, setTried] = useState(false);
  // The answer carries a token, which no cache keeps.
  const keeping = useSecretCall();
  const spends = right !== 'read';
  const capMicros = !spends || cap.trim() === '' ? null : readDollars(cap);
  const capWrong = spends && cap.trim() !== '' && capMicros === null;

  async function keep() {
    setTried(true);
    if (name.trim() === '' || capWrong) return;
    const wish = { name: name.trim(), rights: right, capMicros };
    if (known) {
      const changed = await keeping.run(() => client.clients.change({ id: known.id, ...wish }));
      if (changed) onChanged?.(changed);
      return;
    }
    const added = await keeping.run(() => client.clients.add({ ...wish, tier }));
    if (added) onAdded?.(added);
  }

  return (
    <InlineForm
      label={known ? t('change.of', { name: known.name }) : t('clients.add')}
      action={t(known ? 'change.do' : 'add.do')}
      busyAction={t(known ? 'change.busy' : 'add.busy')}
      busy={keeping.pending}
      trouble={keeping.error ? sentence(keeping.error) : null}
      onSubmit={() => void keep()}
      onCancel={onCancel}
    >
      <TextField
        label={t('add.name')}
        hint={t('add.nameHint')}
        value={name}
        maxLength={60}
        autoComplete="off"
        error={tried && name.trim() === '' ? t('add.nameEmpty') : null}
        onChange={({ target }) => setName(target.value)}
      />
      {!known && (
        <fieldset className="group">
          <legend className="label">{t('add.room')}</legend>
          <ChipRadios
            name="client-room"
            value={tier}
            options={tiers.map((value) => ({ value, label: t(`common:room.name.${value}`) }))}
            onChange={setTier}
          />
          <p className="small quiet">{t('add.roomHint')}</p>
        </fieldset>
      )}
      <fieldset className="api-rights">
        <legend className="label">{t('add.rights')}</legend>
        {rights.map((value) => (
          <PickRow
            key={value}
            type="radio"
            name={`client-rights-${known?.id ?? 'new'}`}
            label={t(`rights.${value}`)}
            checked={right === value}
            onChange={() => setRight(value)}
          >
            {t(`rightsMean.${value}`)}
          </PickRow>
        ))}
      </fieldset>
      {spends && (
        <TextField
          label={t('add.cap')}
          hint={t('add.capHint')}
          value={cap}
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('add.noCap')}
          error={tried && capWrong ? t('activity:budgets.wrong') : null}
          onChange={({ target }) => setCap(target.value)}
        />
      )}
    </InlineForm>
  );
}
