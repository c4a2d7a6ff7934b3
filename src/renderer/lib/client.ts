import { createORPCClient, DynamicLink } from '@orpc/client';
import { CONNECT_MESSAGE } from '../../contract/desktop.ts';
import type { Client } from '../../contract/index.ts';

/** True in the desktop window, where the page talks to its host through a MessagePort instead of HTTP. */
const insideDesktopWindow = new URLSearchParams(location.search).get('host') === 'desktop';

async function connectByPort() {
  const { RPCLink } = await import('@orpc/client/message-port');
  const channel = new MessageChannel();
  const link = new RPCLink({ port: channel.port1 });
  channel.port1.start();
  window.postMessage(CONNECT_MESSAGE, location.origin, [channel.port2]);
  return link;
}

async function connectByHttp() {
  const { RPCLink } = await import('@orpc/client/fetch');
  return new RPCLink({ url: `${location.origin}/rpc` });
}

const link = insideDesktopWindow ? connectByPort() : connectByHttp();

/** Every operation of the contract, whatever the transport. Rejects with an ORPCError whose code is one of the contract's. */
export const client: Client = createORPCClient(new DynamicLink(() => link));
