import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { onError, ORPCError } from '@orpc/server';
import { ZodError } from 'zod';
import { EngineError } from '../../engine/errors.ts';
import type { Log } from '../../engine/ports.ts';
import { wireError } from '../base.ts';
import { router, type ApiContext } from '../router.ts';
import { canBeDryRun, dryRun } from './dry-run.ts';
import { answerOnce } from './idempotency.ts';
import { asProblemResponse, problem, problemOf, problemResponse } from './problem.ts';
import { reportBug } from './report-bug.ts';

/** Answers the operations under /api/v1; null for an address that is none of theirs. */
export type ApiV1 = (request: Request, context: ApiContext) => Promise<Response | null>;

export function createApiV1(log: Log): ApiV1 {
  const handler = new OpenAPIHandler(router, {
    clientInterceptors: [onError((error) => reportBug(error, log))],
    customErrorResponseBodyEncoder: problemOf,
  });
  const plain: ApiV1 = async (request, context) => {
    const asked = resuming(request);
    const { response } = await handler.handle(asked, { prefix: '/api/v1', context });
    return response ? asProblemResponse(response) : null;
  };
  const once: ApiV1 = async (request, context) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method !== 'POST' || !canBeDryRun(pathname)) return plain(request, context);
    const body: unknown = await jsonOf(request.clone());
    const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const isDry = fields['dryRun'] === true || ['true', '1', ''].includes(searchParams.get('dryRun') ?? 'no');
    return isDry ? answerDryRun(pathname, fields, context) : plain(request, context);
  };
  return async (request, context) => {
    const key = request.headers.get('idempotency-key');
    if (request.method !== 'POST' || key === null) return once(request, context);
    return answerOnce({
      request,
      calls: context.session.library.idempotentCalls,
      caller: context.client?.key ?? 'page',
      key,
      answer: async (asked) => (await once(asked, context)) ?? problem(404, 'There is nothing at this address.'),
    });
  };
}

/** A stream can be gone on with by a parameter too, for readers that cannot send the header. */
function resuming(request: Request): Request {
  const cursor = new URL(request.url).searchParams.get('cursor');
  if (!request.url.includes('/api/v1/events') || cursor === null || request.headers.has('last-event-id'))
    return request;
  const headers = new Headers(request.headers);
  // What no id of ours can hold must not become a header.
  if (/^[\w.-]{1,60}$/.test(cursor)) headers.set('last-event-id', cursor);
  return new Request(request.url, { headers, signal: request.signal });
}

/** Undefined where it cannot be read; the operation itself says so then. */
async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    // No body, or no JSON: whoever answers the request tells what is wrong with it.
    return undefined;
  }
}

function answerDryRun(path: string, fields: Readonly<Record<string, unknown>>, context: ApiContext): Response {
  try {
    return Response.json(dryRun(path, fields, context));
  } catch (error) {
    if (error instanceof ZodError) {
      const data = { issues: error.issues };
      return problem(400, 'Input validation failed', { code: 'BAD_REQUEST', data });
    }
    const wire = error instanceof EngineError ? wireError(error) : error;
    if (wire instanceof ORPCError) return problemResponse(wire);
    throw error;
  }
}
