import type { CharacterWords } from '../engine/characters/characters.ts';
import type { Said } from '../engine/gate/may-stand.ts';
import { base } from './base.ts';

const api = base.characters;

export const characters = {
  list: api.list.handler(({ context }) => context.session.library.characters.list()),
  get: api.get.handler(({ input, context }) => context.session.library.characters.get(input.id)),
  create: api.create.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid(saidOf(input));
    return library.characters.create(input);
  }),
  update: api.update.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid(saidOf(input));
    return library.characters.update(input);
  }),
  duplicate: api.duplicate.handler(({ input, context }) => context.session.library.characters.duplicate(input.id)),
  fromPicture: api.fromPicture.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid({ name: input.name });
    return library.characters.photos.fromPicture(input);
  }),
  addPhoto: api.addPhoto.handler(async ({ input, context }) =>
    context.session.library.characters.photos.add(input.id, await bytesOf(input.file)),
  ),
  replacePhoto: api.replacePhoto.handler(async ({ input, context }) =>
    context.session.library.characters.photos.replace(input.photoId, await bytesOf(input.file)),
  ),
  cropPhoto: api.cropPhoto.handler(({ input, context }) => context.session.library.characters.photos.crop(input)),
  orderPhotos: api.orderPhotos.handler(({ input, context }) => context.session.library.characters.photos.order(input)),
  forgetPhoto: api.forgetPhoto.handler(({ input, context }) => context.session.library.characters.photos.forget(input)),
  plan: api.plan.handler(({ input, context }) => context.session.library.characters.plan(input)),
  consents: api.consents.handler(({ context }) => context.session.library.characters.consents.list()),
  agree: api.agree.handler(({ input, context }) => context.session.library.characters.consents.agree(input.providerId)),
  withdraw: api.withdraw.handler(({ input, context }) =>
    context.session.library.characters.consents.withdraw(input.providerId),
  ),
};

function saidOf({ name, kind, description, facts = {} }: CharacterWords): Said {
  return { name, kind, description, facts: Object.values(facts).join('\n') };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
