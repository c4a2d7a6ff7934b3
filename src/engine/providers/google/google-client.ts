import type { GoogleGenAI } from '@google/genai';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import { judgedFetch } from '../../provider-kit/judged-fetch.ts';
import type { RunContext } from '../../provider-kit/model.ts';

const BASE_URL = 'https://generativelanguage.googleapis.com';

/** Where the service answers, without a version. */
export function googleBaseUrl({ baseUrl }: RunContext): string {
  return baseUrl ?? BASE_URL;
}

/** Google's own library, loaded at its first use. It would take much from environment variables; all of it is said. */
export async function googleClient(context: RunContext, judge: JudgeReply): Promise<GoogleGenAI> {
  const library = await import('@google/genai');
  return new library.GoogleGenAI({
    apiKey: await context.secret('key'),
    vertexai: false,
    apiVersion: 'v1beta',
    httpOptions: { baseUrl: googleBaseUrl(context), fetch: judgedFetch(context, judge) },
  });
}
