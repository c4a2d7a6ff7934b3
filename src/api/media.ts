import type { MediaTask } from '../contract/media.ts';
import type { BegunTask, EngineMediaTask } from '../engine/media/media-tasks.ts';
import { base } from './base.ts';
import type { Session } from './session.ts';

const api = base.media;

export const media = {
  image: api.image.handler(({ input, context: { session } }) => begun(session, session.library.media.image(input))),
  video: api.video.handler(async ({ input, context: { session } }) =>
    begun(session, await session.library.media.video(input)),
  ),
  audio: api.audio.handler(({ input, context: { session } }) => session.library.media.audio(input)),
  tasks: api.tasks.handler(({ input, context: { session } }) => {
    const { tasks, nextCursor } = session.library.media.list(input);
    return { tasks: tasks.map((task) => addressed(session, task)), nextCursor };
  }),
  task: api.task.handler(({ input, context: { session } }) => addressed(session, session.library.media.get(input.id))),
  cancel: api.cancel.handler(({ input, context: { session } }) =>
    addressed(session, session.library.media.cancel(input.id)),
  ),
  retry: api.retry.handler(({ input, context: { session } }) =>
    addressed(session, session.library.media.retry(input.id)),
  ),
  remove: api.remove.handler(({ input, context: { session } }) => session.library.media.remove(input.id)),
  capabilities: api.capabilities.handler(({ context: { session } }) => session.library.media.capabilities()),
};

function begun(session: Session, { task, ...rest }: BegunTask): Omit<BegunTask, 'task'> & { task: MediaTask | null } {
  return { ...rest, task: task && addressed(session, task) };
}

/** Says where this connection reaches the bytes. */
function addressed({ assetAddress }: Session, task: EngineMediaTask): MediaTask {
  const outputs = task.outputs.map((output) => ({
    ...output,
    contentAddress: assetAddress.replace('{id}', output.asset.id),
  }));
  return { ...task, outputs };
}
