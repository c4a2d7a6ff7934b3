import type { ProviderId } from '../core/exchange.ts';
import type { Fault, FaultScript } from '../core/fault-scripts.ts';
import type { Simulator } from '../start-simulator.ts';
import { bodyOf, get, getGoogle, post, postGoogle } from './send.ts';

/** One good order of each kind at each provider, and faults for them. */
export function createOrders(simulator: () => Simulator) {
  const fault = (
    provider: ProviderId,
    stage: FaultScript['stage'],
    name: Fault,
    more: Partial<FaultScript> = {},
  ): void => simulator().fault({ provider, stage, fault: name, ...more });

  const paint: Record<ProviderId, () => Promise<Response>> = {
    openai: () => post(`${simulator().openai}/images/generations`, { model: 'gpt-image-2', prompt: 'a fox' }),
    xai: () => {
      const order = { model: 'grok-imagine-image', prompt: 'a fox', response_format: 'b64_json' };
      return post(`${simulator().xai}/images/generations`, order);
    },
    google: () =>
      postGoogle(simulator(), 'models/gemini-3.1-flash-lite-image:generateContent', {
        contents: [{ parts: [{ text: 'a fox' }] }],
      }),
  };

  const write: Record<ProviderId, () => Promise<Response>> = {
    openai: () => post(`${simulator().openai}/responses`, { model: 'gpt-6-luna', input: 'x' }),
    xai: () => post(`${simulator().xai}/responses`, { model: 'grok-4.7', input: 'x' }),
    google: () =>
      postGoogle(simulator(), 'models/gemini-3.8-flash:generateContent', { contents: [{ parts: [{ text: 'x' }] }] }),
  };

  /** Orders a clip; the returned function asks after it. */
  async function filmAtXai(): Promise<() => Promise<Response>> {
    const order = { model: 'grok-imagine-video', prompt: 'waves', duration: 2 };
    const { request_id: id } = await bodyOf(await post(`${simulator().xai}/videos/generations`, order));
    return () => get(`${simulator().xai}/videos/${String(id)}`);
  }

  async function filmAtGoogle(): Promise<() => Promise<Response>> {
    const order = {
      model: 'gemini-omni-1.1-flash',
      background: true,
      input: 'waves',
      response_format: { type: 'video', delivery: 'uri', duration: '3s' },
    };
    const { id } = await bodyOf(await postGoogle(simulator(), 'interactions', order));
    return () => getGoogle(simulator(), `interactions/${String(id)}`);
  }

  async function until(
    poll: () => Promise<Response>,
    isOver: (body: string) => boolean,
  ): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < 10; tries++) {
      const text = await (await poll()).text();
      if (isOver(text)) return JSON.parse(text) as Record<string, unknown>;
    }
    throw new Error('It never ended');
  }

  async function clipUrlAtXai(): Promise<string> {
    const body = await until(await filmAtXai(), (text) => text.includes('"done"'));
    return String((body['video'] as Record<string, unknown>)['url']);
  }

  return { fault, paint, write, filmAtXai, filmAtGoogle, clipUrlAtXai, until };
}

/** How a connection ended, in the client's own word. */
export async function endOf(call: Promise<Response>): Promise<string> {
  try {
    await (await call).arrayBuffer();
    return 'answered';
  } catch (error) {
    const cause = (error as Error).cause as { code?: string } | undefined;
    return cause?.code ?? (error as Error).name;
  }
}
