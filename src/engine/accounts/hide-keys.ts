/** What stands in an error answer in place of a key. */
const HIDDEN = '[key]';

/**
 * A fetch whose error answers do not repeat a key: what a service says of an error is kept with the job and shown.
 * `keys` are those that have been used so far.
 */
export function hidingKeys(send: typeof fetch, keys: ReadonlySet<string>): typeof fetch {
  return async (...request) => {
    const answer = await send(...request);
    if (answer.ok || !answer.body || keys.size === 0) return answer;
    const { status, statusText, headers } = answer;
    let text: string;
    try {
      text = await answer.text();
    } catch {
      // The status alone still says what happened.
      text = '';
    }
    for (const key of keys) text = text.replaceAll(key, HIDDEN);
    return new Response(text, { status, statusText, headers });
  };
}
