import { jsonReply, WireError, type Failure, type FailureDetail, type Reply } from '../core/exchange.ts';

/** An error as `google.rpc.Status` in JSON. */
export function statusReply(code: number, status: string, message: string, details: readonly object[] = []): Reply {
  return jsonReply(code, { error: { code, message, status, ...(details.length > 0 && { details }) } });
}

export function statusError(code: number, status: string, message: string, details: readonly object[] = []): WireError {
  return new WireError(statusReply(code, status, message, details));
}

export function invalidArgument(message: string): WireError {
  return statusError(400, 'INVALID_ARGUMENT', message);
}

/** The Interactions API says its code as a word. */
export function interactionError(status: number, code: string, message: string): WireError {
  return new WireError(jsonReply(status, { error: { code, message } }));
}

export function wrongKey(): WireError {
  return statusError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'API_KEY_INVALID',
      domain: 'googleapis.com',
      metadata: { service: 'generativelanguage.googleapis.com' },
    },
  ]);
}

export function noBilling(): WireError {
  return statusError(
    400,
    'FAILED_PRECONDITION',
    'Your prepayment credits are depleted. Please enable billing on your project in Google AI Studio.',
  );
}

/** What goes wrong by script, in Google's envelope (section 3.1 of the wire contracts). */
export function googleFailure(failure: Failure, { retryAfterMs, code, message }: FailureDetail): Reply {
  const reply = (status: number, usualCode: string, usual: string, details: readonly object[] = []): Reply =>
    statusReply(status, code ?? usualCode, message ?? usual, details);
  const exhausted = 'Resource has been exhausted (e.g. check quota).';
  switch (failure) {
    case '429':
      return reply(429, 'RESOURCE_EXHAUSTED', exhausted);
    case '429-retry-after':
      return reply(429, 'RESOURCE_EXHAUSTED', exhausted, [
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${retryAfterMs / 1000}s` },
      ]);
    case '500':
      return reply(500, 'INTERNAL', 'An internal error has occurred. Please retry.');
    case '503':
      return reply(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');
    case '401':
      return reply(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    case '402':
      return reply(402, 'FAILED_PRECONDITION', 'Your prepayment credits are depleted. Please enable billing.');
    case '403':
      return reply(403, 'PERMISSION_DENIED', 'The caller does not have permission');
  }
}
