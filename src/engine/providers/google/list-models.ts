import { textAt } from '../../provider-kit/loose-json.ts';
import { listedModels } from '../../provider-kit/list-models.ts';
import type { ListContext, ListedModel } from '../../provider-kit/model.ts';
import { googleBaseUrl } from './google-client.ts';
import { judgeGoogle } from './judge-reply.ts';

/** More than Google has, so that one call brings all. */
const PAGE_SIZE = 1000;

/** `GET /v1beta/models`: what the key opens, without the `models/` before each name. */
export async function listGoogleModels(context: ListContext): Promise<readonly ListedModel[]> {
  const entries = await listedModels(
    {
      url: `${googleBaseUrl(context)}/v1beta/models?pageSize=${PAGE_SIZE}`,
      headers: { 'x-goog-api-key': await context.secret('key') },
      field: 'models',
      judge: judgeGoogle,
    },
    context,
  );
  return entries.map((entry) => ({ id: textAt(entry, 'name').replace(/^models\//, '') }));
}
