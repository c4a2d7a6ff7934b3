import { listAt, textAt } from '../../provider-kit/loose-json.ts';
import { listedModels } from '../../provider-kit/list-models.ts';
import type { ListContext, ListedModel } from '../../provider-kit/model.ts';
import { judgeXai } from './judge-reply.ts';
import { xaiAddress } from './xai-address.ts';

/** `GET /models`: what the key opens, under all of its names. */
export async function listXaiModels(context: ListContext): Promise<readonly ListedModel[]> {
  const address = await xaiAddress(context, '/models');
  const entries = await listedModels({ ...address, field: 'data', judge: judgeXai }, context);
  return entries.map((entry) => ({
    id: textAt(entry, 'id'),
    aliases: listAt(entry, 'aliases').filter((alias) => typeof alias === 'string'),
  }));
}
