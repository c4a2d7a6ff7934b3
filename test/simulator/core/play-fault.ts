import type { ServerResponse } from 'node:http';
import type { FailureDetail, ProviderId, Reply, Stage, Twist, WireFormat } from './exchange.ts';
import type { FaultScript } from './fault-scripts.ts';
import { sendEndlessly, sendBeginning, sendReply } from './send-reply.ts';

interface Play {
  readonly script: FaultScript;
  readonly format: WireFormat;
  readonly stage: Stage | null;
  /** Does what was asked for, and charges for it. */
  work(twist: Twist | null): Promise<Reply>;
  readonly response: ServerResponse;
}

const HTML =
  '<!doctype html><html><head><title>Sign in</title></head><body>Please sign in to the network.</body></html>';

/** Answers one call with one fault. */
export async function playFault({ script, format, stage, work, response }: Play): Promise<void> {
  const { fault } = script;
  const detail: FailureDetail = {
    retryAfterMs: script.retryAfterMs ?? 2000,
    code: script.code ?? null,
    message: script.message ?? null,
  };
  switch (fault) {
    case '429':
    case '429-retry-after':
    case '500':
    case '503':
    case '401':
    case '402':
    case '403':
      if (script.billed === true) await work(null);
      return sendReply(response, format.failure(fault, detail));
    case 'refused-input':
    case 'refused-output':
    case 'billed-refusal':
    case 'empty':
    case 'unknown-status':
    case 'expired-url':
    case 'transient-400':
      return sendReply(response, await work(fault));
    case 'wrong-type':
      return sendReply(
        response,
        stage === 'models'
          ? { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['ready'] }
          : await work('wrong-type'),
      );
    case 'reset':
      if (script.billed !== false) await work(null);
      response.socket?.resetAndDestroy();
      return;
    case 'stall':
      if (script.inBody === true) return sendBeginning(response, await work(null), 'silence');
      // Nothing more is said; the connection stays open until the client or the simulator ends it.
      if (script.billed !== false) await work(null);
      return;
    case 'truncate':
      return sendBeginning(response, await work(null), 'cut');
    case 'html-200':
      if (script.billed === true) await work(null);
      return sendReply(response, {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        chunks: [HTML],
      });
    case 'endless-body':
      if (script.billed !== false) await work(null);
      return sendEndlessly(response, stage === 'download' ? 'video/mp4' : 'application/json');
    case 'stream-error':
      return sendReply(response, withErrorEvent(await work(null), format.failure('500', detail), script.provider));
    case 'refuse-connection':
      throw new Error('A closed port takes no calls');
  }
}

/** A stream that breaks off with an error in its middle; the plain error where nothing was streamed. */
function withErrorEvent(reply: Reply, error: Reply, provider: ProviderId): Reply {
  if (reply.status !== 200 || reply.chunks.length <= 1) return error;
  const body = JSON.parse(String(error.chunks[0])) as object;
  // Google's events have no names.
  const event =
    provider === 'google'
      ? `data: ${JSON.stringify(body)}\n\n`
      : `event: error\ndata: ${JSON.stringify({ type: 'error', ...body })}\n\n`;
  return { ...reply, chunks: [...reply.chunks.slice(0, Math.floor(reply.chunks.length / 2)), event] };
}
