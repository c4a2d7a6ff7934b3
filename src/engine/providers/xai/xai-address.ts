import type { RunContext } from '../../provider-kit/model.ts';

export const XAI_BASE_URL = 'https://api.x.ai/v1';

/** Where a path of the service is, and the headers that show the key. */
export async function xaiAddress(
  context: Pick<RunContext, 'secret' | 'baseUrl'>,
  path: string,
): Promise<{ url: string; headers: Record<string, string> }> {
  const key = await context.secret('key');
  return { url: `${context.baseUrl ?? XAI_BASE_URL}${path}`, headers: { authorization: `Bearer ${key}` } };
}
