import type OpenAI from 'openai';
import { apiAnswer } from './api-answer.ts';
import type { RunContext } from './model.ts';

/** Longer than any model's own limit, which our clock keeps; the library's timer only must not come first. */
const LIBRARY_TIMEOUT_MS = 24 * 60 * 60 * 1000;

/**
 * The `openai` library for a service that speaks its format. It is loaded at its first use, sends every request once,
 * writes no log, and takes nothing from environment variables, which it would by itself.
 */
export async function openAIClient(context: RunContext, defaultBaseUrl: string): Promise<OpenAI> {
  const library = await import('openai');
  return new library.OpenAI({
    apiKey: await context.secret('key'),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: context.baseUrl ?? defaultBaseUrl,
    maxRetries: 0,
    timeout: LIBRARY_TIMEOUT_MS,
    // With the class at hand the library does not fetch `data:,` to find out whether forms work.
    fetch: Object.assign(apiOnly(context.fetch), { Response }),
    logLevel: 'off',
  });
}

/** The library takes whatever comes with 200 for an answer. */
function apiOnly(send: typeof fetch): typeof fetch {
  return async (...request) => apiAnswer(await send(...request));
}
