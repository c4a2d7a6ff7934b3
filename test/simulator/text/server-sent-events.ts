import type { Reply } from '../core/exchange.ts';

/** An answer as `text/event-stream`; an event with a `type` carries it as its name, as OpenAI's do. */
export function eventReply(events: readonly object[], end: 'done-line' | 'nothing' = 'nothing'): Reply {
  const named = events.map((event) => {
    const name = 'type' in event ? `event: ${String(event.type)}\n` : '';
    return `${name}data: ${JSON.stringify(event)}\n\n`;
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
    chunks: [...named, end === 'done-line' ? 'data: [DONE]\n\n' : ''],
  };
}
