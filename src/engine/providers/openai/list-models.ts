import { at, textAt } from '../../provider-kit/loose-json.ts';
import { listedModels } from '../../provider-kit/list-models.ts';
import type { ListContext, ListedModel } from '../../provider-kit/model.ts';
import { judgeOpenAI } from './judge-reply.ts';

/** `GET /models`: what the key opens, with the day on which each ends. Servers of the same format may leave that out. */
export async function listOpenAIModels(context: ListContext, defaultBaseUrl: string): Promise<readonly ListedModel[]> {
  const entries = await listedModels(
    {
      url: `${context.baseUrl ?? defaultBaseUrl}/models`,
      headers: { authorization: `Bearer ${await context.secret('key')}` },
      field: 'data',
      judge: (reply, now) => judgeOpenAI({ ...reply, body: at(reply.body, 'error') ?? reply.body }, now),
    },
    context,
  );
  return entries.map((entry) => {
    const id = textAt(entry, 'id');
    const day = at(entry, 'shutdown_date');
    if (day === null) return { id, retiresOn: null };
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { id, retiresOn: day } : { id };
  });
}
