import { jsonReply, WireError, type Failure, type FailureDetail, type Reply } from '../core/exchange.ts';

export interface OpenAIError {
  readonly message: string;
  readonly type: string;
  readonly code: string | null;
  readonly param?: string | null;
  readonly moderation_details?: {
    readonly moderation_stage: 'input' | 'output';
    readonly categories: readonly string[];
  };
}

export function errorReply(status: number, error: OpenAIError, headers: Record<string, string> = {}): Reply {
  return jsonReply(status, { error: { param: null, ...error } }, headers);
}

export function openAIError(status: number, error: OpenAIError): WireError {
  return new WireError(errorReply(status, error));
}

/** A request that the model or the endpoint does not take. */
export function invalid(code: string, message: string, param: string | null = null): WireError {
  return openAIError(400, { message, type: 'invalid_request_error', param, code });
}

export function moderated(stage: 'input' | 'output', categories: readonly string[] = ['violence']): WireError {
  return openAIError(400, {
    message: 'Your request was rejected by the safety system. If you believe this is an error, contact us.',
    type: 'image_generation_user_error',
    code: 'moderation_blocked',
    moderation_details: { moderation_stage: stage, categories },
  });
}

export function wrongKey(): OpenAIError {
  return {
    message: 'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  };
}

/** The words are matched by clients: the code is null in real answers. */
export function unverified(model: string): OpenAIError {
  return {
    message: `Your organization must be verified to use the model \`${model}\`. Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.`,
    type: 'invalid_request_error',
    code: null,
  };
}

export function noQuota(): OpenAIError {
  return {
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  };
}

export function billingLimit(): OpenAIError {
  return {
    message: 'Billing hard limit has been reached.',
    type: 'billing_limit_user_error',
    code: 'billing_hard_limit_reached',
  };
}

/** What goes wrong by script, in OpenAI's envelope (section 1.5 of the wire contracts). */
export function openAIFailure(failure: Failure, { retryAfterMs, code, message }: FailureDetail): Reply {
  const reply = (status: number, error: OpenAIError, headers: Record<string, string> = {}): Reply =>
    errorReply(status, { ...error, ...(code !== null && { code }), ...(message !== null && { message }) }, headers);
  const tooMany: OpenAIError = {
    message: 'Rate limit reached for requests.',
    type: 'requests',
    code: 'rate_limit_exceeded',
  };
  const broken: OpenAIError = {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    code: null,
  };
  switch (failure) {
    case '429':
      return reply(429, tooMany);
    case '429-retry-after':
      return reply(429, tooMany, {
        'retry-after': String(Math.ceil(retryAfterMs / 1000)),
        'retry-after-ms': String(retryAfterMs),
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': `${Math.ceil(retryAfterMs / 1000)}s`,
      });
    case '500':
      return reply(500, broken);
    case '503':
      return reply(503, { ...broken, message: 'The engine is currently overloaded, please try again later.' });
    case '401':
      return reply(401, wrongKey());
    case '402':
      return reply(402, { ...noQuota(), code: 'credit_balance_exhausted' });
    case '403':
      return reply(403, unverified('gpt-image-2'));
  }
}
