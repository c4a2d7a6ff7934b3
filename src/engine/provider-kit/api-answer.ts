import { failure } from './http-outcome.ts';

/**
 * An answer of a service as it is, unless it came with 200 and is neither JSON nor a stream of events, as the page of
 * a network that wants a sign-in: then it throws a passing fault.
 */
export async function apiAnswer(answer: Response): Promise<Response> {
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || /^(application\/json|text\/event-stream)\b/.test(type)) return answer;
  await answer.body?.cancel();
  const detail = `The answer is ${type || 'without a type'}`;
  throw failure({ kind: 'transient', sent: true, detail }, detail);
}
