import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KidsRules } from '../../../contract/rooms.ts';
import { queries } from '../../lib/queries.ts';
import { Select } from '../../ui/select.tsx';

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
    </div>
  );
}
