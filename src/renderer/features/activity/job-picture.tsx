import { BookOpen, Clapperboard, Image, ScanSearch, type LucideIcon } from 'lucide-react';
import type { Job, Scene } from '../../../contract/scenes.ts';
import type { WorkKind } from '../../../contract/values.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';

const kinds: Record<WorkKind, LucideIcon> = { text: BookOpen, image: Image, video: Clapperboard, check: ScanSearch };

/** The picture of the page, the draft that is being painted, or what kind of thing it will be. Decoration. */
export function JobPicture({ job, page }: { job: Job; page: Scene | undefined }) {
  const addressOf = useAssetAddress();
  const take = page?.takes.find(({ kind, chosen, asset }) => kind === 'image' && chosen && asset?.present);
  const source = job.draftId ? addressOf(job.draftId) : take?.asset ? addressOf(take.asset.id, 320) : null;
  return (
    <span className={job.draftId ? 'job-picture is-rough' : 'job-picture'} aria-hidden>
      <Icon of={kinds[job.kind]} />
      <Picture src={source} alt="" lazy />
    </span>
  );
}
