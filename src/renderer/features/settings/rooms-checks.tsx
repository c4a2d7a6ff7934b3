import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KidsRules } from '../../../contract/rooms.ts';
import { queries } from '../../lib/queries.ts';
import { Select } from '../../ui/select.tsx';
import { useLookPrice } from './use-look-price.ts';

/** The value of "none" in a list; no account has an empty id. */
const none = '';

interface RoomsChecksProps {
  rules: KidsRules;
  onChange: (patch: Partial<KidsRules>) => void;
}

/** Who looks at texts and pictures of the kids' room before a child does, and what is sent for that. */
export function RoomsChecks({ rules, onChange }: RoomsChecksProps) {
  const { t } = useTranslation('rooms');
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: undefined })).data?.accounts ?? [];
  const { moderationAccountId } = rules;
  const moderators = accounts.filter(
    ({ id, provider, configured }) => provider.id === 'openai' && (configured || id === moderationAccountId),
  );
  return (
    <div className="rule" role="group" aria-label={t('checks.label')}>
      <p className="label">{t('checks.label')}</p>
      <p className="small soft measure">{t('checks.always')}</p>
      <div className="rule-field">
        <Select
          label={t('checks.moderation')}
          value={moderationAccountId ?? none}
          options={[
            { value: none, label: t('checks.noModeration') },
            ...moderators.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ moderationAccountId: id === none ? null : id })}
        />
        <p className="small soft measure">
          {t(moderators.length === 0 ? 'checks.moderationNeedsKey' : 'checks.moderationMeans')}
        </p>
      </div>
      <PictureCheck chosen={rules.pictureCheckModelId} onChange={onChange} />
    </div>
  );
}

/** Which model looks at each new picture before a child sees it, and what one look costs. */
function PictureCheck({ chosen, onChange }: { chosen: string | null; onChange: RoomsChecksProps['onChange'] }) {
  const { t } = useTranslation('rooms');
  const priceOf = useLookPrice();
  const { data } = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const seeing = (data?.models ?? []).filter(
    ({ capabilities, id, usable }) => capabilities.checksPictures && (usable || id === chosen),
  );
  const model = seeing.find(({ id }) => id === chosen);
  return (
    <div className="rule-field">
      <Select
        label={t('checks.pictures')}
        value={chosen ?? none}
        options={[
          { value: none, label: t('checks.noPictures') },
          ...seeing.map((each) => ({ value: each.id, label: each.title, detail: priceOf(each) })),
        ]}
        onChange={(id) => onChange({ pictureCheckModelId: id === none ? null : id })}
      />
      <p className="small soft measure num">
        {model?.practice && t('checks.picturesPractice')}
        {model &&
          !model.practice &&
          t('checks.picturesBy', { provider: model.provider.title, price: priceOf(model) })}{' '}
        {t('checks.picturesMean')}
      </p>
    </div>
  );
}
