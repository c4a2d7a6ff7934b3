import type { Simulator } from '../start-simulator.ts';

/** Posts JSON as a client with a bearer key does. */
export function post(
  url: string,
  body: unknown,
  key = 'test-key',
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers: { authorization: 'Bearer test-key', ...headers } });
}

/** Posts JSON to Google. */
export function postGoogle({ google }: Simulator, path: string, body: unknown, key = 'test-key'): Promise<Response> {
  return fetch(`${google}/v1beta/${path}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function getGoogle({ google }: Simulator, path: string, key = 'test-key'): Promise<Response> {
  return fetch(`${google}/v1beta/${path}`, { headers: { 'x-goog-api-key': key } });
}

/** The body of an answer, for looking into. */
export async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}
