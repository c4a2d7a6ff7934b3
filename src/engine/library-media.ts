import type { AgeBand } from '../contract/rooms.ts';
import { guardedDownload } from './assets/guarded-download.ts';
import type { MediaReader } from './media/media-kind.ts';
import { MediaTasks } from './media/media-tasks.ts';
import type { Money } from './money/money.ts';
import { lineOf } from './money/price-lines.ts';
import type { Ports } from './ports.ts';
import { pictureRequest } from './stories/picture-prompt.ts';

type TaskParts = ConstructorParameters<typeof MediaTasks>[0];

interface RoomParts extends Pick<
  TaskParts,
  'tier' | 'store' | 'assets' | 'catalogue' | 'runner' | 'closing' | 'screen' | 'removeFiles'
> {
  readonly ports: Pick<Ports, 'clock' | 'log'>;
  readonly money: Pick<Money, 'priceOf'>;
  /** Of the readers; null in the grown-ups' room. */
  ageBand(): AgeBand | null;
}

/** What a room makes outside its stories. */
export function openMediaTasks({ ports, money, ageBand, ...parts }: RoomParts): MediaTasks {
  return new MediaTasks({
    ...parts,
    clock: ports.clock,
    log: ports.log,
    download: guardedDownload,
    styled: ({ prompt, ...wish }) =>
      pictureRequest({ ...wish, scene: prompt, cast: [], strongerFor: [], ageBand: ageBand() }),
    price: (offer, inputs) => money.priceOf([{ line: lineOf(offer, inputs), storyId: null }]),
  });
}

/** Takes in what was made: on its page, or as a task where it belongs to none. */
export function eitherReader(pages: MediaReader, tasks: () => MediaReader): MediaReader {
  const of = (sceneId: string | null): MediaReader => (sceneId === null ? tasks() : pages);
  return {
    hasPlace: (job) => of(job.scene_id).hasPlace(job),
    made: (job, asset) => of(job.scene_id).made(job, asset),
    endedWithout: (job) => of(job.scene_id).endedWithout(job),
  };
}
