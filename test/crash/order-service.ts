import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { pageJson } from '../support/scripted-provider.ts';
import { smallClip } from '../support/small-clip.ts';
import type { ProviderKind } from './provider-kinds.ts';

/** Where in the life of a request something may happen. */
export type Moment = 'order-arrived' | 'order-answered' | 'poll-arrived' | 'poll-answered';

interface Order {
  readonly id: string;
  readonly media: string;
  polls: number;
}

/** The other end of `orderProvider`: sells, and counts what it sold. It lives in another process than the program. */
export interface OrderService {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  /** How often each thing was sold, by the mark of its order. */
  readonly sold: ReadonlyMap<string, number>;
  /** SHA-256 of every file that was sold. */
  readonly files: ReadonlySet<string>;
  /** Called at each moment; what it does happens before the request goes on. */
  onMoment: (moment: Moment) => void;
  /** How many requests of any sort have come. */
  requests(): number;
  close(): Promise<void>;
}

/** Starts a service on 127.0.0.1. Words come at once, every second picture too, the rest after one or two polls. */
export async function startOrderService(kind: ProviderKind): Promise<OrderService> {
  const sold = new Map<string, number>();
  const files = new Set<string>();
  const orders = new Map<string, Order>();
  const byReference = new Map<string, Order>();
  const clip = await smallClip();
  let requests = 0;

  const bytesOf = async ({ id, media }: Order): Promise<Uint8Array> => {
    const number = Number(id);
    if (media === 'text') {
      const words = { picturePrompt: `A fox beside lamp ${number}`, motionPrompt: `Lamp ${number} flickers.` };
      return new TextEncoder().encode(pageJson({ ...words, text: `Once there was a fox. It found lamp ${number}.` }));
    }
    const bytes = media === 'image' ? await picture(number) : clipNumber(clip, number);
    files.add(createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  const place = (media: string, mark: string, reference: string | null): Order => {
    const known = reference === null ? undefined : byReference.get(reference);
    if (known && kind === 'idempotency-key') return known;
    const order = { id: String(orders.size + 1), media, polls: 0 };
    orders.set(order.id, order);
    if (reference !== null) byReference.set(reference, order);
    sold.set(mark, (sold.get(mark) ?? 0) + 1);
    return order;
  };
  const reply = async (response: ServerResponse, order: Order, isPending: boolean): Promise<void> => {
    const headers = { 'x-order': order.id };
    if (isPending) {
      response.writeHead(202, headers).end();
      return;
    }
    const type = { text: 'application/json', image: 'image/png' }[order.media] ?? 'video/mp4';
    response.writeHead(200, { ...headers, 'content-type': type }).end(await bytesOf(order));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests++;
    const url = new URL(request.url ?? '/', 'http://service');
    if (request.method === 'POST') {
      const { media, mark, reference = null } = (await jsonOf(request)) as Record<string, string>;
      const key = request.headers['idempotency-key'];
      const order = place(media ?? '', mark ?? '', typeof key === 'string' ? key : reference);
      service.onMoment('order-arrived');
      response.once('finish', () => service.onMoment('order-answered'));
      await reply(response, order, order.media === 'video' || (order.media === 'image' && Number(order.id) % 2 === 0));
      return;
    }
    service.onMoment('poll-arrived');
    response.once('finish', () => service.onMoment('poll-answered'));
    const order = url.searchParams.has('reference')
      ? byReference.get(url.searchParams.get('reference') ?? '')
      : orders.get(url.pathname.split('/').at(-1) ?? '');
    if (!order) {
      response.writeHead(404).end();
      return;
    }
    await reply(response, order, order.polls++ < Number(order.id) % 2);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const service: OrderService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sold,
    files,
    onMoment: () => undefined,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request as AsyncIterable<Uint8Array>) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString()) as unknown;
}

/** A real picture that no other number has. */
function picture(number: number): Promise<Uint8Array> {
  const background = { r: number % 256, g: (number >> 8) % 256, b: 90 };
  return sharp({ create: { width: 48, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A real clip that no other number has: the same frames, and a box at the end that players skip. */
function clipNumber(clip: Uint8Array, number: number): Uint8Array {
  const box = Buffer.alloc(12);
  box.writeUInt32BE(box.length, 0);
  box.write('free', 4, 'latin1');
  box.writeUInt32BE(number, 8);
  return Buffer.concat([clip, box]);
}
