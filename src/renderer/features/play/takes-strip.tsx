import { Check, Video } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Take } from '../../../contract/scenes.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { clockTime } from '../../lib/duration-words.ts';

interface TakesStripProps {
  /** Pictures and clips that can be shown, oldest first. */
  takes: readonly Take[];
  viewed: Take | undefined;
  onView: (takeId: string) => void;
}

/** Every picture and clip made for the page. Arrow keys turn through them; one of each kind is in use. */
export function TakesStrip({ takes, viewed, onView }: TakesStripProps) {
  const { t } = useTranslation('play');
  const address = useAssetAddress();
  const list = useRef<HTMLUListElement>(null);
  if (takes.length < 2 || !viewed) return null;
  const at = takes.indexOf(viewed);
  const still =
    takes.find((take) => take.kind === 'image' && take.chosen) ?? takes.find((take) => take.kind === 'image');

  function view(index: number) {
    const take = takes[(index + takes.length) % takes.length];
    if (!take) return;
    onView(take.id);
    list.current?.querySelector<HTMLElement>(`[data-take="${take.id}"]`)?.focus();
  }

  function turn(event: KeyboardEvent) {
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: takes.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    view(target);
  }

  function lengthOf(take: Take): string {
    return take.asset?.durationSeconds ? clockTime(take.asset.durationSeconds) : t('takes.clipMark');
  }

  function nameOf(take: Take, index: number): string {
    const number = { number: index + 1 };
    const name = take.kind === 'video' ? [t('takes.clip', number), lengthOf(take)] : [t('takes.picture', number)];
    return [...name, ...(take.chosen ? [t('takes.inUse')] : [])].join(', ');
  }

  return (
    <ul className="play-takes" ref={list} aria-label={t('takes.name')} title={t('takes.hint')} onKeyDown={turn}>
      {takes.map((take, index) => {
        const source = take.kind === 'image' ? take : still;
        const current = take === viewed;
        return (
          <li key={take.id}>
            <button
              type="button"
              className={current ? 'play-take is-viewed' : 'play-take'}
              data-take={take.id}
              aria-current={current ? 'true' : undefined}
              aria-label={nameOf(take, index)}
              tabIndex={current ? 0 : -1}
              onClick={() => onView(take.id)}
            >
              {source?.asset && <img src={address(source.asset.id, 320)} alt="" draggable={false} />}
              {take.kind === 'video' && (
                <span className="play-take-marks">
                  <Badge icon={Video}>{lengthOf(take)}</Badge>
                </span>
              )}
              {take.chosen && (
                <span className="badge play-take-used">
                  <Icon of={Check} size={14} />
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
