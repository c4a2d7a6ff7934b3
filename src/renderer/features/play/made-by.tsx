import { useTranslation } from 'react-i18next';
import type { Take } from '../../../contract/scenes.ts';
import { formatMoney } from '../../lib/price.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Badge } from '../../ui/badge.tsx';

/** The exact model of the picture and of the clip that are looked at, what they cost, and the mark of practice. */
export function MadeBy({ takes, viewed }: { takes: readonly Take[]; viewed: Take | undefined }) {
  const { t, i18n } = useTranslation('play');
  const kids = useKidsRoom();
  if (!viewed) return null;
  const picture = viewed.kind === 'video' ? takes.find((take) => take.kind === 'image' && take.chosen) : undefined;
  const shown = [viewed, ...(picture ? [picture] : [])];
  const practice = shown.some((take) => take.practice);
  if (kids)
    return practice ? (
      <p className="play-caption">
        <Badge tone="practice">{t('practice')}</Badge>
      </p>
    ) : null;
  return (
    <p className="play-caption">
      {shown.map((take) => (
        <span key={take.id}>
          {t(take.kind === 'video' ? 'clipBy' : 'pictureBy')} <b>{take.modelTitle}</b>
          {take.costMicros > 0 && <span className="num"> {formatMoney(take.costMicros, i18n.language)}</span>}
        </span>
      ))}
      {practice && <Badge tone="practice">{t('practice')}</Badge>}
    </p>
  );
}
