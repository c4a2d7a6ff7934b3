import type { GoogleGenAI } from '@google/genai';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import { judgedFetch } from '../../provider-kit/judged-fetch.ts';
import type { RunContext } from '../../provider-kit/model.ts';

export const GOOGLE_BASE_URL = 'https://generativelanguage.googleapis.com';

/** Where the service answers, without a version. */
export function googleBaseUrl({ baseUrl }: Pick<RunContext, 'baseUrl'>): string {
  return baseUrl ?? GOOGLE_BASE_URL;
}

/** Google's own library, loaded at its first use. It would take much from environment variables; all of it is said. */
export async function googleClient(context: RunContext, judge: JudgeReply): Promise<GoogleGenAI> {
  const library = await import('@google/genai');
  return new library.GoogleGenAI({
    apiKey: await context.secret('key'),
    vertexai: false,
    apiVersion: 'v1beta',
    httpOptions: {
      baseUrl: googleBaseUrl(context),
      fetch: judgedFetch({ ...context, fetch: withoutEmptyCookie(context.fetch) }, judge),
    },
  });
}

/** The library adds a cookie header with nothing in it to what concerns interactions. */
function withoutEmptyCookie(send: typeof fetch): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    if (request.headers.get('cookie') === '') request.headers.delete('cookie');
    return send(request);
  };
}
