import { STATUS_CODES } from 'node:http';
import type { ORPCError } from '@orpc/server';

interface ProblemExtras {
  /** Name of what went wrong, for programs. */
  readonly code?: string;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Problem details as RFC 9457 has them, with a code for programs and what belongs to it. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly data: unknown;
}

const MEDIA_TYPE = 'application/problem+json';

/** A refusal of this host itself, before or beside any operation. */
export function problem(status: number, detail: string, { code, data = null, headers }: ProblemExtras = {}): Response {
  const body: Problem = {
    type: 'about:blank',
    title: titleOf(status),
    status,
    detail,
    code: code ?? titleOf(status).toUpperCase().replaceAll(/\W+/g, '_'),
    data,
  };
  return Response.json(body, { status, headers: { 'content-type': MEDIA_TYPE, ...headers } });
}

/** The same for an error of an operation. Its type is its place in the reference page. */
export function problemOf({ code, status, message, data }: ORPCError<string, unknown>): Problem {
  return {
    type: `/api/v1/docs#problem-${code}`,
    title: titleOf(status),
    status,
    detail: message,
    code,
    data: data ?? null,
  };
}

/** Such an error as a response, for what is answered beside the operations. */
export function problemResponse(error: ORPCError<string, unknown>): Response {
  return Response.json(problemOf(error), { status: error.status, headers: { 'content-type': MEDIA_TYPE } });
}

/** A response that carries such a body under its own media type. */
export function asProblemResponse(response: Response): Response {
  const { headers, status } = response;
  if (status < 400 || headers.get('content-type')?.startsWith('application/json') !== true) return response;
  const changed = new Headers(headers);
  changed.set('content-type', MEDIA_TYPE);
  return new Response(response.body, { status, headers: changed });
}

function titleOf(status: number): string {
  return STATUS_CODES[status] ?? 'Error';
}
